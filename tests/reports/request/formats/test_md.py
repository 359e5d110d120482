from tests.support.asking import HOSTILE, page

from seccheck.reports.request.formats.md import render


def test_nothing_hostile_gets_through() -> None:
    text = render(page(HOSTILE)).decode()
    assert "<script" not in text.replace("\\<script", "")
    assert "\x1b" not in text
    assert "\\*\\*bold" in text


def test_the_column_of_what_was_found_is_only_there_where_it_is_needed() -> None:
    text = render(page()).decode()
    assert text.count("| Question | What we have | Expected |") == 1
    assert text.count("| Question | Expected |") == 1
