"""Words the decision in one line, and why."""

from collections.abc import Iterator

from seccheck.neutral import terminal
from seccheck.reports.wire.items import RequirementItem
from seccheck.reports.wire.report import Report
from seccheck.words.speaking import say

_NAME = 60
"""Characters of a provider's name; a longer one would push the decision out of sight."""


def decision_line(report: Report, lang: str) -> str:
    """The decision, the gate, and whether the run was narrower than the client's policies."""
    line = f"{say(lang, f'decision.{report.decision}')} {say(lang, f'gate.{report.gate}')}"
    judged, known = report.policies.judged, report.policies.known
    return f"{line} {say(lang, 'decision.narrower', judged=judged, known=known)}" if judged < known else line


def verdict_line(report: Report, lang: str) -> str:
    """The decision with the provider's name and why, for a line of its own beside a report in a file."""
    line, reason = decision_line(report, lang), next(reasons(report, lang))
    return say(lang, "verdict", provider=terminal(report.provider.name, cap=_NAME), line=line, reason=reason)


def reasons(report: Report, lang: str) -> Iterator[str]:
    """Why the decision is what it is, sentence by sentence, the weightiest first."""
    holding, majors = open_items(report, "blocker"), open_items(report, "major")
    left = [item for item in report.left_behind if item.is_open]
    if holding:
        yield say(lang, "why.holding", n=len(holding))
    else:
        yield say(lang, "why.clear")
    if report.undecided:
        yield say(lang, "why.undecided")
    for key, items in (("majors", majors), ("left", left), ("minors", open_items(report, "minor"))):
        if items:
            yield say(lang, f"why.{key}", n=len(items))
    if report.counts.accepted:
        yield say(lang, "why.accepted", n=report.counts.accepted)
    yield from _limits(report, lang)


def open_items(report: Report, severity: str) -> list[RequirementItem]:
    """The open requirements of one severity, the worst outcomes first."""
    found = [item for item in report.requirements if item.is_open and item.severity == severity]
    return sorted(found, key=lambda item: item.rank)


def _limits(report: Report, lang: str) -> Iterator[str]:
    """What keeps the decision from being better whatever was shown."""
    policies, client = report.policies, report.client_file
    if policies.judged < policies.known:
        yield say(lang, "why.narrower", judged=policies.judged, known=policies.known)
    if client is not None and client.unreviewed_documents:
        yield say(lang, "why.unread")
