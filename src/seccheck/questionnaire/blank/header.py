"""The first line of a questionnaire in YAML: for whom, when and from which policies it was drawn."""

import re

from seccheck.questionnaire.form import Form

MARK = "seccheck-questionnaire/1"
"""Names the format; other papers keep it among their file's own properties."""

_POLICIES = re.compile(r"(?:^| )policies=(\S+)")
_POLICY = re.compile(r"([A-Za-z0-9][\w.-]{0,99})@([A-Za-z0-9][\w.+-]{0,99})")
_LONGEST = 16_384


def header_of(form: Form, lang: str) -> str:
    """The line, a comment, such as ``# seccheck-questionnaire/1 audience=provider gate=run ... policies=mfa@1.0.0``."""
    policies = ",".join(f"{id_}@{version}" for id_, version in form.policies.items())
    said = f"audience={form.audience} gate={form.gate.word} profile={form.profile} lang={lang} policies={policies}"
    return f"# {MARK} {said}"


def policies_of(text: str) -> dict[str, str]:
    """Version of each policy that the questionnaire `text` was drawn from, by id; empty where it does not say."""
    line = text[:_LONGEST].partition("\n")[0]
    found = _POLICIES.search(line) if line.startswith(f"# {MARK} ") else None
    named = (_POLICY.fullmatch(part) for part in found[1].split(",")) if found else ()
    return {policy[1]: policy[2] for policy in named if policy}
