"""A cell admits what the question admits, and says kindly what else to write."""

import datetime as dt
from typing import Any

import pytest
from tests.support.forms import TYPES, catalog

from seccheck.model.wording import Wording
from seccheck.questionnaire.form import Field, Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.validation import rule_for


def rule(claim: str, lang: str = "en") -> dict[str, Any]:
    question = question_of(catalog().claims[claim], Wording())
    return dict(rule_for(question, "D5", Menus("Menus"), lang) or {})


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("mfa.enforced", {"validate": "list", "source": ["Oui", "Non"]}),
        ("mfa.method", {"validate": "list", "source": ["fido2", "sms", "1", "none"]}),
        ("mfa.count", {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 10**15}),
        ("mfa.pct", {"validate": "custom", "value": "=OR(D5=0,AND(D5>=1,D5<=100))", "error_type": "warning"}),
        (
            "mfa.reviewed_on",
            {"validate": "date", "minimum": dt.date(1900, 3, 1), "maximum": dt.date(2199, 12, 31)},
        ),
    ],
)
def test_what_a_cell_admits(claim: str, expected: dict[str, Any]) -> None:
    found = rule(claim, "fr")
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("claim", ["mfa.vault", "mfa.policy", "gdpr.domains", "gdpr.subprocessors"])
def test_what_admits_anything_has_no_rule(claim: str) -> None:
    assert not rule(claim)


def test_a_country_is_two_capital_letters() -> None:
    field = Field(name="country", label={}, shape=Shape.TEXT, type=TYPES["gdpr.countries"]["items"], required=True)
    assert dict(rule_for(field, "B8", Menus("Menus"), "en") or {})["value"] == "=AND(LEN(B8)=2,EXACT(B8,UPPER(B8)))"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("claim", ["mfa.enforced", "mfa.method", "mfa.count", "mfa.pct", "mfa.reviewed_on"])
def test_each_says_what_to_write_within_what_a_spreadsheet_shows(claim: str, lang: str) -> None:
    found = rule(claim, lang)
    assert 0 < len(found["error_title"]) <= 32
    assert 0 < len(found["error_message"]) <= 255


def test_a_bound_without_a_number_is_what_spreadsheets_can_hold() -> None:
    field = Field(name="n", label={}, shape=Shape.NUMBER, type={"type": "number"}, required=True)
    found = dict(rule_for(field, "B8", Menus("Menus"), "en") or {})
    assert (found["validate"], found["minimum"], found["maximum"]) == ("decimal", -(10**15), 10**15)
