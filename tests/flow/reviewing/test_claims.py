import json

import pytest
from tests.support.review_world import PROVIDER, desk, rewrite
from tests.support.reviewing import Script

from seccheck.flow.reviewing.claims import ClaimDialog
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.flow.reviewing.queue import queue_of
from seccheck.flow.reviewing.sheets import Turn, sheet_of
from seccheck.flow.reviewing.text import DocumentText
from seccheck.model.policy import Json
from seccheck.reports.report import Page
from seccheck.reports.reviewing.screen import Screen

PAGED = DocumentText(pages=("Title", "It is told within 24 hours.", "end"), is_paged=True)


def asked(document: str, text: DocumentText, *lines: str, lang: str = "en") -> tuple[Script, dict[str, Json] | None]:
    """What was shown, and value and page by claim; None where it was left for later."""
    one, script = desk(), Script(*lines)
    waiting = queue_of(one).of(document)
    sheet = sheet_of(one, one.judged(), waiting, text, Turn(number=1, count=1))
    said = ClaimDialog(Dialog(script, lang), Screen(Page(lang=lang)), sheet, text).ask()
    return script, None if said is None else {s.claim: (s.value, s.page) for s in said}


@pytest.mark.parametrize(
    ("typed", "page"), [("", 2), ("3", 3), ("4\n0\nx\n1", 1)], ids=["as found", "another", "no such page"]
)
def test_the_page_is_that_of_the_hit_unless_said_otherwise(typed: str, page: int) -> None:
    script, said = asked("dpa", PAGED, "y", "1", "y", *typed.split("\n"))
    assert said == {"own.dpa": (None, 1), "own.hours": (24, page)}
    assert script.asked[-1] == "On which page? [2] "
    assert script.shown.count("There is no such page.") == typed.count("\n")


@pytest.mark.parametrize(
    ("text", "lines", "pages"),
    [
        (DocumentText(problem="format"), ("y", "", "y", "9999"), (None, 9999)),
        (DocumentText(pages=("no hit",), is_paged=True), ("y", "", "y", ""), (1, 1)),
        (DocumentText(pages=("no", "hit"), is_paged=True), ("y", "", "y", ""), (1, None)),
        (DocumentText(pages=("24 hours",)), ("y", "y"), (None, None)),
    ],
    ids=["no text", "one page", "no hit", "no pages"],
)
def test_a_document_without_hits_or_pages(
    text: DocumentText, lines: tuple[str, ...], pages: tuple[int | None, int | None]
) -> None:
    _, said = asked("dpa", text, *lines)
    assert said == {"own.dpa": (None, pages[0]), "own.hours": (24, pages[1])}


def test_a_page_can_be_read_before_answering() -> None:
    lines = ("p", "p 3", "p 9", "p x", "y", "", "p", "s")
    script, said = asked("dpa", PAGED, *lines)
    assert said == {"own.dpa": (None, 1)}
    assert "PAGE 1 OF 3\n  Title\n" in script.shown
    assert "PAGE 3 OF 3\n  end\n" in script.shown
    assert "PAGE 2 OF 3\n  It is told within 24 hours.\n" in script.shown
    assert script.shown.count("There is no such page.") == 2
    script, _ = asked("dpa", DocumentText(problem="empty", is_paged=True, pages=(" ",)), "p", "n", "s")
    assert "There is no text to show." in script.shown
    script, _ = asked("dpa", DocumentText(pages=("all of it",)), "p", "n", "s")
    assert "TEXT\n  all of it\n" in script.shown


@pytest.mark.parametrize(
    ("typed", "lang", "value"),
    [("open", "en", "open"), ("half", "en", None), ("OPEN", "fr", "open")],
    ids=["choice", "no choice", "french"],
)
def test_the_value_found_instead_is_read_as_an_answer(typed: str, lang: str, value: Json) -> None:
    script, said = asked("rules", DocumentText(pages=("x",)), "n", typed, *["closed"] * (value is None), "s", lang=lang)
    assert said == {"own.scheme": (value or "closed", None)}
    assert ("half" in script.shown) is (value is None)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (json.dumps([{"country": "MA"}]), [{"country": "MA"}]),
        ("[{country: MA}, {country: FR}]", [{"country": "MA"}, {"country": "FR"}]),
        ("none", []),
    ],
    ids=["json", "yaml", "none"],
)
def test_rows_are_typed_on_one_line(typed: str, value: Json) -> None:
    script, said = asked("rules", DocumentText(pages=("x",)), "s", "n", "MA", "[{country: 1}]", typed)
    assert said == {"own.places": (value, None)}
    assert script.shown.count("These are no rows of the kind") == 2


def test_where_the_provider_gives_no_answer_the_reviewer_writes_what_stands_there() -> None:
    rewrite(PROVIDER / "provider.yaml", ("{value: closed, documents", "{documents"))
    script, said = asked("rules", DocumentText(pages=("x",)), "n", "y", "open", "s")
    assert said == {"own.scheme": ("open", None)}
    assert "Does it say anything about it?" in script.shown


def test_what_is_put_off_twice_leaves_the_document_for_later() -> None:
    assert asked("dpa", PAGED, "?", "y", "", "?")[1] is None
    assert asked("dpa", PAGED, "?", "y", "", "y", "")[1] == {"own.dpa": (None, 1), "own.hours": (24, 2)}


def test_one_can_go_back_from_writing_what_it_says() -> None:
    script, said = asked("rules", DocumentText(pages=("x",)), "n", "?", "y", "n", "?", "s")
    assert said == {"own.scheme": ("closed", None)}
    assert script.asked[0] == script.asked[2]
