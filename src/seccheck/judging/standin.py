"""Puts values in the place of `$claim`, `$row` and `$data`."""

from collections.abc import Mapping, Sequence

from seccheck.judging.schema import STAND_INS, stand_ins
from seccheck.model.policy import Json
from seccheck.model.record import record


class UnresolvableError(ValueError):
    """A stand-in has no value here: its field is absent or is not a number."""


@record
class Values:
    """What stand-ins may stand for."""

    claims: Mapping[str, Json]
    """The value tried for each claim referred to."""
    data: Mapping[str, Sequence[Json]]
    """Reference lists by ``id.name``."""


def targets(schema: Json) -> tuple[str, ...]:
    """The claims that `schema` refers to, sorted."""
    return tuple(sorted({part["$claim"] for part in stand_ins(schema) if "$claim" in part}))


def data_names(schema: Json) -> tuple[str, ...]:
    """The reference lists that `schema` refers to, as ``id.name``, sorted."""
    return tuple(sorted({part["$data"] for part in stand_ins(schema) if "$data" in part}))


def resolve(schema: Json, values: Values, subject: Json) -> Json:
    """`schema` without stand-ins, ready for `subject`.

    A condition on rows that speaks of the row's own fields becomes one condition for each row; a row without the field
    it is measured by leaves the whole without a value.

    Raises:
        UnresolvableError: a stand-in has no value.
    """
    if isinstance(schema, list):
        return [resolve(part, values, subject) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if any(key in schema for key in STAND_INS):
        return _value(schema, values, subject)
    resolved: dict[str, Json] = {}
    for key, part in schema.items():
        if key == "items" and isinstance(subject, list) and any("$row" in s for s in stand_ins(part)):
            if subject:  # the engine refuses an empty list of conditions
                resolved["prefixItems"] = [resolve(part, values, row) for row in subject]
        else:
            resolved[key] = resolve(part, values, subject)
    return resolved


def _value(mark: Mapping[str, Json], values: Values, subject: Json) -> Json:
    if "$data" in mark:
        return list(values.data[mark["$data"]])
    if "$row" in mark:
        return _adjusted(_field(subject, mark["$row"]), mark)
    value = values.claims[mark["$claim"]]
    if "each" not in mark:
        return [_adjusted(v, mark) for v in value] if isinstance(value, list) else _adjusted(value, mark)
    if not isinstance(value, list):
        raise UnresolvableError(mark["$claim"])
    return [_adjusted(_field(row, mark["each"]), mark) for row in value]


def _field(row: Json, name: str) -> Json:
    if not isinstance(row, dict) or name not in row:
        raise UnresolvableError(name)
    return row[name]


def _adjusted(value: Json, mark: Mapping[str, Json]) -> Json:
    if "plus" not in mark and "times" not in mark:
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnresolvableError(str(mark))
    return value * mark.get("times", 1) + mark.get("plus", 0)
