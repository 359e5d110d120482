"""Cells are named as formulas and links spell them."""

import pytest

from seccheck.questionnaire.workbook.spots import Block, quoted, spot, text_literal


def test_a_cell_and_a_block() -> None:
    assert spot("MFA", 4, 3).ref == "'MFA'!$D$5"
    assert Block(sheet="MFA", row=4, column=3, last_row=9, last_column=27).ref == "'MFA'!$D$5:$AB$10"


def test_a_link_stays_inside_and_leads_to_the_first_cell() -> None:
    assert Block(sheet="MFA", row=4, column=3, last_row=9, last_column=3).link == "internal:'MFA'!D5"


@pytest.mark.parametrize(
    ("sheet", "spelt"), [("MFA", "'MFA'"), ("L'accès", "'L''accès'"), ("=A1", "'=A1'")], ids=["plain", "quote", "order"]
)
def test_the_name_of_a_sheet_ends_nowhere_but_at_its_end(sheet: str, spelt: str) -> None:
    assert quoted(sheet) == spelt


@pytest.mark.parametrize(("text", "spelt"), [("Oui", '"Oui"'), ('a"&A1&"', '"a""&A1&"""')], ids=["plain", "quotes"])
def test_text_in_a_formula_is_nothing_but_text(text: str, spelt: str) -> None:
    assert text_literal(text) == spelt
