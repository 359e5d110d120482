"""Values that stand for all values of a type: whatever a condition says of them, it says of every one."""

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from seccheck.judging.derived import AGE, DAY, LEFT, SUFFIXES, split
from seccheck.judging.schema import STAND_INS, close
from seccheck.judging.validator import satisfies
from seccheck.model.policy import Json

DERIVED_TYPES: Mapping[str, Json] = {
    AGE: {"type": "integer", "minimum": 0},
    LEFT: {"type": "integer"},
    DAY: {"type": "integer", "minimum": 1},
}
"""What the numbers of a date may be."""

_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_LENGTHS = ("minLength", "maxLength")
_FORMS = ("pattern", "format")
"""What a made-up text cannot be asked about, so that it passes for one that has the right form."""
_COUNTS = ("minItems", "maxItems", "minContains", "maxContains")
_UNDECIDED = frozenset({"multipleOf", "pattern", "format", "uniqueItems", "additionalProperties", *STAND_INS})
_MOST, _LONGEST = 4000, 2000
_ABSENT = object()


class UndecidableError(Exception):
    """Too many values, or keywords that no finite number of values stands for."""


def samples(type_: Json, *conditions: Json) -> list[Json]:
    """Values of which each value of `type_` resembles one, as far as `conditions` can tell.

    There may be more of them than the type allows, never fewer: what none of them satisfies nothing satisfies, and what
    all of them satisfy everything satisfies.

    Args:
        type_: a claim's type, closed.
        conditions: JSON Schemas put to the value, as written or closed.

    Raises:
        UndecidableError: the conditions say something that cannot be decided so.
    """
    flat = [part for condition in conditions for part in _flat(condition)]
    if "enum" in type_:
        return [value for value in type_["enum"] if satisfies(value, type_)]
    makers = {
        "boolean": _booleans,
        "integer": _numbers,
        "number": _numbers,
        "string": _texts,
        "array": _lists,
        "object": _objects,
    }
    if type_.get("type") not in makers:
        raise UndecidableError
    return makers[type_["type"]](type_, flat)


def _flat(condition: Json) -> Iterator[Mapping[str, Json]]:
    """`condition` and every part of it that is put to the same value."""
    if not isinstance(condition, dict) or _UNDECIDED & condition.keys() or any(map(_stands_in, condition.values())):
        raise UndecidableError
    yield condition
    parts = [*condition.get("allOf", ()), *condition.get("anyOf", ())]
    for part in [*parts, condition["not"]] if "not" in condition else parts:
        yield from _flat(part)


def _stands_in(value: Json) -> bool:
    return isinstance(value, dict) and any(key in value for key in STAND_INS)


def _said(flat: Iterable[Mapping[str, Json]], keys: Iterable[str]) -> list[Json]:
    return [part[key] for part in flat for key in keys if key in part]


def _constants(flat: Iterable[Mapping[str, Json]]) -> list[Json]:
    return [*_said(flat, ("const",)), *(value for values in _said(flat, ("enum",)) for value in values)]


def _booleans(_type: Json, _flat: Sequence[Mapping[str, Json]]) -> list[Json]:
    return [True, False]


def _numbers(type_: Json, flat: Sequence[Mapping[str, Json]]) -> list[Json]:
    """The numbers at which something can change, those beside them and those between them."""
    whole = type_.get("type") == "integer"
    if not whole and "integer" in _said(flat, ("type",)):
        raise UndecidableError
    said = [*_said([type_, *flat], _BOUNDS), *(v for v in _constants(flat) if not isinstance(v, bool))]
    points = sorted({p for p in said if isinstance(p, int | float)}) or [0]
    near: set[float] = {points[0] - 1, *points, points[-1] + 1}
    near |= {low / 2 + high / 2 for low, high in itertools.pairwise(points)}
    if whole:
        near = {n for p in points for n in (math.floor(p) - 1, math.floor(p), math.floor(p) + 1, math.ceil(p) + 1)}
    return [number for number in sorted(near) if satisfies(number, type_)]


