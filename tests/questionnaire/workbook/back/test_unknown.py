"""What was answered to nobody's question is told, not lost."""

from tests.support.grids import asker, told

from seccheck.questionnaire.workbook.back.unknown import refuse_option, refuse_unknown


def test_an_answer_to_no_question_is_shown() -> None:
    reads = asker("fr")
    refuse_unknown(reads, "mfa.gone", 12, "q.xlsx:S!D5")
    assert told(reads.faults) == [
        "D5 la question «\u202fmfa.gone\u202f» n\u2019est pas, ou plus, posée\u202f; la réponse était «\u202f12\u202f»"
    ]


def test_a_choice_that_is_none_is_shown() -> None:
    reads = asker()
    refuse_option(reads, "mfa.method", "x" * 500, "q.xlsx:S!D5")
    assert told(reads.faults)[0].startswith("D5 “xxx")
