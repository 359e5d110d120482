from pathlib import Path

import pytest
from tests.support.foreign_tables import HEADINGS, MAPPING, mapping_of, sheet, workbook

from seccheck.errors import InputFaultError
from seccheck.questionnaire.foreign.table import hidden_tables, rows_of

ROW = ("Q-1", "All named?", "Yes", "Since 2024", "ISO", "Provider")


def test_rows_are_found_by_their_headings_wherever_they_stand(tmp_path: Path) -> None:
    book = workbook(sheet(("Their form", 2026), (), (None, *HEADINGS), (None, *ROW), (None, None, "A chapter")))
    (row,) = rows_of(book, mapping_of(tmp_path), "en")
    assert (row.id, row.place, row.text, row.comments, row.exclusion) == (
        "Q-1",
        "q.xlsx:Form!D4",
        "All named?",
        ("Since 2024", "ISO"),
        "",
    )
    assert row.answer is not None
    assert row.answer.value == "Yes"


def test_headings_are_known_whatever_their_case_and_breaks_and_the_first_known_one_counts(tmp_path: Path) -> None:
    book = workbook(sheet(("Ref", " ANSWER\n", "id"), ("R-1", "Yes", "I-1")))
    assert [row.id for row in rows_of(book, mapping_of(tmp_path), "en")] == ["I-1"]


def test_a_row_without_an_answer_and_columns_that_are_not_there(tmp_path: Path) -> None:
    book = workbook(sheet(("ID", "Answer"), ("Q-1", None), (7, "Yes")), file="q.csv")
    first, second = rows_of(book, mapping_of(tmp_path), "en")
    assert (first.answer, first.text, first.comments, first.exclusion) == (None, "", (), "")
    assert first.place == "q.csv:Form!B2"
    assert second.id == "7"


@pytest.mark.parametrize(
    ("owner", "exclusion"), [("Customer", "Customer"), (" CUSTOMER ", "CUSTOMER"), ("Provider", ""), (None, "")]
)
def test_a_row_may_say_that_its_answer_is_not_the_providers_own(
    tmp_path: Path, owner: str | None, exclusion: str
) -> None:
    book = workbook(sheet(HEADINGS, (*ROW[:5], owner)))
    assert rows_of(book, mapping_of(tmp_path), "en")[0].exclusion == exclusion


def test_rows_of_another_form_are_passed_over(tmp_path: Path) -> None:
    rows = [("Q-1", "", "Yes"), ("© 2026 Somebody", "", ""), ("Q-" + "1" * 99, "", "Yes")]
    book = workbook(sheet(HEADINGS, *rows))
    with_form = mapping_of(tmp_path, MAPPING + 'id_form: "^Q-[0-9]+$"\n')
    assert [row.id for row in rows_of(book, with_form, "en")] == ["Q-1"]
    assert [row.id for row in rows_of(book, mapping_of(tmp_path), "en")] == ["Q-1", "© 2026 Somebody"]


def test_columns_by_letter_need_no_headings(tmp_path: Path) -> None:
    text = "schema: seccheck-mapping/1\nname: Own\nquestions: claims\ncolumns: {id: {letter: B}, answer: {letter: A}}\n"
    book = workbook(sheet(("Yes", "ac.named_only"), ("No", "b")))
    assert [(row.id, row.place) for row in rows_of(book, mapping_of(tmp_path, text), "en")] == [
        ("ac.named_only", "q.xlsx:Form!A1"),
        ("b", "q.xlsx:Form!A2"),
    ]


def test_all_visible_sheets_with_the_columns_are_read_or_those_named(tmp_path: Path) -> None:
    sheets = [sheet(HEADINGS, ROW, name=name) for name in ("Form A", "Form B", "Old")]
    book = workbook(*sheets, sheet(("Notes",), name="Notes"), sheet(HEADINGS, ROW, name="Form C", is_hidden=True))
    places = [row.place for row in rows_of(book, mapping_of(tmp_path), "en")]
    assert places == ["q.xlsx:Form A!C2", "q.xlsx:Form B!C2", "q.xlsx:Old!C2"]
    named = mapping_of(tmp_path, MAPPING + 'sheets: ["Form*"]\n')
    assert [row.place for row in rows_of(book, named, "en")] == places[:2]
    assert hidden_tables(book, named, "en") == ("Form C",)


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "no visible sheet has the columns “ID” and “Answer”"),
        ("fr", "aucune feuille visible n\u2019a les colonnes «\u202fID\u202f» et «\u202fAnswer\u202f»"),
    ],
)
def test_a_file_without_the_table(tmp_path: Path, lang: str, message: str) -> None:
    far_down = [()] * 60
    book = workbook(sheet(("ID", "Reply")), sheet(HEADINGS, is_hidden=True), sheet(*far_down, HEADINGS))
    with pytest.raises(InputFaultError) as error:
        rows_of(book, mapping_of(tmp_path), lang)
    (fault,) = error.value.faults
    assert fault.message == message
    assert "docs/mappings.md" in fault.hint


def test_two_columns_of_one_heading_are_not_guessed_between(tmp_path: Path) -> None:
    book = workbook(sheet(("ID", "Answer", "answer"), ("Q-1", "Yes", "No")))
    with pytest.raises(InputFaultError) as error:
        rows_of(book, mapping_of(tmp_path), "en")
    assert error.value.faults[0].message == "two columns are headed “Answer”"
    assert str(error.value.faults[0].place) == "q.xlsx:Form"
