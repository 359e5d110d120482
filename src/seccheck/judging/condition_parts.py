"""Takes a condition apart: each part of it with the type of the value that it is put to."""

from collections.abc import Iterator, Mapping

from seccheck.judging.remark import Pointer
from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Part:
    """One part of a condition."""

    pointer: Pointer
    """Where it stands inside the condition; empty for the whole."""
    schema: Mapping[str, Json]
    type: Json
    """Of the value it is put to, closed."""
    whole: bool
    """It is all that is asked of the claim, or of a field that is there in any case: nothing beside it can make it
    right."""


def parts_of(schema: Json, type_: Json) -> Iterator[Part]:
    """`schema` and every part of it; a field that the type does not have, or a date's number, is passed over."""
    yield from _parts(schema, type_, (), alone=True)


def _parts(schema: Json, type_: Json, here: Pointer, *, alone: bool) -> Iterator[Part]:
    if not isinstance(schema, dict):
        return
    is_field = here[-2:-1] == ("properties",)
    yield Part(pointer=here, schema=schema, type=type_, whole=alone and (is_field or not here))
    yield from _parts(schema.get("not"), type_, (*here, "not"), alone=False)
    for key in ("allOf", "anyOf"):
        for number, part in enumerate(schema.get(key, ())):
            yield from _parts(part, type_, (*here, key, number), alone=False)
    yield from _parts(schema.get("items"), type_.get("items", {}), (*here, "items"), alone=alone)
    yield from _parts(schema.get("contains"), type_.get("items", {}), (*here, "contains"), alone=False)
    for name, part in schema.get("properties", {}).items():
        field = type_.get("properties", {}).get(name)
        if field is not None:
            always = name in type_.get("required", ())
            yield from _parts(part, field, (*here, "properties", name), alone=alone and always)
