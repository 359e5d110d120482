"""The tables of a form have the columns that the claims ask for."""

import dataclasses

from tests.support.forms import form
from tests.support.written import plan

from seccheck.questionnaire.form import Form, Shape
from seccheck.questionnaire.workbook.plan import plan_of
from seccheck.questionnaire.workbook.tables import DOCUMENTS, item_field


def test_a_table_in_rows_has_a_column_for_each_field() -> None:
    table = plan("fr").tables["gdpr.subprocessors"]
    assert [column.mark for column in table.columns][:2] == [
        "seccheck:field gdpr.subprocessors name",
        "seccheck:field gdpr.subprocessors country",
    ]
    assert [column.field.required for column in table.columns] == [True, True, False, False, False, False]
    assert table.columns[0].hint == ""
    assert table.columns[1].hint == "Un pays en deux majuscules, tel que FR"
    assert table.intro.startswith("-Dites-le de subprocessors. Une ligne pour chaque cas")


def test_what_the_client_states_stands_in_it() -> None:
    table = plan().tables["engagement.sites"]
    assert table.rows == [{"country": "MA", "city": "Casablanca"}]
    assert table.empty == ()


def stating(sites: object) -> Form:
    return dataclasses.replace(form(), stated={"sites": sites})


def test_that_there_is_none_can_be_stated() -> None:
    table = plan_of(stating([]), "en").tables["engagement.sites"]
    assert (list(table.rows), table.empty) == ([], ("engagement.sites",))


def test_the_shared_table_has_a_column_for_each_list() -> None:
    table = plan().tables["gdpr.countries"]
    assert [column.mark for column in table.columns] == ["seccheck:item gdpr.domains", "seccheck:item gdpr.countries"]
    assert table.columns[1].hint == "-Say it of countries.\nA country in two capital letters, such as FR"


def test_an_entry_of_a_list_is_asked_as_a_field() -> None:
    question = next(q for q in form().questions() if q.claim == "gdpr.domains")
    assert (item_field(question).shape, item_field(question).type) == (Shape.TEXT, question.type["items"])


def test_documents_have_short_names_already() -> None:
    table = plan().documents
    assert len(table.rows) == table.size == DOCUMENTS >= 60
    assert (table.rows[0], table.rows[-1]) == ({"id": "D1"}, {"id": f"D{DOCUMENTS}"})
