"""The middle of the text report: what holds the gate, conditions, contradictions, minors, and who must do what."""

from collections.abc import Iterable, Iterator

from seccheck.reports.plain.block import open_block, short_block
from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.todo import Todo
from seccheck.reports.plain.verdict import open_items
from seccheck.reports.wire.items import EvidenceItem, RequirementItem
from seccheck.reports.wire.report import Report


def sections(paper: Paper, wording: Wording, report: Report) -> None:
    """Print all that is open, the gravest first; an empty section is left out."""
    left = [item for item in report.left_behind if item.is_open]
    _blocks(paper, wording, report, "title.holding", open_items(report, "blocker"))
    _blocks(paper, wording, report, "title.conditions", [*left, *open_items(report, "major")])
    _contradictions(paper, wording, report)
    _minors(paper, wording, report)
    _waiting(paper, wording, report)


def _blocks(paper: Paper, wording: Wording, report: Report, title: str, items: list[RequirementItem]) -> None:
    if not items:
        return
    paper.heading(paper.say(title, n=len(items)))
    for number, item in enumerate(items, 1):
        open_block(paper, wording, item, gate=report.gate, number=number)


def _contradictions(paper: Paper, wording: Wording, report: Report) -> None:
    """Where two words differ: those that decide, then weaker words that change nothing."""
    judged = [*report.left_behind, *report.requirements]
    decisive = [item for item in judged if item.outcome == "contradicted"]
    differing = [item for item in judged if item.discrepancies and item.outcome != "contradicted"]
    if not decisive and not differing:
        return
    if decisive:
        paper.heading(paper.say("title.contradictions", n=len(decisive)))
    for item in decisive:
        line = paper.say("against", title=wording.text(item.title), **_values(wording, item))
        paper.bullet(f"{item.id}  {line}", depth=0)
    if differing:
        print_title = paper.line if decisive else paper.heading
        print_title(paper.say("discrepancy"))
    for item in differing:
        for word in item.discrepancies:
            paper.bullet(f"{item.id}  {wording.evidence(word)}", depth=1)


def _values(wording: Wording, item: RequirementItem) -> dict[str, str]:
    disputed = {word.claim for word in item.denial}
    said = [*item.support, *item.stale]
    first = [word for word in said if word.claim in disputed] or said
    second = [word for word in item.denial if word not in said] or item.denial
    one = len({word.claim for word in (*first, *second)}) == 1
    return {"first": _listed(wording, first, one=one), "second": _listed(wording, second, one=one)}


def _listed(wording: Wording, words: Iterable[EvidenceItem], *, one: bool) -> str:
    """Values in a row, each once; with their claim where there is more than one."""
    values = (wording.value(word) if one else wording.asked_value(word) for word in words)
    return ", ".join(dict.fromkeys(values))


def _minors(paper: Paper, wording: Wording, report: Report) -> None:
    minors = open_items(report, "minor")
    if minors:
        paper.heading(paper.say("title.minors", n=len(minors)))
    for item in minors:
        short_block(paper, wording, item)


def _waiting(paper: Paper, wording: Wording, report: Report) -> None:
    todo, items = Todo(paper, wording), list(_by_weight(report))
    for by in ("client", "provider"):
        things = todo.gathered(items, by)
        if by == "client" and (unread := _unread(report, items)):
            things.append(paper.say("next.review", n=len(unread), documents=", ".join(unread)))
        if things:
            paper.heading(paper.say(f"title.{by}", n=len(things)))
        for thing in things:
            paper.bullet(thing, depth=0)


def _unread(report: Report, items: Iterable[RequirementItem]) -> list[str]:
    """The unread documents that no open requirement asks for already."""
    steps = (item.next for item in items if item.next is not None and item.next.code == "review")
    asked = {name for step in steps for name in step.arguments["documents"]}
    return [part.document for part in report.unread_documents if part.document not in asked]


def _by_weight(report: Report) -> Iterator[RequirementItem]:
    yield from open_items(report, "blocker")
    yield from (item for item in report.left_behind if item.is_open)
    yield from open_items(report, "major")
    yield from open_items(report, "minor")
