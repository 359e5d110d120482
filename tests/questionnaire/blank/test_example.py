import pytest
from tests.support.fillers import CATALOG, claims_of

from seccheck.judging.validator import satisfies
from seccheck.model.policy import Claim
from seccheck.model.wording import Wording
from seccheck.questionnaire.blank.example import example_of
from seccheck.questionnaire.form import CLIENT, PROVIDER, Shape
from seccheck.questionnaire.question import question_of

CLAIMS = [c for c in CATALOG.claims.values() if c in claims_of(PROVIDER) + claims_of(CLIENT) or c.pack == "engagement"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_example_is_an_answer_that_would_be_read(lang: str) -> None:
    for claim in CLAIMS:
        question = question_of(claim, Wording())
        example = example_of(question, lang)
        assert example == "dpa" if question.shape is Shape.DOCUMENT else satisfies(example, claim.type), claim.id


def test_a_row_shows_every_field() -> None:
    claim = Claim(
        id="tiny.rows",
        pack="tiny",
        type={
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "share": {"type": "number", "minimum": 0, "maximum": 5},
                    "kinds": {"type": "array", "items": {"enum": ["a", "b", "c"]}},
                    "on": {"type": "string", "format": "date"},
                },
                "required": ["name"],
            },
        },
    )
    example = example_of(question_of(claim, Wording()), "fr")
    assert example == [{"name": "texte", "share": 5, "kinds": ["a", "b"], "on": "2026-11-02"}]
