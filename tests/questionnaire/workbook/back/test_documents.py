"""Documents are described line by line and named by short names."""

from typing import Any

import pytest
from tests.support.grids import Formula, asker, ours, told

from seccheck.questionnaire.cells.unreadable import UnreadableError
from seccheck.questionnaire.workbook.back.documents import by_spelling, documents_said, ids_in, is_document_sheet
from seccheck.questionnaire.workbook.marks import ID, ROW, document_mark

PARTS = ("id", "kind", "title", "path", "issuer", "dated", "valid_until", "signed", "services", "sites")
MARKS = (ROW, *map(document_mark, PARTS))


def read(*lines: tuple[Any, ...], lang: str = "en") -> tuple[dict[str, Any], list[str]]:
    reads = asker(lang)
    said = {one.name: one.value for one in documents_said(ours(MARKS, *lines), reads)}
    return said, told(reads.faults)


def test_a_document_with_all_that_is_known_of_it() -> None:
    said, faults = read(
        (1, "dpa", "Accord, signé", "Agreement", "dpa.pdf", "Atlas", "2026-09-01", "", "oui", "n1; n2", "MA\nFR")
    )
    assert faults == []
    assert said == {
        "dpa": {
            "kind": "dpa",
            "title": "Agreement",
            "path": "documents/dpa.pdf",
            "issuer": "Atlas",
            "dated": "2026-09-01",
            "signed": True,
            "covers": {"services": ["n1", "n2"], "sites": ["MA", "FR"]},
        }
    }


@pytest.mark.parametrize(
    ("name", "path"),
    [("dpa.pdf", "documents/dpa.pdf"), ("annexes/dpa.pdf", "annexes/dpa.pdf"), ("C:\\dpa.pdf", "C:\\dpa.pdf")],
)
def test_a_bare_name_lies_in_the_folder_and_a_path_is_kept(name: str, path: str) -> None:
    assert read((1, "d", "", "", name))[0] == {"d": {"path": path}}


def test_a_short_name_of_ours_says_nothing_alone_and_another_does() -> None:
    assert read((1, "D1"), (2, "D2", "", "Title"), (3, "mine"))[0] == {"D2": {"title": "Title"}, "mine": {}}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ((1, "", "", "Title"), "B2 this document has no short name"),
        ((1, "my file", "", "Title"), "B2 “my file” is no short name of a document"),
        ((1, "d", "Photo"), "C2 “Photo” is not one of the answers to choose from"),
        ((1, "d", "probe"), "C2 “probe” is not one of the answers to choose from"),
        ((1, "d", "", Formula("=A1")), "D2 the cell holds a formula, “=A1”, and no formula is ever calculated"),
        ((1, "d", "", "", "", "", 45000), "G2 “45000” is a number, not a date"),
    ],
    ids=["no name", "no such name", "no such kind", "no kind of file", "formula", "bare number"],
)
def test_what_cannot_be_read_is_told_by_its_cell(line: tuple[Any, ...], fault: str) -> None:
    assert read(line)[1] == [fault]


def test_a_column_that_was_deleted_is_not_missed() -> None:
    reads = asker()
    sheet = ours((ROW, document_mark("id"), document_mark("title")), (1, "d", "T"))
    assert [one.value for one in documents_said(sheet, reads)] == [{"title": "T"}]


def test_which_sheet_it_is() -> None:
    assert is_document_sheet(ours(MARKS))
    assert not is_document_sheet(ours((ID,)))


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        ("D1", ["D1"]),
        ("D1; d2 ,dpa", ["D1", "D2", "dpa"]),
        ("DPA\nother", ["dpa", "other"]),
        ("D1;D1", ["D1"]),
        (1, ["1"]),
    ],
    ids=["one", "other case", "line break", "twice", "number"],
)
def test_short_names_in_a_cell(raw: Any, ids: list[str]) -> None:  # noqa: ANN401 - any value of a cell
    assert ids_in(raw, by_spelling(["D1", "D2", "dpa"]), "en") == ids


def test_a_short_name_as_it_stands_comes_before_one_in_other_case() -> None:
    assert ids_in("d1; D1", by_spelling(["d1", "D1"]), "en") == ["d1", "D1"]


@pytest.mark.parametrize("raw", [";", "a/b", "../x", "é", " ".join(f"d{n}" for n in range(21))])
def test_what_is_none_is_refused(raw: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        ids_in(raw, {}, "fr")
    assert caught.value.hint.endswith((";", "."))
