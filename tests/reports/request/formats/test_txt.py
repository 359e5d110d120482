from tests.support.asking import HOSTILE, page

from seccheck.reports.request.formats.txt import render


def test_nothing_hostile_gets_through() -> None:
    text = render(page(HOSTILE)).decode()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "::error::" not in text


def test_lines_are_short_and_numbered() -> None:
    text = render(page("word " * 60)).decode()
    assert max(map(len, text.splitlines()[2:])) <= max(96, 300)
    assert "\n1. Head.\n" in text
    assert "\n2. word" in text
