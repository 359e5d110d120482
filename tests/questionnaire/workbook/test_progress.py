"""How far one is, by policy and in all."""

import dataclasses

from tests.support.forms import form
from tests.support.written import plan

from seccheck.questionnaire.workbook.plan import plan_of
from seccheck.questionnaire.workbook.progress import progress, said, share, total


def test_one_policy_counts_what_is_answered_and_concerns_who_answers() -> None:
    done, asked = progress(form().sections[0], plan())
    cells = "'Multi-factor authentication'!$K$5:$K$11", "'Multi-factor authentication'!$L$5:$L$11"
    assert done.text == f"COUNTIFS({cells[0]},1,{cells[1]},1)"
    assert asked.text == f"COUNTIF({cells[1]},1)"
    assert (done.blank, asked.blank) == (0, 7)


def test_all_policies_add_up() -> None:
    done, asked = total(plan())
    parts = [progress(section, plan()) for section in form().sections]
    assert done.text == "+".join(one.text for one, _ in parts)
    assert (done.blank, asked.blank) == (0, 12)


def test_what_does_not_concern_who_answers_is_not_counted() -> None:
    outside = dataclasses.replace(form(), stated={"personal_data": False})
    assert total(plan_of(outside, "en"))[1].blank == 11


def test_it_is_said_in_words_and_as_a_share() -> None:
    counts = progress(form().sections[0], plan())
    assert said(counts, "en").blank == "0 answered of 7"
    assert said(counts, "fr").text == f'=({counts[0].text})&" réponses sur "&({counts[1].text})'
    assert share(counts).blank == 0


def test_nothing_to_answer_is_done() -> None:
    counts = total(plan_of(dataclasses.replace(form(), sections=()), "en"))
    assert (counts[0].text, share(counts).blank, said(counts, "en").blank) == ("0", 1, "0 answered of 0")
