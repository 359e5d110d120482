import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.foreign_tables import CAIQ_HEADINGS, HEADINGS, catalog, formula, known, mapping_of, sheet, workbook

from seccheck.errors import Fault
from seccheck.model.table import CellValue, Workbook
from seccheck.questionnaire.foreign.imported import ForeignQuestion, Imported, Taken
from seccheck.questionnaire.foreign.mapping import load_mapping
from seccheck.questionnaire.foreign.read import take_over


@pytest.fixture
def their_form(tmp_path: Path) -> "Takes":
    return Takes(tmp_path)


class Takes:
    """Takes over tables in the form of the test's own mapping."""

    def __init__(self, folder: Path) -> None:
        self._mapping = mapping_of(folder)

    def __call__(self, *rows: tuple[CellValue | None, ...], lang: str = "en") -> Imported:
        return take_over(workbook(sheet(HEADINGS, *rows)), self._mapping, known(lang))


def said(fault: Fault) -> tuple[str, str]:
    return str(fault.place), fault.message


def test_answers_are_taken_over_with_their_origin(their_form: Takes) -> None:
    imported = their_form(
        ("Q-1", "All named?", "Yes", "Since 2024"),
        ("q-2", "How fast?", "24 h"),
        ("Q-3", "How?", "In the portal"),
    )
    assert imported.filled.answers == {
        "ac.named_only": {"value": True, "note": "Their form, Q-1: Yes; Since 2024"},
        "ac.leaver_hours": {"value": 24, "note": "Their form, q-2: 24 h"},
        "mfa.enforcement": {"value": "per-user", "note": "Their form, Q-3: In the portal"},
        "mfa.user_coverage_pct": {"value": 100, "note": "Their form, Q-3: In the portal"},
    }
    assert imported.filled.places["ac.leaver_hours"] == "q.xlsx:Form!C3"
    assert (imported.filled.file, imported.filled.audience) == ("q.xlsx", "provider")
    assert not imported.filled.documents
    assert not imported.filled.unread
    assert imported.mapped[0] == Taken(question="Q-1", claim="ac.named_only", place="q.xlsx:Form!C2")
    assert len(imported.mapped) == 4
    assert imported.not_found == ("Q-4", "Q-5")


def test_what_was_not_taken_is_listed(their_form: Takes) -> None:
    imported = their_form(
        ("Q-1", "All named?", "N/A"),
        ("Q-2", "How fast?", None),
        ("Q-9", "Anything\nelse?" + "?" * 300, "Yes"),
        ("Q-4", "Named?", "mostly"),
        ("Q-5", "Share?", 0.95),
    )
    assert not imported.filled.answers
    assert [question.id for question in imported.unanswered] == ["Q-1", "Q-2"]
    (left,) = imported.without_counterpart
    assert left == ForeignQuestion(id="Q-9", text=left.text, place="q.xlsx:Form!C4")
    assert left.text.startswith("Anything else??")
    assert len(left.text) == 200
    assert [said(fault) for fault in imported.filled.unread] == [
        ("q.xlsx:Form!C5", "Q-4: “mostly” is neither Yes nor No"),
        ("q.xlsx:Form!C6", "Q-5: “0.95” may be a percentage as spreadsheets keep it, 100 times smaller"),
    ]
    assert imported.not_found == ("Q-3",)


def test_two_answers_that_agree_are_one(their_form: Takes) -> None:
    imported = their_form(("Q-1", "", "Yes"), ("Q-4", "", "oui"))
    assert imported.filled.answers == {
        "ac.named_only": {"value": True, "note": "Their form, Q-1: Yes; Their form, Q-4: oui"}
    }
    assert [taken.question for taken in imported.mapped] == ["Q-1", "Q-4"]


@pytest.mark.parametrize("order", [1, -1])
def test_two_answers_that_differ_are_none_and_both_are_listed(their_form: Takes, order: int) -> None:
    rows = [("Q-1", "", "Yes"), ("Q-4", "", "non")][::order]
    imported = their_form(*rows, ("Q-2", "", 8))
    assert [*imported.filled.answers] == ["ac.leaver_hours"]
    assert [taken.claim for taken in imported.mapped] == ["ac.leaver_hours"]
    assert {str(fault.place) for fault in imported.filled.unread} == {"q.xlsx:Form!C2", "q.xlsx:Form!C3"}
    assert all("`ac.named_only` is answered in several ways" in fault.message for fault in imported.filled.unread)


def test_the_same_question_twice_with_two_answers_is_none(their_form: Takes) -> None:
    imported = their_form(("Q-1", "", "Yes"), ("Q-1", "", "No"))
    assert not imported.filled.answers
    assert len(imported.filled.unread) == 2


