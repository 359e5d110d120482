"""The formulas count what is answered and what concerns who answers; no word of others can change them."""

import dataclasses
from typing import Any

import pytest
from tests.support.forms import form
from tests.support.written import plan

from seccheck.questionnaire.form import Condition, Form, Question
from seccheck.questionnaire.form import Test as FactTest
from seccheck.questionnaire.workbook.formulas import answered, applies, pointer, status
from seccheck.questionnaire.workbook.plan import plan_of

ASKED = {question.claim: question for question in (*plan().facts, *form().questions())}


def stating(**stated: Any) -> Form:  # noqa: ANN401 - any facts
    return dataclasses.replace(form(), stated=stated)


def asked(when: Condition) -> Question:
    return dataclasses.replace(ASKED["mfa.pct"], shown_when=when)


PERSONAL = FactTest(fact="personal_data", values=(True,))
MODEL = FactTest(fact="access_model", values=("b2b-guest", 'a"b'))
UNASKED = FactTest(fact="unasked", values=("x",))
SITES = FactTest(fact="sites", values=("x",))


@pytest.mark.parametrize(
    ("when", "formula"),
    [
        ((), "=1"),
        (((UNASKED,),), "=1"),
        (((SITES,),), "=1"),
        (((PERSONAL,), (UNASKED,)), "=1"),
        (((PERSONAL,),), "=IF(OR(AND(OR('Start'!$C$21=\"\",'Start'!$C$21=\"Yes\"))),1,0)"),
        (
            ((PERSONAL, UNASKED, MODEL),),
            (
                "=IF(OR(AND(OR('Start'!$C$21=\"\",'Start'!$C$21=\"Yes\"),"
                'OR(\'Start\'!$C$22="",\'Start\'!$C$22="b2b-guest",\'Start\'!$C$22="a""b"))),1,0)'
            ),
        ),
    ],
    ids=["always", "fact not asked", "fact on a sheet of its own", "one branch holds", "one test", "all of several"],
)
def test_whether_a_question_concerns_who_answers(when: Condition, formula: str) -> None:
    assert applies(asked(when), plan()).text == formula


@pytest.mark.parametrize(
    ("stated", "blank"),
    [({}, 1), ({"personal_data": True}, 1), ({"personal_data": False}, 0)],
    ids=["unsaid", "yes", "no"],
)
def test_what_it_says_before_anything_is_filled_in(stated: dict[str, Any], blank: int) -> None:
    assert applies(asked(((PERSONAL,),)), plan_of(stating(**stated), "en")).blank == blank


SITES_SHEET = "'=What about sites'"
SUBS = "'=What about subprocessors'"


@pytest.mark.parametrize(
    ("claim", "formula"),
    [
        ("mfa.enforced", "=IF('Multi-factor authentication'!$D$5<>\"\",1,0)"),
        ("mfa.policy", "=IF('Multi-factor authentication'!$E$11<>\"\",1,0)"),
        (
            "gdpr.topics",
            (
                "=IF(OR('Multiple choice'!$C$9=\"Yes\",COUNTIF('Multiple choice'!$C$6:$C$8,\"Yes\")>0,"
                "COUNTIF('Multiple choice'!$C$6:$C$8,\"No\")=3),1,0)"
            ),
        ),
        (
            "gdpr.weak",
            (
                "=IF(OR(COUNTIF('Multiple choice'!$C$11:$C$12,\"Yes\")>0,"
                "COUNTIF('Multiple choice'!$C$11:$C$12,\"No\")=2),1,0)"
            ),
        ),
        ("gdpr.countries", "=IF(OR('Lists'!$C$5=\"Yes\",COUNTA('Lists'!$C$8:$C$107)>0),1,0)"),
        ("gdpr.subprocessors", f'=IF(OR({SUBS}!$B$5="Yes",COUNTA({SUBS}!$B$8:$G$107)>0),1,0)'),
    ],
)
def test_whether_it_is_answered(claim: str, formula: str) -> None:
    assert answered(ASKED[claim], plan()).text == formula
    assert answered(ASKED[claim], plan()).blank == 0


@pytest.mark.parametrize(
    ("claim", "formula", "blank"),
    [
        ("mfa.policy", '=IF(K1=1,"✓","name the document →")', "name the document →"),
        (
            "gdpr.topics",
            '=IF(K1=1,COUNTIF(\'Multiple choice\'!$C$6:$C$8,"Yes")&" of 3","→ Multiple choice")',
            "→ Multiple choice",
        ),
        (
            "gdpr.subprocessors",
            f'=IF(K1=1,IF({SUBS}!$B$5="Yes","none",COUNTA({SUBS}!$B$8:$B$107)&" lines"),"→ =What about subprocessors")',
            "→ =What about subprocessors",
        ),
        (
            "engagement.sites",
            (
                f'=IF(K1=1,IF({SITES_SHEET}!$B$5="Yes","none",COUNTA({SITES_SHEET}!$B$8:$B$107)&" lines"),'
                '"→ =What about sites")'
            ),
            "1 lines",
        ),
    ],
)
def test_what_stands_where_the_answer_is_given_elsewhere(claim: str, formula: str, blank: str) -> None:
    found = pointer(ASKED[claim], plan(), "K1")
    assert (found.text, found.blank) == (formula, blank)


def test_what_is_stated_to_be_none_says_so_before_anybody_calculates() -> None:
    assert pointer(ASKED["engagement.sites"], plan_of(stating(sites=[]), "fr"), "K1").blank == "aucun"


def test_choices_that_are_stated_are_counted() -> None:
    fact = dataclasses.replace(ASKED["gdpr.topics"], claim="areas")
    planned = plan_of(dataclasses.replace(form(), facts=(fact,), stated={"areas": ["access", "backup"]}), "en")
    assert pointer(planned.facts[0], planned, "K1").blank == "2 of 3"


def test_the_sign_before_a_question() -> None:
    assert status("K5", "L5").text == '=IF(K5=1,"✓",IF(L5=0,"\u2013","○"))'
