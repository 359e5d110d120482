"""What every export of one report starts from: what was judged, by which evidence, and how each thing is named."""

from collections.abc import Iterator
from functools import cached_property

from seccheck.reports.exports.identity import report_digest, stable_id
from seccheck.reports.exports.spelling import exact
from seccheck.reports.exports.wording import Words
from seccheck.reports.wire.items import EvidenceItem, RequirementItem
from seccheck.reports.wire.report import Report

_ASIDE = ("not-applicable", "not-due")
_SEVERITIES = ("blocker", "major", "minor")


class Case:
    """One report on its way into another tool's format."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.words = Words(report.glossary)
        self._named: dict[int, tuple[EvidenceItem, str]] = {}

    @cached_property
    def digest(self) -> str:
        """The sha256 of the report, in hex."""
        return report_digest(self.report)

    @cached_property
    def judged(self) -> tuple[RequirementItem, ...]:
        """What is due at this gate and applies, and what was left behind; judging sees to it that this is something."""
        items = (*self.report.requirements, *self.report.left_behind)
        return tuple(item for item in items if item.outcome not in _ASIDE)

    @cached_property
    def aside(self) -> tuple[RequirementItem, ...]:
        """What is not due at this gate or does not apply."""
        judged = {item.id for item in self.judged}
        return tuple(item for item in self.report.requirements if item.id not in judged)

    @cached_property
    def kept(self) -> tuple[RequirementItem, ...]:
        """What is open or accepted, the weightiest first."""
        kept = [item for item in self.judged if item.outcome != "demonstrated"]
        return tuple(sorted(kept, key=_weight))

    def id(self, *parts: str) -> str:
        """The UUID of a thing that is the same in every report on this provider."""
        return stable_id(self.report.provider.name, *parts)

    def evidence_id(self, word: EvidenceItem) -> str:
        """The UUID of one piece of evidence; equal pieces have the same."""
        if (
            id(word) not in self._named
        ):  # values may be lists, so a piece itself cannot be a key; kept, its id is its own
            self._named[id(word)] = word, self.id("evidence", exact(word))
        return self._named[id(word)][1]


def _weight(item: RequirementItem) -> tuple[bool, int, int, str]:
    rank = item.rank if item.is_open else 0
    return not item.is_open, _SEVERITIES.index(item.severity), rank, item.id


def sides(item: RequirementItem) -> Iterator[tuple[str, EvidenceItem]]:
    """Each piece of evidence once, with what it is to the requirement.

    Yields:
        ``against``, ``for``, ``aged`` or ``differs``, and the evidence; what denies stands on that side alone, unless
        the very same word is all that denies.
    """
    said = [*item.support, *item.stale]
    against = [word for word in item.denial if word not in said] or list(item.denial)
    found: list[EvidenceItem] = []
    for relation, words in (
        ("against", against),
        ("for", item.support),
        ("aged", item.stale),
        ("differs", item.discrepancies),
    ):
        for word in words:
            if word not in found:
                found.append(word)
                yield relation, word
