"""A workbook comes back as what was filled in, whatever happened to it on its way."""

import dataclasses
import functools
import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.answers import answers_to
from tests.support.fill_xlsx import fill
from tests.support.forms import WORDING, catalog, form
from tests.support.grids import known, told
from tests.support.written import cell, content, opened, own_properties, row_of, saved

from seccheck.errors import InputFaultError
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.papers.xlsx import SUFFIXES, read, write

MFA, GDPR, CHOICES, LISTS = "Multi-factor authentication", "Data protection (GDPR)", "Multiple choice", "Lists"
SUBS = "=What about subprocessors"
DOCUMENTS: Mapping[str, Any] = {
    "dpa": {"kind": "dpa", "title": "Agreement", "path": "documents/dpa.pdf", "covers": {"services": ["n1", "n2"]}},
    "D2": {"kind": "plan", "title": "=Plan", "path": "plans/exit.pdf", "signed": False, "dated": "2026-09-01"},
}
HEAD = {
    "provider": {"name": "@Atlas", "legal_name": "Atlas SARL", "country": "MA"},
    "engagement": {"services": ["n1"], "access_model": "b2b-guest", "sites": [{"country": "FR", "city": "Lille"}]},
    "declared": {"by": "Service manager", "role": "Service manager", "on": "2026-11-02"},
}
ANSWERS: Mapping[str, Any] = {
    "mfa.enforced": {"value": True, "documents": ["dpa", "D2"], "note": "- one\n- two", "on": "2026-10-01"},
    "mfa.method": {"value": "sms"},
    "mfa.pct": {"value": 99.5},
    "mfa.vault": {"value": "=HYPERLINK(A1)"},
    "mfa.policy": {"documents": ["dpa"]},
    "gdpr.topics": {"value": ["access", "backup"], "note": "see annex"},
    "gdpr.weak": {"value": []},
    "gdpr.domains": {"value": ["a; b", "+33"]},
    "gdpr.countries": {"value": []},
    "gdpr.subprocessors": {
        "value": [
            {"name": "A", "country": "FR", "role": "helper, on call", "since": "2026-01-31"},
            {"name": "B", "country": "MA"},
        ]
    },
}
FILLED = {"head": HEAD, "documents": DOCUMENTS, "answers": ANSWERS}
CLAIMS = [claim for claim in catalog().claims.values() if claim.pack != "engagement"]


@functools.cache
def filled_in(lang: str = "en") -> bytes:
    labels = {value: label[lang] for value, label in WORDING.choices.items()}
    return fill(content(lang), FILLED, lang, labels)


def returned(data: bytes, folder: Path, lang: str = "en") -> Filled:
    path = folder / "q.xlsx"
    path.write_bytes(data)
    return read(path, known(lang))


def changed(change: Callable[[openpyxl.Workbook], object], data: bytes | None = None) -> bytes:
    book = opened(data or filled_in())
    change(book)
    return saved(book)


def assert_same(found: Filled, expected: Mapping[str, Any] = FILLED) -> None:
    assert found.unread == ()
    for name, parts in expected.items():
        assert same(getattr(found, name), parts), name


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_was_filled_in_comes_back(lang: str, tmp_path: Path) -> None:
    found = returned(filled_in(lang), tmp_path, {"en": "fr", "fr": "en"}[lang])
    assert_same(found)
    assert (found.audience, found.policies) == (PROVIDER, form().policies)
    assert found.places.keys() == ANSWERS.keys()


