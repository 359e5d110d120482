"""Beside a question stands when it concerns whom, why it is asked, and what shows it."""

import dataclasses

import pytest
from tests.support.forms import form
from tests.support.written import plan

from seccheck.model.scale import Severity
from seccheck.questionnaire.form import Choice, Question
from seccheck.questionnaire.form import Test as FactTest
from seccheck.questionnaire.workbook.telling import evidence_of, tip_of, why_of


def question(claim: str) -> Question:
    return next(q for q in form().questions() if q.claim == claim)


def test_the_condition_is_said_with_the_fact_and_its_values() -> None:
    assert tip_of(question("gdpr.topics"), plan()) == (
        "-Say it of topics.\n"
        "Concerns you only if “=What about personal data” is Yes and “=What about access model” is b2b-guest."
    )


@pytest.mark.parametrize("claim", ["mfa.pct", "mfa.count"], ids=["a branch that always holds", "no condition"])
def test_what_concerns_everybody_says_only_its_tip(claim: str) -> None:
    assert "only" not in tip_of(question(claim), plan())


def test_several_values_and_branches_are_joined() -> None:
    when = (
        (FactTest(fact="access_model", values=("member", "b2b-guest")),),
        (FactTest(fact="personal_data", values=(False,)),),
    )
    told = tip_of(dataclasses.replace(question("mfa.vault"), shown_when=when), plan("fr"))
    assert told == (
        "Ne vous concerne que si «\u202f=Qu\u2019en est-il de access model\u202f» vaut member ou b2b-guest ou "
        "«\u202f=Qu\u2019en est-il de personal data\u202f» vaut Non."
    )


def test_a_requirement_says_whether_it_holds_the_decision() -> None:
    assert why_of(question("mfa.vault"), "en") == "• @Every account has a second factor (MFA-ALL, holds the decision)"
    minor = dataclasses.replace(question("mfa.vault").why[0], severity=Severity.MINOR)
    found = why_of(dataclasses.replace(question("mfa.vault"), why=(minor, minor)), "fr")
    assert found.split("\n") == ["• @Chaque compte a un second facteur (MFA-ALL)"] * 2


def test_what_shows_it() -> None:
    assert evidence_of(question("mfa.vault"), "fr") == "• Accord, signé\n• Plan d\u2019action"
    assert evidence_of(question("mfa.pct"), "en") == "Your answer is enough for now."
    assert evidence_of(dataclasses.replace(question("mfa.pct"), why=()), "en") == ""


def test_many_kinds_are_no_wall_of_text() -> None:
    kinds = tuple(Choice(value=str(n), label={"en": f"Kind {n}", "fr": ""}) for n in range(12))
    told = evidence_of(dataclasses.replace(question("mfa.vault"), evidence=kinds), "en").split("\n")
    assert (len(told), told[-1]) == (9, "…")
