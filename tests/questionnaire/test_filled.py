import dataclasses

from seccheck.questionnaire.filled import Filled


def test_a_form_that_says_nothing_is_empty_in_every_part() -> None:
    blank = Filled(file="q.xlsx", audience="provider")
    parts = {field.name: getattr(blank, field.name) for field in dataclasses.fields(blank)}
    assert {name: part for name, part in parts.items() if part} == {"file": "q.xlsx", "audience": "provider"}
    other = Filled(file="q.xlsx", audience="provider")
    assert blank == other
    assert blank.answers is not other.answers