@pytest.mark.parametrize("audience", [PROVIDER, CLIENT])
def test_a_blank_one_says_only_what_the_client_states(audience: str, tmp_path: Path) -> None:
    found = returned(content("fr", audience), tmp_path)
    stated = {"engagement": dict(form().stated)}
    assert_same(
        found,
        {
            "answers": {},
            "documents": {},
            "head": stated if audience == PROVIDER else {"client": {"name": "Example Industries"}},
        },
    )
    assert found.audience == audience


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "fr"])
@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_answers_of_every_shape_come_back(
    lang: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    claims = data.draw(st.lists(st.sampled_from(CLAIMS), unique_by=lambda claim: claim.id))
    answers = {claim.id: data.draw(answers_to(claim, list(DOCUMENTS))) for claim in claims}
    said = {"documents": DOCUMENTS, "answers": answers}
    assert_same(returned(fill(content(lang), said, lang), tmp_path_factory.mktemp("q")), said)


def renamed(book: openpyxl.Workbook) -> None:
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Feuille {number}"


def reordered(book: openpyxl.Workbook) -> None:
    for sheet in list(book.worksheets):
        book.move_sheet(sheet, -len(book.worksheets))


def hidden(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[1:]:
        sheet.sheet_state = "veryHidden"


def moved_down(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.insert_rows(1, 3)


def moved_right(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.insert_cols(1, 2)


def turned(book: openpyxl.Workbook) -> None:
    """Sort the questions the other way round."""
    sheet = book[MFA]
    rows = [[(c.value, c.data_type, c.number_format) for c in row] for row in sheet.iter_rows(min_row=5, max_row=11)]
    for number, values in enumerate(reversed(rows), 5):
        for column, (value, kind, look) in enumerate(values, 1):
            turned_to = sheet.cell(number, column)
            turned_to.value, turned_to.data_type, turned_to.number_format = value, kind, look


def without_properties(book: openpyxl.Workbook) -> None:
    own_properties(book).clear()


def without_small_print(book: openpyxl.Workbook) -> None:
    for row in book.worksheets[0].iter_rows():
        for one in row:
            if str(one.value).startswith("seccheck-questionnaire"):
                one.value = None


@pytest.mark.parametrize(
    "change",
    [renamed, reordered, hidden, moved_down, moved_right, turned, without_properties, without_small_print],
    ids=["renamed", "reordered", "hidden", "moved down", "moved right", "sorted", "no properties", "no small print"],
)
def test_what_happens_to_sheets_rows_and_columns_does_not_matter(
    change: Callable[[openpyxl.Workbook], None], tmp_path: Path
) -> None:
    found = returned(changed(change), tmp_path)
    assert_same(found)
    assert (found.audience, found.policies) == (PROVIDER, form().policies)


def typed(sheet: str, mark: str, claim: str, value: Any, option: str = "") -> bytes:  # noqa: ANN401 - any value of a cell
    def change(book: openpyxl.Workbook) -> None:
        found = book[sheet]
        cell(found, mark, row_of(found, claim, option)).value = value

    return changed(change)


@pytest.mark.parametrize(
    ("data", "gone", "fault"),
    [
        (typed(MFA, "answer", "mfa.enforced", "Peut-être"), "mfa.enforced", "D5 “Peut-être” is neither Yes nor No"),
        (typed(MFA, "answer", "mfa.pct", "=50+50"), "mfa.pct", "D7 the cell holds a formula, “=50+50”, and no formula"),
        (typed(MFA, "answer", "mfa.pct", 101), "mfa.pct", "D7 “101” is too high"),
        (typed(MFA, "id", "mfa.vault", "mfa.safe"), "mfa.vault", "D10 the question “mfa.safe” is not, or no longer"),
        (typed(MFA, "id", "mfa.vault", None), "mfa.vault", "D10 “=HYPERLINK(A1)” answers nobody knows what"),
        (typed(CHOICES, "answer", "gdpr.topics", "Yes", "(none)"), "gdpr.topics", "C6 “none of these” is chosen"),
    ],
    ids=["neither", "formula", "too high", "unknown", "no reference", "none beside others"],
)
def test_one_bad_cell_is_one_fault_and_the_rest_is_kept(data: bytes, gone: str, fault: str, tmp_path: Path) -> None:
    found = returned(data, tmp_path)
    assert len(found.unread) == 1
    assert told(found.unread)[0].startswith(fault)
    kept = {claim: answer for claim, answer in found.answers.items() if claim != gone}
    assert same(kept, {claim: answer for claim, answer in ANSWERS.items() if claim != gone})
    assert "value" not in found.answers.get(gone, {})


def test_a_place_is_named_as_people_find_it(tmp_path: Path) -> None:
    found = returned(typed(MFA, "answer", "mfa.enforced", "x"), tmp_path)
    assert found.unread[0].place
    assert found.unread[0].place.file == f"{tmp_path / 'q.xlsx'}:{MFA}!D5"
    assert found.places["gdpr.domains"] == f"{tmp_path / 'q.xlsx'}:{LISTS}!B8"


def test_of_merged_cells_only_the_first_counts(tmp_path: Path) -> None:
    found = returned(changed(lambda book: book[MFA].merge_cells("D5:D7")), tmp_path)
    assert found.unread == ()
    gone = ("mfa.method", "mfa.pct")
    assert same(found.answers, {claim: answer for claim, answer in ANSWERS.items() if claim not in gone})


def test_a_sheet_that_was_copied_and_changed_answers_nothing(tmp_path: Path) -> None:
    def copied(book: openpyxl.Workbook) -> None:
        twin = book.copy_worksheet(book[SUBS])
        twin["B8"] = "Another"

    found = returned(changed(copied), tmp_path)
    assert "gdpr.subprocessors" not in found.answers
    assert len(found.unread) == 2


def test_a_line_below_the_last_number_counts(tmp_path: Path) -> None:
    found = returned(changed(lambda book: book[LISTS].cell(108, 2, "late")), tmp_path)
    assert found.answers["gdpr.domains"] == {"value": ["a; b", "+33", "late"]}


def test_a_percentage_typed_as_such_is_what_it_says(tmp_path: Path) -> None:
    def percent(book: openpyxl.Workbook) -> None:
        sheet = book[MFA]
        answer = cell(sheet, "answer", row_of(sheet, "mfa.pct"))
        answer.value, answer.number_format = 0.5, "0%"

    assert returned(changed(percent), tmp_path).answers["mfa.pct"] == {"value": 50}


def test_a_half_percent_stays_one(tmp_path: Path) -> None:
    assert returned(typed(MFA, "answer", "mfa.pct", 0.5), tmp_path).answers["mfa.pct"] == {"value": 0.5}


def test_macros_do_not_matter(tmp_path: Path) -> None:
    file = io.BytesIO(filled_in())
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    path = tmp_path / "q.xlsm"
    path.write_bytes(file.getvalue())
    assert SUFFIXES == (".xlsx", ".xlsm")
    assert_same(read(path, known()))


def test_a_workbook_of_somebody_else_is_no_form_of_ours(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "mfa.enforced"
    with pytest.raises(InputFaultError) as caught:
        returned(saved(book), tmp_path)
    assert "no questionnaire of ours" in caught.value.faults[0].message


def test_a_client_whose_words_are_orders_gets_text(tmp_path: Path) -> None:
    stated = {"services": ["=1+1"], "sites": [{"country": "FR", "city": '=HYPERLINK("http://x","y")'}]}
    drawn = dataclasses.replace(form(client='=cmd|"/c calc"!A0'), stated=stated)
    found = returned(write(drawn, "en"), tmp_path)
    assert found.head["engagement"] == stated
