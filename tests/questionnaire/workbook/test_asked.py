"""Each shape of answer says how it is given, and how its cell looks."""

import pytest
from tests.support.forms import TYPES, catalog, client_form, form

from seccheck.model.wording import Wording
from seccheck.questionnaire.form import Question
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.workbook.asked import dated, facts_of, how, is_country, is_percent, style_of


def asked(claim: str) -> Question:
    return question_of(catalog().claims[claim], Wording())


def test_facts_have_the_ids_of_claims() -> None:
    assert [fact.claim for fact in facts_of(form())] == [id_ for id_ in TYPES if id_.startswith("engagement.")]
    assert len(facts_of(client_form())) == len(client_form().facts)


@pytest.mark.parametrize(
    ("claim", "sheet", "said"),
    [
        ("mfa.enforced", "", "Yes or No"),
        ("mfa.method", "", "One of these:\n• fido2\n• sms\n• 1\n• none"),
        ("mfa.pct", "", "A number from 0 to 100, in percent"),
        ("mfa.reviewed_on", "", "A date, such as 2026-11-02"),
        ("mfa.vault", "", "Text"),
        ("mfa.policy", "Documents", "Its short name of the sheet “Documents”, such as D1"),
        ("gdpr.topics", "Choice", "Say Yes or No to each choice on the sheet “Choice”"),
        ("gdpr.topics", "", "Several, parted by ;\n• access\n• logs, kept\n• backup"),
        ("gdpr.domains", "Lists", "Fill in your column on the sheet “Lists”"),
        ("gdpr.domains", "", "Several, parted by ;"),
        ("gdpr.subprocessors", "Subs", "Fill in the sheet “Subs”"),
    ],
)
def test_how_to_answer(claim: str, sheet: str, said: str) -> None:
    assert how(asked(claim), "en", sheet) == said


@pytest.mark.parametrize(
    ("claim", "style"),
    [
        ("mfa.enforced", "input"),
        ("mfa.vault", "input"),
        ("mfa.pct", "input_percent"),
        ("mfa.count", "input_number"),
        ("mfa.reviewed_on", "input_date.fr"),
    ],
)
def test_the_look_of_the_cell(claim: str, style: str) -> None:
    assert style_of(asked(claim), "fr") == style


def test_a_date_looks_english_where_nobody_knows_better() -> None:
    assert (dated("side", "en"), dated("input", "de")) == ("side_date.en", "input_date.en")


def test_percent_and_country() -> None:
    assert is_percent(asked("mfa.pct"))
    assert not is_percent(asked("mfa.count"))
    assert is_country(TYPES["gdpr.countries"]["items"])
    assert not is_country(TYPES["mfa.vault"])
