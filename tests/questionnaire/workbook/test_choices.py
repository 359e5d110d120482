"""A line for each value, and one for none of them unless a value says so itself."""

from tests.support.forms import form

from seccheck.questionnaire.form import Question
from seccheck.questionnaire.workbook.choices import by_spelling, choice_lines, offers_none, option_blocks, spelt
from seccheck.questionnaire.workbook.spots import Block


def question(claim: str) -> Question:
    return next(q for q in form().questions() if q.claim == claim)


def test_the_lines_of_each_question() -> None:
    lines = [
        (line.question.claim, line.choice.value if line.choice else None, line.is_question)
        for line in choice_lines(form().questions())
    ]
    assert lines == [
        ("gdpr.topics", None, True),
        ("gdpr.topics", "access", False),
        ("gdpr.topics", "logs, kept", False),
        ("gdpr.topics", "backup", False),
        ("gdpr.topics", None, False),
        ("gdpr.weak", None, True),
        ("gdpr.weak", "sms", False),
        ("gdpr.weak", "none", False),
    ]


def test_the_cells_for_its_values() -> None:
    blocks = option_blocks(choice_lines(form().questions()), "C")
    assert blocks["gdpr.topics"] == Block(sheet="C", row=5, column=2, last_row=7, last_column=2)
    assert blocks["gdpr.weak"] == Block(sheet="C", row=10, column=2, last_row=11, last_column=2)


def test_a_value_that_says_none_is_seen() -> None:
    assert offers_none(question("gdpr.weak"))
    assert not offers_none(question("gdpr.topics"))


def test_values_by_their_spelling() -> None:
    assert by_spelling(question("gdpr.weak")) == {"sms": "sms", "none": "none"}
    assert [spelt(value) for value in (True, 1, "a")] == ["true", "1", "a"]
