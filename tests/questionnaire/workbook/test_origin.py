"""A workbook says what it was drawn from twice, so that it survives the loss of one."""

import pytest
from tests.support.forms import client_form, form
from tests.support.grids import Formula, sheet, workbook

from seccheck.model.table import Workbook
from seccheck.questionnaire.blank.header import MARK
from seccheck.questionnaire.workbook.origin import Origin, origin_of, properties, small_print

FULL = Origin(audience="provider", policies={"mfa": "1.2.0", "gdpr": "1.2.0"})


def test_the_small_print_is_what_a_yaml_form_says_in_its_first_line() -> None:
    assert small_print(form(), "fr") == (
        "seccheck-questionnaire/1 audience=provider gate=pre-contract profile=full lang=fr "
        "policies=mfa@1.2.0,gdpr@1.2.0"
    )


def test_properties_say_the_same_each_short_enough() -> None:
    found = properties(client_form(), "en")
    assert found["seccheck.audience"] == "client"
    assert found["seccheck.policy.gdpr"] == "1.2.0"
    assert all(len(value) <= 255 for value in found.values())


BOTH = workbook(sheet(["a", small_print(form(), "en")]), **properties(form(), "en"))


@pytest.mark.parametrize(
    ("book", "origin"),
    [
        (BOTH, FULL),
        (Workbook(file="q", sheets=BOTH.sheets), FULL),
        (Workbook(file="q", sheets=(), properties=BOTH.properties), FULL),
        (workbook(sheet([f"  {small_print(form(), 'en')} "])), FULL),
        (workbook(sheet(["nothing", 1])), Origin(policies={})),
        (workbook(sheet([Formula(small_print(form(), "en"))])), Origin(policies={})),
        (
            workbook(sheet([f"{MARK} audience=boss policies=mfa@1.0.0"])),
            Origin(policies={"mfa": "1.0.0"}),
        ),
        (workbook(sheet(["seccheck-questionnaire/1"])), Origin(policies={})),
        (workbook(**{"seccheck.audience": "x"}), Origin(policies={})),
    ],
    ids=["both", "print alone", "properties alone", "spaces", "neither", "formula", "stranger", "bare", "odd property"],
)
def test_what_it_says_of_itself(book: Workbook, origin: Origin) -> None:
    assert origin_of(book) == origin
