"""Closes a condition: what a policy's author meant is written out, so that nothing said never passes."""

from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json

STAND_INS = ("$claim", "$row", "$data")
"""Keys of a mapping that stands for a value known only when judging."""

_TYPE_OF_KEYWORD = {
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), "number"),
    **dict.fromkeys(("minLength", "maxLength", "pattern", "format"), "string"),
    **dict.fromkeys(
        ("items", "contains", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains"), "array"
    ),
    **dict.fromkeys(("properties", "required", "additionalProperties"), "object"),
}
_SUBSCHEMA = ("items", "contains", "additionalProperties")
_SUBSCHEMAS = ("allOf", "anyOf")


def close(schema: Json, *, is_list: bool = False) -> Json:
    """`schema` with its implications written out.

    ``properties`` implies ``required``; a keyword implies the type it speaks of, also under ``not``; a list that may be
    empty must say ``minItems: 0`` or ``maxItems: 0``, every other list has at least one item; a field named under
    ``not`` must be there.

    Args:
        schema: a condition as written in a policy; stand-ins are left as they are.
        is_list: whether the value it is put to is a list.
    """
    return _close(schema, empty_ok=allows_empty(schema), is_list=is_list)


def allows_empty(schema: Json) -> bool:
    """Whether `schema`, or a part that is put to the same value, says that a list may be empty."""
    if not isinstance(schema, dict):
        return False
    parts = (part for key in _SUBSCHEMAS for part in schema.get(key, ()))
    return 0 in (schema.get("minItems"), schema.get("maxItems")) or any(allows_empty(part) for part in parts)


def stand_ins(schema: Json) -> Iterator[Mapping[str, Json]]:
    """Every ``$claim``, ``$row`` and ``$data`` mapping inside `schema`."""
    if isinstance(schema, dict):
        if any(key in schema for key in STAND_INS):
            yield schema
            return
        for part in schema.values():
            yield from stand_ins(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from stand_ins(part)


def _close(schema: Json, *, empty_ok: bool, is_list: bool = False) -> Json:
    if not isinstance(schema, dict) or any(key in schema for key in STAND_INS):
        return schema
    closed = {**_implied(schema), **schema, **_required(schema)}
    if (is_list or closed.get("type") == "array") and not empty_ok:
        closed.setdefault("minItems", 1)
    closed |= {key: close(schema[key]) for key in _SUBSCHEMA if key in schema}
    for key in _SUBSCHEMAS:
        if key in schema:
            closed[key] = [_close(part, empty_ok=empty_ok) for part in schema[key]]
    if "not" in schema:
        closed["not"], named = close(schema["not"]), sorted(_named(schema["not"]))
        if named:
            closed["allOf"] = [*closed.get("allOf", ()), {"type": "object", "required": named}]
    return closed


def _implied(schema: Mapping[str, Json]) -> dict[str, Json]:
    """The type that the keywords speak of."""
    types = _types(schema)
    return {"type": types.pop()} if len(types) == 1 else {}


def _types(schema: Json) -> set[str]:
    """The types that the keywords of `schema` speak of, and of what it excludes."""
    own = {_TYPE_OF_KEYWORD[key] for key in schema if key in _TYPE_OF_KEYWORD}
    excluded = schema.get("not")
    return own | (_types(excluded) if isinstance(excluded, dict) and "type" not in excluded else set())


def _required(schema: Mapping[str, Json]) -> dict[str, Json]:
    """The fields that must be there."""
    if "properties" not in schema:
        return {}
    properties = {name: close(part) for name, part in schema["properties"].items()}
    return {"properties": properties, "required": sorted({*schema.get("required", ()), *properties})}


def _named(schema: Json) -> set[str]:
    """The fields that a condition under ``not`` speaks of at its own level."""
    if not isinstance(schema, dict):
        return set()
    inner = (part for key in _SUBSCHEMAS for part in schema.get(key, ()))
    return set(schema.get("properties", ())).union(*(_named(part) for part in inner))
