import pytest
from tests.support.asking import page

from seccheck.reports.request.format import load_format


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_every_part_of_a_page_is_shown_in_every_format(name: str) -> None:
    text = load_format(name).render(page("needle")).decode()
    for part in ("Before", "After", "What to do", "Why we ask", "R-1", "not legal advice"):
        assert part in text
    assert text.count("needle") >= 16
