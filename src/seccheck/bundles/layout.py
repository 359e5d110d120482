"""Where everything lies in a bundle, the bytes that never change, and which names a member may have."""

import re

from seccheck.reading.zip_name import refused_name

BAGIT = "bagit.txt"
MANIFEST = "manifest-sha256.txt"
VERIFY_TXT = "VERIFY.txt"

DATA = "data/"
RUN = "data/run.json"
FACTS = "data/facts.json"
RESULT = "data/result.json"
DECLARATION = "data/declaration/provider.json"
POLICY = "data/policy/"
POLICY_INDEX = "data/policy/index.json"
EXPORTS = "data/exports/"
PAGES = {"en": "data/report.en.html", "fr": "data/report.fr.html"}
"""The report for people, by language."""

DISCLOSED = "disclosed/"
SALT, CONTENT = "salt", "content"
"""The two members of one disclosed piece of evidence: ``disclosed/ID/salt`` and ``disclosed/ID/content``."""
SIGNATURES = "signatures/"
ASSESSOR = "signatures/assessor.sig"
STAMP = "signatures/assessor.sig.tsr"
STATEMENT = "signatures/assessor.dsse.json"
TRUST = "trust/"

BAGIT_BYTES = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
"""All that ``bagit.txt`` may hold."""

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")


def refused_member(name: str) -> str:
    """Why `name` is none for a member of a bundle; empty when it is one."""
    if name.casefold() == VERIFY_TXT.casefold():
        return "" if name == VERIFY_TXT else f"`{name}` is spelt otherwise"
    return refused_name(name)


def refused_evidence(name: str) -> str:
    """Why `name` is none for a piece of evidence; empty when it is one."""
    if not _ID.fullmatch(name):
        return f"`{name[:60]}` is no id of evidence: small letters, digits, dots, hyphens and underscores"
    return refused_member(f"{DISCLOSED}{name}/{CONTENT}")


def disclosed(evidence: str, part: str) -> str:
    """The member with the `part` (`SALT` or `CONTENT`) of a piece of evidence."""
    return f"{DISCLOSED}{evidence}/{part}"
