"""What is known already stands in its cell so that it is read back the same."""

import datetime as dt
from typing import Any

import pytest
from tests.support.forms import WORDING, catalog

from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.values import read_value
from seccheck.questionnaire.workbook.given import cell_value


@pytest.mark.parametrize(
    ("claim", "value", "lang", "cell"),
    [
        ("mfa.enforced", True, "fr", "Oui"),
        ("mfa.enforced", False, "en", "No"),
        ("mfa.method", "sms", "fr", "Message texte (SMS)"),
        ("mfa.method", "1", "en", "1"),
        ("mfa.pct", 12.5, "fr", 12.5),
        ("mfa.reviewed_on", "2026-11-02", "en", dt.date(2026, 11, 2)),
        ("mfa.vault", "=1+1", "en", "=1+1"),
        ("engagement.services", ["n1", "n2"], "en", "n1; n2"),
        ("gdpr.topics", ["access", "backup"], "en", "access; @Backup"),
    ],
)
def test_a_value_in_its_cell_and_back(claim: str, value: Any, lang: str, cell: object) -> None:  # noqa: ANN401 - any JSON value
    question = question_of(catalog().claims[claim], WORDING)
    found = cell_value(value, question, lang)
    assert found == cell
    assert type(found) is type(cell)
    assert read_value(found, question, "en") == value
