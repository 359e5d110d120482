"""The first sheet asks who answers, shows what is known, and counts."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.support.written import book, cell, row_of, rules

from seccheck.questionnaire.form import CLIENT, PROVIDER


def start(lang: str = "en", audience: str = PROVIDER) -> Worksheet:
    found = book(lang, audience).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def answer(id_: str, lang: str = "en", audience: str = PROVIDER) -> object:
    sheet = start(lang, audience)
    return cell(sheet, "answer", row_of(sheet, id_)).value


def texts(audience: str = PROVIDER) -> list[str]:
    return [str(c.value) for row in start("en", audience).iter_rows() for c in row if c.value]


@pytest.mark.parametrize(
    ("id_", "value"),
    [
        ("provider.name", None),
        ("declared.on", None),
        ("engagement.services", "n1; n2"),
        ("engagement.personal_data", None),
    ],
)
def test_what_is_known_stands_there_and_nothing_else(id_: str, value: object) -> None:
    assert answer(id_) == value
    assert not cell(start(), "answer", row_of(start(), id_)).protection.locked


def test_facts_with_a_table_lead_to_it() -> None:
    found = cell(start(), "answer", row_of(start(), "engagement.sites"))
    assert found.data_type == "f"
    assert found.hyperlink is not None
    assert found.hyperlink.location == "'=What about sites'!B8"


def test_the_client_is_asked_for_its_name_and_no_provider() -> None:
    assert answer("client.name", audience=CLIENT) == "Example Industries"
    with pytest.raises(AssertionError):
        row_of(start(audience=CLIENT), "provider.name")
    assert any("the other half" in text for text in texts(CLIENT))


def test_the_country_must_be_two_capital_letters() -> None:
    place = cell(start(), "answer", row_of(start(), "provider.country")).coordinate
    assert [rule[0] for rule in rules(start(), place)] == ["custom"]


def test_it_says_whose_word_a_stated_fact_is() -> None:
    row = row_of(start(), "engagement.services")
    assert str(start().cell(row, 4).value).startswith("As your client states it")
    assert str(start().cell(row + 1, 4).value) == "-Say it of personal data.\nYes or No"


def test_choices_stand_on_one_line() -> None:
    row = row_of(start(), "engagement.access_model")
    assert str(start().cell(row, 4).value).endswith("One of these: member / b2b-guest")


def test_each_policy_is_counted_and_leads_to_its_sheet() -> None:
    rows = [row for row in range(1, start().max_row + 1) if start().cell(row, 2).value == "Data protection (GDPR)"]
    link, bar, said = (start().cell(rows[0], column) for column in (2, 3, 4))
    assert link.hyperlink is not None
    assert link.hyperlink.location == "'Data protection (GDPR)'!B2"
    assert str(bar.value).startswith("=IF((COUNTIF(")
    assert '" answered of "' in str(said.value)
    assert f"C{rows[0]}" in {str(area.sqref) for area in start().conditional_formatting}


def test_documents_are_counted_by_their_titles() -> None:
    assert any(text == "=\"described: \"&COUNTA('Documents'!$D$8:$D$107)" for text in texts())


def test_the_small_print_says_what_it_was_drawn_from() -> None:
    assert sum(text.startswith("seccheck-questionnaire/1 audience=provider") for text in texts()) == 1
