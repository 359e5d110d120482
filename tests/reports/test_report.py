import pytest

from seccheck.reports.report import format_names, format_of_name, load_format


def test_formats_are_the_files_of_the_folder() -> None:
    assert format_names() == ("cyclonedx", "intoto", "json", "oscal", "oscal_poam", "text")


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
    ("file", "name"),
    [
        ("report.json", "json"),
        ("REPORT.JSON", "json"),
        ("report.2026-12-01.json", "json"),
        ("report.txt", "text"),
        ("report.oscal.json", "oscal"),
        ("report.poam.json", "oscal_poam"),
        ("atlas.v1.cdx.json", "cyclonedx"),
        ("report.intoto.json", "intoto"),
        ("reports.intoto.jsonl", "intoto"),
        ("report", None),
        (".json", None),
        ("report.doc", None),
        ("report.cdx.doc", None),
    ],
)
def test_format_of_name(file: str, name: str | None) -> None:
    assert format_of_name(file) == name
