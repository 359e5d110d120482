"""Everything has its place before anything is written."""

import pytest
from tests.support.forms import TYPES, client_form, form
from tests.support.written import plan

from seccheck.questionnaire.workbook.asked import facts_of
from seccheck.questionnaire.workbook.plan import plan_of

ASKED = {question.claim: question for question in (*facts_of(form()), *form().questions())}


def test_every_claim_has_its_cell_and_no_two_share_one() -> None:
    cells = plan().cells
    assert cells.keys() == TYPES.keys()
    assert len({cell.ref for cell in cells.values()}) == len(cells)


def test_every_sheet_has_its_own_name_in_the_readers_language() -> None:
    found = plan("fr")
    assert found.names["start"] == "Accueil"
    assert found.packs == {"mfa": "Authentification multifacteur", "gdpr": "Protection des données (RGPD)"}
    sheets = [*found.names.values(), *found.packs.values(), found.tables["gdpr.subprocessors"].sheet]
    assert len(set(sheets)) == len(sheets)


@pytest.mark.parametrize(
    ("claim", "sheet"),
    [
        ("mfa.enforced", ""),
        ("gdpr.topics", "Multiple choice"),
        ("mfa.policy", "Documents"),
        ("gdpr.domains", "Lists"),
        ("gdpr.subprocessors", "=What about subprocessors"),
        ("engagement.services", ""),
        ("engagement.sites", "=What about sites"),
    ],
)
def test_where_a_question_is_answered(claim: str, sheet: str) -> None:
    assert plan().elsewhere(ASKED[claim]) == sheet


@pytest.mark.parametrize("claim", ["gdpr.topics", "gdpr.domains", "gdpr.subprocessors", "engagement.sites"])
def test_the_way_leads_to_that_sheet(claim: str) -> None:
    assert plan().way_to(ASKED[claim]).sheet == plan().elsewhere(ASKED[claim])


def test_a_form_without_facts_or_lists_is_planned_too() -> None:
    found = plan_of(client_form(), "en")
    assert found.tables["gdpr.domains"] is found.tables["gdpr.countries"]
