"""Each value has its own cell for Yes or No."""

import dataclasses

from openpyxl.worksheet.worksheet import Worksheet
from tests.support.forms import form
from tests.support.written import book, cell, opened, row_of, rules

from seccheck.questionnaire.workbook.writing import workbook_bytes


def choices() -> Worksheet:
    found = book("fr")["Choix multiples"]
    assert isinstance(found, Worksheet)
    return found


def test_each_value_has_a_cell_that_says_yes_or_no() -> None:
    for option in ("access", "logs, kept", "backup", "(none)"):
        answer = cell(choices(), "answer", row_of(choices(), "gdpr.topics", option))
        assert not answer.protection.locked
        assert rules(choices(), answer.coordinate) == [("list", '"Oui,Non"', None)]


def test_labels_stand_in_the_readers_language_and_are_text() -> None:
    label = choices().cell(row_of(choices(), "gdpr.topics", "backup"), 2)
    assert (label.value, label.data_type) == ("=A1", "s")
    none = choices().cell(row_of(choices(), "gdpr.topics", "(none)"), 2)
    assert none.value == "Aucun de ces choix"


def test_a_question_that_offers_none_itself_is_not_asked_twice() -> None:
    options = [c.value for c in choices()["E"] if c.value]
    assert options == ["seccheck:option", "access", "logs, kept", "backup", "(none)", "sms", "none"]


def test_a_question_leads_back_to_its_sheet() -> None:
    link = choices().cell(row_of(choices(), "gdpr.topics", "access") - 1, 3)
    assert link.hyperlink is not None
    assert link.hyperlink.location == "'Protection des données (RGPD)'!D5"


def test_what_the_client_states_is_chosen_already() -> None:
    fact = dataclasses.replace(next(q for q in form().questions() if q.claim == "gdpr.topics"), claim="areas")
    for stated, chosen in ((["access"], ["access"]), ([], ["(none)"])):
        drawn = dataclasses.replace(form(), facts=(fact,), stated={"areas": stated})
        sheet = opened(workbook_bytes(drawn, "en"))["Multiple choice"]
        said = [sheet.cell(row, 5).value for row in range(5, sheet.max_row + 1) if sheet.cell(row, 3).value == "Yes"]
        assert said == chosen
