"""A whole workbook says what its sheets say together."""

import pytest
from tests.support.forms import form
from tests.support.grids import Formula, known, sheet, told, workbook

from seccheck.errors import InputFaultError
from seccheck.model.table import Sheet
from seccheck.questionnaire.workbook.back.reading import filled_of
from seccheck.questionnaire.workbook.marks import ANSWER, DOCUMENTS, ID, OPTION, ROW, document_mark, item_mark
from seccheck.questionnaire.workbook.origin import small_print

START = sheet(
    (ANSWER, ID),
    ("Atlas", "provider.name"),
    ("Yes", "engagement.personal_data"),
    ("2026-11-02", "declared.on"),
    ("", "", small_print(form(), "en")),
    name="Start",
)
PACK = sheet(
    (ANSWER, DOCUMENTS, ID),
    ("Yes", "", "mfa.enforced"),
    ("", "DPA", "mfa.policy"),
    (Formula("=1"), "", "gdpr.topics"),
    name="MFA",
)
CHOICES = sheet((ANSWER, ID, OPTION), ("Yes", "gdpr.topics", "access"), name="C")
LISTS = sheet((ROW, item_mark("gdpr.domains")), (1, "a"), name="L")
DOCS = sheet((ROW, document_mark("id"), document_mark("title")), (1, "dpa", "T"), name="D")


def test_all_sheets_together() -> None:
    found = filled_of(workbook(START, PACK, CHOICES, LISTS, DOCS), known())
    assert found.unread == ()
    assert (found.file, found.audience) == ("q.xlsx", "provider")
    assert found.policies == {"mfa": "1.2.0", "gdpr": "1.2.0"}
    assert found.head == {
        "provider": {"name": "Atlas"},
        "engagement": {"personal_data": True},
        "declared": {"on": "2026-11-02"},
    }
    assert found.answers == {
        "mfa.enforced": {"value": True},
        "mfa.policy": {"documents": ["dpa"]},
        "gdpr.topics": {"value": ["access"]},
        "gdpr.domains": {"value": ["a"]},
    }
    assert found.documents == {"dpa": {"title": "T"}}
    assert found.places["gdpr.topics"] == "q.xlsx:C!A2"
    assert found.places.keys() == found.answers.keys()


def test_the_order_of_the_sheets_does_not_matter() -> None:
    found = filled_of(workbook(DOCS, LISTS, CHOICES, PACK, START), known())
    assert found.answers == filled_of(workbook(START, PACK, CHOICES, LISTS, DOCS), known()).answers


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_workbook_of_somebody_else_is_refused(lang: str) -> None:
    with pytest.raises(InputFaultError) as caught:
        filled_of(workbook(sheet(("Question", "Answer"), ("mfa.enforced", "Yes"))), known(lang))
    assert "--map" in caught.value.faults[0].hint


def copy(answer: str) -> Sheet:
    return sheet((ANSWER, ID), (answer, "mfa.enforced"), name="MFA (2)")


def test_a_sheet_copied_with_another_answer_takes_the_answer_away() -> None:
    found = filled_of(workbook(PACK, copy("No")), known())
    assert "mfa.enforced" not in found.answers
    assert [line.split()[0] for line in told(found.unread)] == ["A2", "A2"]
    assert "q.xlsx:MFA (2)!A2" in found.unread[0].message


@pytest.mark.parametrize("answer", ["Oui", ""], ids=["the same", "blank"])
def test_a_copy_that_says_nothing_else_changes_nothing(answer: str) -> None:
    found = filled_of(workbook(PACK, copy(answer)), known())
    assert found.answers["mfa.enforced"] == {"value": True}
    assert found.unread == ()


def test_a_document_described_twice_differently_is_not_taken() -> None:
    other = sheet((ROW, document_mark("id"), document_mark("title")), (1, "dpa", "Other"), name="D2")
    found = filled_of(workbook(DOCS, other), known())
    assert found.documents == {}
    assert len(found.unread) == 2


def test_a_foreign_sheet_with_our_questions_is_told_once_and_others_are_not() -> None:
    mine = sheet(("mfa.enforced", "Yes"), ("mfa.pct", 3), name="My notes")
    found = filled_of(workbook(PACK, mine, sheet(("shopping",), name="List")), known())
    assert [fault.message for fault in found.unread] == [
        "the sheet “My notes” speaks of our questions but is none of ours, and is not read"
    ]
    assert found.unread[0].place
    assert found.unread[0].place.file == "q.xlsx:My notes"


def test_hidden_sheets_of_ours_are_read() -> None:
    hidden = Sheet(name="MFA", is_hidden=True, cells=PACK.cells)
    assert filled_of(workbook(hidden), known()).answers["mfa.enforced"] == {"value": True}


@pytest.mark.parametrize(
    ("sheets", "audience"),
    [((sheet((ANSWER, ID), ("", "provider.name")), LISTS), "provider"), ((LISTS, PACK), "client")],
    ids=["asks who the provider is", "does not"],
)
def test_whose_form_it_is_where_it_does_not_say(sheets: tuple[Sheet, ...], audience: str) -> None:
    found = filled_of(workbook(*sheets), known())
    assert (found.audience, found.policies) == (audience, {})


def test_a_note_beside_a_fact_is_no_fact() -> None:
    rows = sheet((ANSWER, DOCUMENTS, ID), ("", "D1", "engagement.personal_data"))
    found = filled_of(workbook(rows), known())
    assert (found.head, found.answers) == ({}, {})
