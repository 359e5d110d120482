"""What `-v` adds: every requirement that is due, with its evidence and the digest that a waiver is pinned to."""

from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.wire.items import RequirementItem
from seccheck.reports.wire.report import Report

_COLUMN = 9


def listing(paper: Paper, wording: Wording, report: Report) -> None:
    """Print all requirements in the order of the policies; those that are not due in one line each."""
    items = [*report.left_behind, *report.requirements]
    paper.heading(paper.say("title.all", n=len(items)))
    for item in items:
        state = paper.say(
            "all.line", severity=paper.say(f"severity.{item.severity}"), outcome=paper.say(f"outcome.{item.outcome}")
        )
        paper.bullet(f"{item.id}  {wording.text(item.title)} ({state})", depth=0)
        if item.demanded is not None:
            _detail(paper, wording, item, item.demanded)


def _detail(paper: Paper, wording: Wording, item: RequirementItem, demanded: str) -> None:
    reached = item.reached and paper.say(f"strength.{item.reached}")
    key = "all.strengths" if reached else "all.strengths.none"
    paper.line(paper.say(key, demanded=paper.say(f"strength.{demanded}"), reached=reached), depth=1)
    sides = {"for": item.support, "aged": item.stale, "against": item.denial, "differs": item.discrepancies}
    for side, words in sides.items():
        for word in words:
            paper.line(wording.evidence(word), depth=1, lead=paper.say(f"label.{side}"), width=_COLUMN)
            for text in wording.beside(word) if side in ("against", "differs") else ():
                paper.line(text, depth=1, lead=" ", width=_COLUMN)
    for gap in item.gaps:
        paper.line(wording.gap(gap), depth=1, lead=paper.say("label.gap"), width=_COLUMN)
    for claim in item.missing:
        paper.line(wording.asked(claim), depth=1, lead=paper.say("label.missing"), width=_COLUMN)
    if item.confirm:
        paper.line(paper.say("by.client", what=paper.say("next.confirm", facts=", ".join(item.confirm))), depth=1)
    if item.loosened:
        paper.line(paper.say("all.loosened"), depth=1)
    if item.is_open:
        paper.line(wording.text(item.remedy), depth=1)
    paper.line(paper.say("all.facts", digest=item.facts), depth=1)
