import pytest

from seccheck.reports.request.format import format_names, load_format


def test_the_formats_are_the_files_of_the_folder() -> None:
    assert format_names() == ("html", "md", "txt")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        load_format("docx")
