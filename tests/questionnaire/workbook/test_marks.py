"""Marks say what a column holds, and nothing else does."""

import pytest

from seccheck.questionnaire.workbook import marks
from seccheck.questionnaire.workbook.marks import Column, column_of, is_mark


@pytest.mark.parametrize(
    ("mark", "column"),
    [
        (marks.field_mark("gdpr.subprocessors", "name"), Column(kind="field", claim="gdpr.subprocessors", name="name")),
        (marks.field_mark("gdpr.tias", "done on"), Column(kind="field", claim="gdpr.tias", name="done on")),
        (marks.item_mark("env.sites"), Column(kind="item", claim="env.sites")),
        (marks.document_mark("path"), Column(kind="document", name="path")),
        (marks.ID, None),
        (marks.ANSWER, None),
        ("seccheck:item env.sites more", None),
        ("seccheck:field", None),
        ("item env.sites", Column(kind="item", claim="env.sites")),
    ],
    ids=["field", "field with a space", "item", "document", "id", "answer", "item too long", "field alone", "no lead"],
)
def test_what_the_column_of_a_table_holds(mark: str, column: Column | None) -> None:
    assert column_of(mark) == column


@pytest.mark.parametrize("text", [marks.ID, marks.ROW, " seccheck:later "])
def test_a_mark_of_any_version_is_one(text: str) -> None:
    assert is_mark(text)


@pytest.mark.parametrize("value", ["seccheck-questionnaire/1 audience=provider", "mfa.pct", "", 1, None, True])
def test_nothing_else_is_one(value: object) -> None:
    assert not is_mark(value)
