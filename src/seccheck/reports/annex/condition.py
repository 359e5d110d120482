"""Words the JSON Schema of a tailoring as a contract would say it; what is too intricate stands as it was written."""

import json
from collections.abc import Mapping, Sequence

from seccheck.model.policy import Json
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Condition

_ANNOTATIONS = {"description", "type", "uniqueItems"}


def condition_text(speech: Speech, condition: Condition) -> str:
    """What must be true of one claim."""
    value = _schema(speech, condition.schema, condition.unit)
    key = f"condition.{condition.derived}" if condition.derived else "condition"
    return speech.say(key, ask=speech.text(condition.ask) or condition.claim, value=value)


def _schema(speech: Speech, schema: Json, unit: str) -> str:
    parts = _parts(speech, schema, unit) if isinstance(schema, Mapping) else None
    return ", ".join(parts) if parts else speech.say("schema.other", schema=json.dumps(schema, ensure_ascii=False))


def _parts(speech: Speech, schema: Mapping[str, Json], unit: str) -> list[str] | None:
    """One text a keyword; None where a keyword has no words here."""
    rest = {key: value for key, value in schema.items() if key not in _ANNOTATIONS}
    texts = [*_range(speech, rest, unit), *_choice(speech, rest, unit), *_list(speech, rest, unit)]
    return texts if texts and not rest else None


def _range(speech: Speech, rest: dict[str, Json], unit: str) -> list[str]:
    """Words bounds, and takes them out of `rest`."""
    known = {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"} & rest.keys()
    found = {key: speech.number(rest.pop(key), unit) for key in sorted(known) if _is_number(rest[key])}
    low, high = found.pop("minimum", ""), found.pop("maximum", "")
    texts = [speech.say("schema.between", low=low, high=high)] if low and high else []
    if not texts:
        texts = [speech.say(f"schema.{k}", value=v) for k, v in (("minimum", low), ("maximum", high)) if v]
    strict = {"exclusiveMinimum": "schema.above", "exclusiveMaximum": "schema.below"}
    return texts + [speech.say(strict[key], value=value) for key, value in found.items()]


def _choice(speech: Speech, rest: dict[str, Json], unit: str) -> list[str]:
    """Words a fixed value or a choice, and takes it out of `rest`."""
    if "const" in rest and _is_plain(rest["const"]):
        return [_value(speech, rest.pop("const"), unit)]
    if "enum" in rest and _are_plain(rest["enum"]):
        return [_values(speech, rest.pop("enum"), unit, "or")]
    return []


def _list(speech: Speech, rest: dict[str, Json], unit: str) -> list[str]:
    """Words what a list holds, and takes it out of `rest`."""
    texts = []
    if rest.get("maxItems") == 0:
        rest.pop("maxItems")
        texts.append(speech.say("schema.empty"))
    if _is_number(rest.get("minItems")):
        fewest = rest.pop("minItems")
        texts += [speech.say("schema.fewest", n=fewest)] if fewest else []
    for key, words, joint in (("contains", "holds", "or"), ("items", "only", "and")):
        if values := _members(rest.get(key)):
            rest.pop(key)
            texts.append(speech.say(f"schema.{words}", values=_values(speech, values, unit, joint)))
    if wanted := _all_held(rest.get("allOf")):
        rest.pop("allOf")
        texts.append(speech.say("schema.holds", values=_values(speech, wanted, unit, "and")))
    return texts


def _members(schema: Json) -> Sequence[Json]:
    """The values that a schema of nothing but ``const`` or ``enum`` allows; none where it says anything else."""
    if not isinstance(schema, Mapping) or len(schema) != 1:
        return ()
    values = schema.get("enum", [schema["const"]] if "const" in schema else ())
    return values if _are_plain(values) else ()


def _all_held(schemas: Json) -> list[Json]:
    """The values of a list of ``contains: {const: ...}``."""
    if not isinstance(schemas, list):
        return []
    held = [_members(s["contains"]) if isinstance(s, Mapping) and s.keys() == {"contains"} else () for s in schemas]
    return [values[0] for values in held] if all(len(values) == 1 for values in held) else []


def _values(speech: Speech, values: Sequence[Json], unit: str, joint: str) -> str:
    return speech.listed([_value(speech, value, unit) for value in values], joint)


def _value(speech: Speech, value: Json, unit: str) -> str:
    if isinstance(value, bool):
        return speech.say("schema.yes" if value else "schema.no")
    return speech.number(value, unit) if _is_number(value) else str(value)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_plain(value: Json) -> bool:
    return isinstance(value, str | int | float)


def _are_plain(values: Json) -> bool:
    return isinstance(values, list | tuple) and bool(values) and all(_is_plain(value) for value in values)
