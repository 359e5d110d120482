"""Makes a question of a claim: the shape of its answer follows from its type."""

from seccheck.model.policy import Claim, Json
from seccheck.model.wording import Wording
from seccheck.questionnaire.form import Choice, Field, Question, Shape

_PLAIN = {"boolean": Shape.YES_NO, "number": Shape.NUMBER, "integer": Shape.NUMBER, "string": Shape.TEXT}
_ENGAGEMENT = "engagement"


def question_of(claim: Claim, wording: Wording) -> Question:
    """The question that `claim` asks, without what only a gate can say of it: why, evidence and condition."""
    shape = Shape.DOCUMENT if claim.is_document else shape_of(claim.type)
    items = claim.type.get("items", {}) if shape in (Shape.CHOICES, Shape.ROWS) else {}
    fields = items.get("properties", {}) if shape is Shape.ROWS else {}
    required = items.get("required", ())
    return Question(
        claim=claim.id.partition(".")[2] if claim.pack == _ENGAGEMENT else claim.id,
        ask=claim.ask,
        tip=claim.hint,
        unit=claim.unit,
        shape=shape,
        type=claim.type,
        choices=_choices(claim.id, claim.type, wording),
        fields=tuple(
            _field(claim.id, name, type_, wording, required=name in required) for name, type_ in fields.items()
        ),
    )


def shape_of(type_: Json) -> Shape:
    """The shape of a value of this JSON Schema, which is closed; an object (of an own policy) can be typed in YAML."""
    if "enum" in type_:
        return Shape.CHOICE
    kind = type_["type"]
    if kind == "array":
        items = type_["items"]
        if items.get("type") == "object":
            return Shape.ROWS
        return Shape.CHOICES if "enum" in items else Shape.LIST
    if kind == "string" and type_.get("format") == "date":
        return Shape.DATE
    return _PLAIN.get(kind, Shape.TEXT)


def _field(claim: str, name: str, type_: Json, wording: Wording, *, required: bool) -> Field:
    return Field(
        name=name,
        label=wording.of_field(claim, name),
        shape=shape_of(type_),
        type=type_,
        required=required,
        choices=_choices(claim, type_, wording),
    )


def _choices(claim: str, type_: Json, wording: Wording) -> tuple[Choice, ...]:
    values = type_.get("enum") or type_.get("items", {}).get("enum", ())
    return tuple(Choice(value=value, label=wording.of_choice(claim, value)) for value in values)
