import dataclasses

from tests.support.forms_filled import filled

from seccheck.questionnaire.foreign.imported import ForeignQuestion, Imported, Taken
from seccheck.questionnaire.merge.foreign_telling import foreign_told

IMPORTED = Imported(
    filled=filled({"mfa.enforced": True}, file="caiq.xlsx"),
    mapped=(Taken(question="IAM-14", claim="mfa.enforced", place="caiq.xlsx:CAIQ!C3"),),
    unanswered=(ForeignQuestion(id="IAM-15", text="", place="caiq.xlsx:CAIQ!C4"),),
    without_counterpart=(ForeignQuestion(id="A&A-01", text="Are audits " * 20, place="caiq.xlsx:CAIQ!C5"),),
    not_found=("IAM-99", "IAM-98"),
)


def test_all_that_was_not_taken_over_is_listed() -> None:
    without, unanswered, not_found, counts = foreign_told(IMPORTED, "en")
    assert without.startswith("no counterpart: A&A-01 Are audits Are audits")
    assert without.endswith("… (caiq.xlsx:CAIQ!C5)")
    assert unanswered == "not answered there: IAM-15 (caiq.xlsx:CAIQ!C4)"
    assert not_found == "the file does not have these questions of the mapping: IAM-99, IAM-98"
    assert counts == "caiq.xlsx: answers taken over 1, not answered there 1, without counterpart 1"


def test_it_is_listed_in_french() -> None:
    lines = [line.replace("\u202f", " ") for line in foreign_told(IMPORTED, "fr")]
    assert lines[1] == "sans réponse dans le fichier : IAM-15 (caiq.xlsx:CAIQ!C4)"
    assert lines[-1] == "caiq.xlsx : réponses reprises 1, sans réponse 1, sans équivalent 1"


def test_where_all_was_taken_over_only_the_counts_are_said() -> None:
    whole = dataclasses.replace(IMPORTED, unanswered=(), without_counterpart=(), not_found=())
    assert len(list(foreign_told(whole, "en"))) == 1
