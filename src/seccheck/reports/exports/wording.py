"""Words a report for readers who are neither provider nor client, in English."""

from collections.abc import Iterator

from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.todo import Todo
from seccheck.reports.report import Page
from seccheck.reports.wire.items import EvidenceItem, GapItem, RequirementItem, Text
from seccheck.reports.wire.report import Glossary
from seccheck.words.speaking import pick, say

_LANG = "en"

_THIRD = {"by.client": "Client: {what}", "evidence.client": "the client"}
"""Where our own report says "you", which an auditor would take for themselves."""

_CLOSED = {
    "demonstrated": "Demonstrated: what is known shows it as strongly as this gate demands.",
    "accepted": "Accepted, not demonstrated: a waiver approved by {approver} is in force until {until}.",
}


class Words:
    """The sentences of one report."""

    def __init__(self, glossary: Glossary) -> None:
        paper = _ThirdPerson(Page(lang=_LANG))
        self._wording = Wording(paper, glossary)
        self._todo = Todo(paper, self._wording)

    def text(self, text: Text) -> str:
        """A policy's sentence in English; in whatever language it has where it lacks that one."""
        return pick(_LANG, text) or next(iter(text.values()), "")

    def evidence(self, word: EvidenceItem) -> str:
        """Claim, value, kind, source and dates; with plain spaces, for no line of an export is ever wrapped."""
        return self._wording.evidence(word).replace("\u00a0", " ")

    def gap(self, gap: GapItem) -> str:
        """A look that could not be taken, and why."""
        return f"The look could not be taken: {self._wording.gap(gap)}."

    def standing(self, item: RequirementItem) -> str:
        """What came out, in one or a few sentences."""
        if item.outcome in _CLOSED:
            waiver = item.waiver
            given = {"approver": waiver.approver, "until": waiver.until} if waiver else {"approver": "", "until": ""}
            return _CLOSED[item.outcome].format(**given)
        return " ".join((_open(item), *_beside(item)))

    def next(self, item: RequirementItem) -> str:
        """Who must do what first; empty where nothing is open."""
        return f"{self._todo.sentence(item, item.next).rstrip('.')}." if item.next else ""


def _open(item: RequirementItem) -> str:
    """Why an open requirement is open."""
    if item.outcome == "too-weak":
        return f"Too weak: {item.reached or 'nothing'} is reached, {item.demanded} is demanded."
    return say(_LANG, "open.unknown.gap" if item.outcome == "unknown" and item.gaps else f"open.{item.outcome}")


def _beside(item: RequirementItem) -> Iterator[str]:
    """What else a reader should know: what is missing, and a waiver that does not help."""
    if item.missing:
        yield f"Nothing is known about {', '.join(item.missing)}."
    if item.waiver is not None and not item.waiver.in_force:
        yield say(_LANG, "open.waived", reason=say(_LANG, f"refused.{item.waiver.refused}"))


class _ThirdPerson(Paper):
    """Says "the client" where the report on paper says "you"."""

    def say(self, key: str, **values: object) -> str:
        return _THIRD[key].format(**values) if key in _THIRD else super().say(key, **values)