def _texts(type_: Json, flat: Sequence[Mapping[str, Json]]) -> list[Json]:
    """The texts that are named, and of every length that matters one that is not."""
    named = {value for value in _constants(flat) if isinstance(value, str)}
    limits = {1, *_said([type_, *flat], _LENGTHS)}
    lengths = {length for limit in limits for length in (limit - 1, limit, limit + 1) if length >= 0}
    if max(lengths) > _LONGEST:
        raise UndecidableError
    fresh = {text for length in lengths if (text := _unlike(named, length)) is not None}
    loose = {key: value for key, value in type_.items() if key not in _FORMS}
    return [*(t for t in sorted(named) if satisfies(t, type_)), *(t for t in sorted(fresh) if satisfies(t, loose))]


def _unlike(named: set[str], length: int) -> str | None:
    candidates = ((chr(code) * length) for code in itertools.count(ord("a")))
    return next((text for text in itertools.islice(candidates, len(named) + 1) if text not in named), None)


def _objects(type_: Json, flat: Sequence[Mapping[str, Json]]) -> list[Json]:
    """Every combination of the fields that the conditions speak of."""
    fields = {name for part in flat for name in (*part.get("properties", ()), *part.get("required", ()))}
    choices = {name: _field(type_, name, flat) for name in sorted(fields)}
    if math.prod(map(len, choices.values())) > _MOST:
        raise UndecidableError
    required = (name for name in type_.get("required", ()) if name not in fields)
    filler = {name: value for name in required for value in samples(type_["properties"][name])[:1]}
    return [
        filler | {name: value for name, value in zip(choices, values, strict=True) if value is not _ABSENT}
        for values in itertools.product(*choices.values())
    ]


def _field(type_: Json, name: str, flat: Sequence[Mapping[str, Json]]) -> list[Json]:
    conditions = [part["properties"][name] for part in flat if name in part.get("properties", ())]
    fields = type_.get("properties", {})
    if name in fields:
        always = name in type_.get("required", ())
        return [*samples(fields[name], *conditions), *([] if always else [_ABSENT])]
    base, suffix = split(f".{name}")
    if suffix in SUFFIXES and fields.get(base.removeprefix("."), {}).get("format") == "date":
        return [*samples(DERIVED_TYPES[suffix], *conditions), _ABSENT]
    return [_ABSENT]


def _lists(type_: Json, flat: Sequence[Mapping[str, Json]]) -> list[Json]:
    """Every number of items of each kind, up to one more than anything asks about."""
    conditions = _said(flat, ("items", "contains"))
    kinds = _kinds(samples(type_["items"], *conditions), [close(condition) for condition in conditions])
    highest = max([0, *_said([type_, *flat], _COUNTS)])
    finite = type_.get("uniqueItems", False) and ("enum" in type_["items"] or type_["items"].get("type") == "boolean")
    most = [min(highest + 1, len(kind)) if finite else highest + 1 for kind in kinds]
    if math.prod(count + 1 for count in most) > _MOST or highest > _LONGEST:
        raise UndecidableError
    lists = (
        [kind[n % len(kind)] for kind, count in zip(kinds, counts, strict=True) for n in range(count)]
        for counts in itertools.product(*(range(count + 1) for count in most))
    )
    least, top = type_.get("minItems", 0), type_.get("maxItems", math.inf)
    return [items for items in lists if least <= len(items) <= top]


def _kinds(items: Sequence[Json], conditions: Sequence[Json]) -> list[list[Json]]:
    """Items that no condition tells apart, together."""
    kinds: dict[tuple[bool, ...], list[Json]] = {}
    for item in items:
        kinds.setdefault(tuple(satisfies(item, condition) for condition in conditions), []).append(item)
    return list(kinds.values())
