import dataclasses

import pytest
from tests.support.fillers import whole_form

from seccheck.questionnaire.blank.writing import blank_text
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.reading.opened import without_nulls
from seccheck.reading.strict_yaml import load

FORMS = {audience: whole_form(audience) for audience in (PROVIDER, CLIENT)}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("audience", FORMS)
def test_a_blank_form_is_read_strictly_and_says_nothing(audience: str, lang: str) -> None:
    form = FORMS[audience]
    data = load(blank_text(form, lang).encode(), name="q.yaml")
    assert list(data["answers"]) == [question.claim for question in form.questions()]
    assert list(data["engagement"]) == [fact.claim for fact in form.facts]
    said = without_nulls(data)
    assert said.pop("schema") == {PROVIDER: "seccheck-dossier/1", CLIENT: "seccheck-client/1"}[audience]
    assert said.pop("client", "") == {PROVIDER: "", CLIENT: "Example Industries"}[audience]
    assert all(value == {} for value in said.values())


def test_its_lines_are_no_wider_than_a_screen() -> None:
    lines = blank_text(FORMS[PROVIDER], "fr").splitlines()
    assert max(map(len, lines[1:])) <= 110


def test_what_the_client_states_stands_there() -> None:
    form = dataclasses.replace(FORMS[PROVIDER], stated={"services": ["n1", "no"], "remote_access": False})
    data = load(blank_text(form, "en").encode(), name="q.yaml")
    assert without_nulls(data["engagement"]) == form.stated


def test_it_says_for_whom_and_when_it_is_in_both_languages() -> None:
    english, french = (blank_text(FORMS[PROVIDER], lang).replace("\u202f", " ") for lang in ("en", "fr"))
    n = len(FORMS[PROVIDER].questions())
    head = "# Questionnaire for the provider, client: Example Industries: in the run phase (run), full profile,\n# "
    assert f"{head}{n} questions." in english
    assert "# Questionnaire pour le prestataire, client : Example Industries : en exploitation (run)" in french
    assert f"{n} questions." in french


def test_a_client_cannot_write_into_the_form() -> None:
    evil = "Example\nanswers: {mfa.legacy_blocked: true}\n# "
    form = dataclasses.replace(FORMS[PROVIDER], client=evil, sections=(), facts=())
    data = load(blank_text(form, "en").encode(), name="q.yaml")
    assert (data["answers"], data["engagement"]) == ({}, {})
    form = dataclasses.replace(FORMS[CLIENT], client=evil)
    assert load(blank_text(form, "en").encode(), name="q.yaml")["client"] == evil


def test_every_kind_of_document_is_named() -> None:
    text = blank_text(FORMS[PROVIDER], "fr")
    assert all(kind.value in text for kind in FORMS[PROVIDER].kinds)
