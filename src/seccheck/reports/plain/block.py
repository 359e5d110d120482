"""Prints one open requirement: what it is, why it is open, what speaks for and against, and what to do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from seccheck.model.scale import Strength
from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.todo import Todo
from seccheck.reports.wire.items import EvidenceItem, RequirementItem

_LISTED = 4
"""Lines of one kind in one block; `-v` gives all of them."""

_COLUMN = 9
"""Columns kept for the labels ``for``, ``against`` and so on."""


def open_block(paper: Paper, wording: Wording, item: RequirementItem, *, gate: str, number: int) -> None:
    """Print `item` as entry `number`; `gate` is the one the report is about."""
    paper.line(f"{item.id}  {wording.text(item.title)}", lead=f"{number}.", width=4, style="bold")
    if item.gate != gate:
        paper.line(paper.say("left.line", gate=paper.say(f"gate.{item.gate}")), depth=2)
    paper.line(_why(paper, item), depth=2)
    if item.waiver is not None and not item.waiver.in_force:
        paper.line(paper.say("open.waived", reason=paper.say(f"refused.{item.waiver.refused}")), depth=2)
    _evidence(paper, wording, item)
    if item.next is not None:
        paper.line(Todo(paper, wording).sentence(item, item.next), depth=2)


def short_block(paper: Paper, wording: Wording, item: RequirementItem) -> None:
    """Print `item` in two lines: what it is and why it is open, and what to do."""
    outcome = paper.say(f"outcome.{item.outcome}")
    paper.bullet(f"{item.id}  {wording.text(item.title)} ({outcome})", depth=0)
    if item.next is not None:
        paper.line(Todo(paper, wording).sentence(item, item.next), depth=2)


def _why(paper: Paper, item: RequirementItem) -> str:
    if item.outcome == "too-weak" and item.demanded:
        demanded = paper.say(f"strength.{item.demanded}")
        if item.reached is None or Strength.of(item.reached) >= Strength.of(item.demanded):
            return paper.say("open.too-weak.nothing", demanded=demanded)
        return paper.say("open.too-weak", reached=paper.say(f"strength.{item.reached}"), demanded=demanded)
    if item.outcome == "unknown" and item.gaps:
        return paper.say("open.unknown.gap")
    return paper.say(f"open.{item.outcome}")


def _evidence(paper: Paper, wording: Wording, item: RequirementItem) -> None:
    """The lines that make the outcome plain: both sides of a contradiction, what denies, what aged, what is missing."""
    for label, words in _sides(item):
        beside = {wording.evidence(word): list(wording.beside(word)) for word in words}
        _lines(paper, label, beside, beside if label == "label.against" else {})
    if item.outcome == "unknown":
        _lines(paper, "label.gap", [wording.gap(g) for g in item.gaps])
        _lines(paper, "label.missing", [wording.asked(c) for c in item.missing])


def _sides(item: RequirementItem) -> Iterator[tuple[str, Sequence[EvidenceItem]]]:
    said = [*item.support, *item.stale]
    if item.outcome == "contradicted":
        disputed = {word.claim for word in item.denial}
        yield "label.for", [word for word in said if word.claim in disputed] or said
    if item.outcome in ("contradicted", "refuted"):
        yield "label.against", [word for word in item.denial if word not in said] or item.denial
    if item.outcome == "too-weak":
        yield "label.for", sorted(_holding(item, item.support), key=lambda word: Strength.of(word.strength))
    if item.outcome == "stale":
        yield "label.aged", _holding(item, item.stale)


def _holding(item: RequirementItem, words: Sequence[EvidenceItem]) -> Sequence[EvidenceItem]:
    """Of `words` those about the claims that keep it open."""
    return [word for word in words if word.claim in item.holding] or words


def _lines(
    paper: Paper, label: str, texts: Iterable[str], beside: Mapping[str, Iterable[str]] = MappingProxyType({})
) -> None:
    """Print `texts`, each once, and below each what stands `beside` it and was not said yet."""
    listed, told = list(dict.fromkeys(texts)), set[str]()
    for text in listed[:_LISTED]:
        paper.line(text, depth=2, lead=paper.say(label), width=_COLUMN)
        for more in beside.get(text, ()):
            if more not in told:
                paper.line(more, depth=2, lead=" ", width=_COLUMN)
            told.add(more)
    if len(listed) > _LISTED:
        paper.line(paper.say("n.more", n=len(listed) - _LISTED), depth=2, lead=" ", width=_COLUMN)
