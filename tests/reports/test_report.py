import pytest

from seccheck.reports.report import format_names, format_of_suffix, load_format


def test_formats_are_the_files_of_the_folder() -> None:
    assert format_names() == ("json", "text")


@pytest.mark.parametrize("name", format_names())
def test_every_format_keeps_to_the_protocol(name: str) -> None:
    format_ = load_format(name)
    assert callable(format_.start)
    assert format_.SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in format_.SUFFIXES)


def test_no_two_formats_share_a_suffix() -> None:
    suffixes = [suffix for name in format_names() for suffix in load_format(name).SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("name", ["report", "wire", "nothing"])
def test_nothing_else_is_a_format(name: str) -> None:
    with pytest.raises(KeyError):
        load_format(name)


@pytest.mark.parametrize(
    ("suffix", "name"), [(".json", "json"), (".JSON", "json"), (".txt", "text"), ("", None), (".doc", None)]
)
def test_format_of_suffix(suffix: str, name: str | None) -> None:
    assert format_of_suffix(suffix) == name