def test_a_formula_and_a_hidden_sheet_are_said_and_not_read(tmp_path: Path) -> None:
    book = workbook(
        sheet(HEADINGS, ("Q-1", "", formula('=IF(1,"Yes")'))),
        sheet(HEADINGS, ("Q-2", "", 4), name="Old", is_hidden=True),
    )
    imported = take_over(book, mapping_of(tmp_path), known("fr"))
    assert not imported.filled.answers
    assert [said(fault) for fault in imported.filled.unread] == [
        ("q.xlsx:Old", "la feuille est masquée et n\u2019a pas été lue"),
        ("q.xlsx:Form!C2", "Q-1: la réponse est une formule, qui n\u2019est jamais calculée"),
    ]


def caiq(*rows: tuple[CellValue | None, ...]) -> Imported:
    book = workbook(
        sheet(
            ("CONSENSUS ASSESSMENTS INITIATIVE QUESTIONNAIRE",),
            CAIQ_HEADINGS,
            *rows,
            ("End of the questionnaire",),
            name="CAIQv4.0.3",
        ),
        sheet(("Introduction",), name="Introduction"),
    )
    return take_over(book, load_mapping("caiq-v4", catalog()), known())


@pytest.mark.parametrize("owner", ["CSP-owned", "3rd-party outsourced", "Shared CSP and 3rd-party", None])
def test_caiq_yes_counts_where_the_vendor_owns_it(owner: str | None) -> None:
    imported = caiq(
        ("CEK-03.1", "(their words)", "Yes", owner, "AES-256."), ("IAM-14.1", "(their words)", "Yes", owner)
    )
    (answer,) = imported.filled.answers.values()
    assert answer["value"] is True
    assert answer["note"].startswith("CAIQ v4, CEK-03.1: Yes; AES-256.")
    assert [(q.id, q.text) for q in imported.without_counterpart] == [("IAM-14.1", "(their words)")]


@pytest.mark.parametrize(
    ("answer", "owner", "text"),
    [
        ("Yes", "CSC-owned", "not the provider's own word: the row says “CSC-owned”"),
        ("Yes", "Shared CSP and CSC", "not the provider's own word"),
        ("No", "CSP-owned", "the mapping gives “No” no meaning"),
    ],
)
def test_caiq_answers_that_do_not_say_what_the_claim_says(answer: str, owner: str, text: str) -> None:
    imported = caiq(("CEK-03.1", "", answer, owner))
    assert not imported.filled.answers
    (fault,) = imported.filled.unread
    assert text in fault.message


@pytest.mark.parametrize(
    "headings", [("Claim", "Answer"), ("Question", "Réponse"), ("question", "reponse", "Commentaire")]
)
def test_two_columns_with_our_own_claims(headings: tuple[str, ...]) -> None:
    book = workbook(
        sheet(
            headings,
            ("AC.named_only", "oui", "tous"),
            ("gdpr.dpa", "yes"),
            ("ac.nothing", "yes"),
            ("ac.leaver_hours", "s/o"),
            name="",
        ),
        file="q.csv",
    )
    imported = take_over(book, load_mapping("two-columns", catalog()), known())
    assert imported.filled.answers["ac.named_only"]["value"] is True
    assert imported.filled.places == {"ac.named_only": "q.csv:B2"}
    assert [question.id for question in imported.without_counterpart] == ["ac.nothing"]
    assert [question.id for question in imported.unanswered] == ["ac.leaver_hours"]
    assert "`gdpr.dpa` is not answered by one cell" in imported.filled.unread[0].message
    assert imported.not_found == ()


CELLS: st.SearchStrategy[CellValue | None] = (
    st.none()
    | st.text(max_size=30)
    | st.sampled_from(["Yes", "No", "Q-1", "Q-2", "Q-3", "Q-4", "Q-5", "24", "N/A"])
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.datetimes()
)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS, CELLS), max_size=8))
def test_nothing_is_lost_or_made_up_whatever_the_table_holds(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[CellValue | None, ...]]
) -> None:
    book: Workbook = workbook(sheet(HEADINGS, *rows))
    imported = take_over(book, mapping_of(tmp_path_factory.getbasetemp()), known())
    asked = [str(row[0]).strip() for row in rows if row[0] is not None]
    places = {taken.place for taken in imported.mapped} | {str(fault.place) for fault in imported.filled.unread}
    places |= {question.place for question in (*imported.unanswered, *imported.without_counterpart)}
    assert len(places) == len([id_ for id_ in asked if id_])
    for answer in imported.filled.answers.values():
        assert len(answer["note"]) <= 500
        assert json.dumps(answer)
