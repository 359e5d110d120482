import pytest
from tests.support import contract

from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.format import format_names, load_format

DOCUMENT = draft(contract.terms(), "fr")


def test_the_formats_are_the_files_of_the_folder() -> None:
    assert format_names() == ("docx", "html", "md")
    with pytest.raises(KeyError):
        load_format("pdf")


@pytest.mark.parametrize("name", format_names())
def test_every_format_writes_the_same_bytes_again(name: str) -> None:
    first = load_format(name).render(DOCUMENT)
    assert first
    assert first == load_format(name).render(DOCUMENT)
