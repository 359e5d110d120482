import re

import pytest
from tests.support import contract

from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.formats.md import render

TEXT = render(draft(contract.terms(), "en")).decode()
EVIL = render(contract.hostile()).decode()


def test_a_clause_is_a_heading_a_sentence_a_list_and_small_print() -> None:
    start = TEXT.index("### 5.1 ")
    heading, statement, items, small, *_ = TEXT[start:].split("\n\n")
    assert heading == "### 5.1 Title of PLAIN (major Requirement)"
    assert statement.startswith("The Provider shall ensure")
    assert [line.split("**")[1] for line in items.splitlines()] == [
        "How it is shown.",
        "Evidence accepted.",
        "Freshness.",
        "Correction expected.",
    ]
    assert small.startswith("<small>PLAIN. References: ")


def test_both_sign_in_one_table() -> None:
    lines = TEXT.rstrip().splitlines()[-7:]
    assert lines[:3] == [
        "| For the Client | For the Provider |",
        "| --- | --- |",
        "| Example Industries | Atlas SARL |",
    ]
    assert all(line.count("|") == 3 for line in lines)


@pytest.mark.parametrize(
    "order", [r"(?<!\\)<script", r"(?<!\\)\]\(", r"##vso\[", "::", "\x1b", "\u202e", "\x00", r"(?<!\\)\| *(?<!\\)`"]
)
def test_a_strangers_text_does_nothing(order: str) -> None:
    assert not re.search(order, EVIL)


def test_a_strangers_text_is_shown() -> None:
    assert "\\<script\\>alert(1)\\</script\\> \\*b\\*" in EVIL
    assert "\\\\x1b" in EVIL
