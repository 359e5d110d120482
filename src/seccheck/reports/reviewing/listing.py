"""Words which documents wait for the reviewer, and which are gone but still deny."""

from collections.abc import Sequence

from seccheck.model.scale import Gate
from seccheck.reports.explained.labels import apart
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.reports.reviewing.screen import Screen
from seccheck.reports.reviewing.screen_words import screen
from seccheck.reports.reviewing.sheet import Gone, Waiting
from seccheck.words.speaking import say

_NUMBER = 5


def listing(page: Page, gate: Gate, waiting: Sequence[Waiting], gone: Sequence[Gone]) -> str:
    """The list, to be printed."""
    paper, screens = Paper(page), Screen(page)
    lang = page.lang
    if waiting:
        paper.line(screen(lang, "list.title", n=len(waiting), gate=say(lang, f"gate.{gate.word}")), style="bold")
    else:
        paper.line(screen(lang, "list.none"))
    for number, one in enumerate(waiting, 1):
        document = one.document
        paper.line(
            screen(lang, "list.document", id=document.id, path=document.path, title=document.title),
            depth=1,
            lead=f"{number}.",
            width=_NUMBER,
        )
        facts = [screens.state(one), screen(lang, "list.claims", n=len(one.claims))]
        paper.line(
            apart(lang, [*facts, *([screens.holds(one)] if one.holds else [])]), depth=1, lead=" ", width=_NUMBER
        )
    return paper.text() + "".join(f"\n{gone_text(page, one)}" for one in gone)


def gone_text(page: Page, gone: Gone) -> str:
    """What is gone and still denies, to be printed."""
    paper, review = Paper(page), gone.review
    said = screen(page.lang, "gone", document=review.document, on=review.on, claims=", ".join(gone.claims))
    paper.line(said, style="fair")
    return paper.text()
