import pytest

from seccheck.model.policy import Claim, Json
from seccheck.model.wording import Wording
from seccheck.questionnaire.form import Choice, Shape
from seccheck.questionnaire.question import question_of, shape_of
from seccheck.reading.catalog import load_catalog

WORDING = Wording(
    choices={"none": {"en": "None at all", "fr": "Aucun"}, "a.b:none": {"en": "Nobody", "fr": "Personne"}},
    fields={"on": {"en": "Date", "fr": "Date"}},
)


@pytest.mark.parametrize(
    ("type_", "shape"),
    [
        ({"type": "boolean"}, Shape.YES_NO),
        ({"enum": ["a", "b"]}, Shape.CHOICE),
        ({"enum": [True, False, "unknown"]}, Shape.CHOICE),
        ({"type": "number", "minimum": 0}, Shape.NUMBER),
        ({"type": "integer"}, Shape.NUMBER),
        ({"type": "string", "format": "date"}, Shape.DATE),
        ({"type": "string", "format": "uri"}, Shape.TEXT),
        ({"type": "string", "pattern": "^[A-Z]{2}$"}, Shape.TEXT),
        ({"type": "object", "properties": {}}, Shape.TEXT),
        ({"type": "array", "items": {"enum": ["a"]}}, Shape.CHOICES),
        ({"type": "array", "items": {"type": "string"}}, Shape.LIST),
        ({"type": "array", "items": {"type": "object", "properties": {}}}, Shape.ROWS),
    ],
    ids=lambda part: part if isinstance(part, str) else None,
)
def test_the_shape_follows_from_the_type(type_: Json, shape: Shape) -> None:
    assert shape_of(type_) is shape


def test_rows_have_their_fields_and_choices_their_words() -> None:
    items = {
        "type": "object",
        "properties": {"on": {"type": "string", "format": "date"}, "how": {"enum": ["none", True]}},
        "required": ["how"],
    }
    question = question_of(Claim(id="a.b", pack="a", type={"type": "array", "items": items}), WORDING)
    on, how = question.fields
    assert (question.claim, question.shape, question.choices) == ("a.b", Shape.ROWS, ())
    assert (on.label["fr"], on.shape, on.required) == ("Date", Shape.DATE, False)
    assert (how.label["en"], how.shape, how.required) == ("how", Shape.CHOICE, True)
    assert how.choices == (
        Choice(value="none", label={"en": "Nobody", "fr": "Personne"}),
        Choice(value=True, label={"en": "true", "fr": "true"}),
    )


def test_a_document_is_its_own_shape_and_a_fact_has_its_short_name() -> None:
    document = question_of(Claim(id="a.c", pack="a", type={"type": "object"}, is_document=True), WORDING)
    assert (document.shape, document.fields) == (Shape.DOCUMENT, ())
    fact = question_of(Claim(id="engagement.n2_servers", pack="engagement", type={"type": "boolean"}), WORDING)
    assert fact.claim == "n2_servers"


def test_every_claim_can_be_asked() -> None:
    claims = load_catalog(examples=False).claims.values()
    assert {question_of(claim, Wording()).shape for claim in claims} == set(Shape)
