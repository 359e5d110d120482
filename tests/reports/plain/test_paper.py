import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page

HOSTILE = ("\x1b", "\n::", "##vso[", "##[", "\u202e")


def paper(*, width: int = 100, colour: bool = False, lang: str = "en") -> Paper:
    return Paper(Page(width=width, colour=colour, lang=lang))


def test_a_paragraph_is_wrapped_behind_its_lead() -> None:
    sheet = paper(width=20)
    sheet.line("one two three four five", depth=1, lead="for", width=6)
    assert sheet.text() == "  for   one two\n        three four\n        five\n"


def test_a_bullet_and_a_heading() -> None:
    sheet = paper()
    sheet.heading("TITLE")
    sheet.bullet("entry", depth=0)
    sheet.blank()
    sheet.blank()
    sheet.line("end")
    assert sheet.text() == "TITLE\n- entry\n\nend\n"


@pytest.mark.parametrize(("lang", "said"), [("en", "yes"), ("fr", "oui")])
def test_it_speaks_the_readers_language(lang: str, said: str) -> None:
    assert paper(lang=lang).say("value.yes") == said
    assert paper(lang=lang).lang == lang


@pytest.mark.parametrize("style", ["bold", "good", "fair", "bad"])
def test_colour_changes_no_word(style: str) -> None:
    sheets = {colour: paper(colour=colour) for colour in (True, False)}
    for sheet in sheets.values():
        sheet.line("NO-GO", style=style)
    assert sheets[False].text() == "NO-GO\n"
    coloured = sheets[True].text()
    assert coloured.startswith("\x1b[1")
    assert coloured.endswith("mNO-GO\x1b[0m\n")


@given(st.text(st.characters(exclude_categories=())), st.integers(20, 100))
def test_no_text_escapes_its_line(text: str, width: int) -> None:
    sheet = paper(width=width)
    sheet.line(text, depth=1, lead=text[:5], width=8)
    printed = sheet.text()
    assert all(len(line) <= width for line in printed.splitlines())
    assert not any(line.lstrip().startswith("::") for line in printed.splitlines())
    assert not any(mark in printed for mark in HOSTILE)
