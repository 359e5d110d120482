"""Finds what identifies people in a text: mail addresses, user principal names, telephone numbers."""

import re
from collections.abc import Iterator

from seccheck.model.record import record

_LOCAL = r"[\w.+%'#-]+"
_DOMAIN = r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.[^\W\d_](?:[\w-]*[^\W_])?"
"""Its last part begins with a letter: ``seccheck@1.0.0`` is a version."""
_BETWEEN = "[ .\u00a0\u202f()/-]{0,3}"
IDENTIFYING = re.compile(
    rf"(?P<address>(?<![\w.+%'#-])(?P<local>(?<!look:)(?<!capture:){_LOCAL})@(?P<domain>{_DOMAIN}))"
    r"|(?P<phone>(?<![\w.+@-])(?:"
    rf"\+(?:{_BETWEEN}\d){{8,15}}"
    r"|00[1-9](?:[ .]?\d){7,13}"
    "|0[1-9](?:[ .\u00a0\u202f-]?\\d\\d){4}"
    r")(?![\w-]|\.\d))"
)
"""Groups ``address`` (with ``local`` and ``domain``) and ``phone``. ``look:PROBE@PLACE`` names a source and nobody."""

_PSEUDONYM = re.compile(r"'?p-[0-9a-f]{12}")
_RESERVED = re.compile(r"(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$", re.IGNORECASE)
"""Domains that belong to nobody (RFC 2606)."""


@record
class Finding:
    """One thing that identifies somebody."""

    what: str
    """``address`` or ``phone``."""
    text: str
    line: int
    """From 1, like `column`."""
    column: int


def personal_data_in(text: str, *, examples: bool = False) -> Iterator[Finding]:
    """What in `text` identifies somebody; pseudonyms do not.

    Args:
        text: a member's content.
        examples: whether addresses in domains that belong to nobody may stand there, as they do in policies.
    """
    for found in IDENTIFYING.finditer(text):
        if found["address"] and (
            _PSEUDONYM.fullmatch(found["local"]) or (examples and _RESERVED.search(found["domain"]))
        ):
            continue
        before = text[: found.start()]
        line = before.count("\n") + 1
        column = found.start() - (before.rfind("\n") + 1) + 1
        what = "address" if found["address"] else "phone"
        yield Finding(what=what, text=found[0], line=line, column=column)
