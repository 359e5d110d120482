"""Spells records of the model as JSON and makes them again, by their fields' types: nothing unknown is ever let in."""

import dataclasses
import datetime as dt
import functools
import math
import types
import typing
from collections.abc import Callable, Mapping

from seccheck.model.policy import Json
from seccheck.model.scale import Scale

T = typing.TypeVar("T")

DECIMAL, INTEGER = "$decimal", "$integer"
"""How a number with a fraction, or an integer that not every reader holds, is spelt: ``{"$decimal": "98.5"}``."""
_MOST_EXACT = 2**53
_MARK = "$"


def to_json(value: object) -> Json:
    """`value` as JSON without fractions; a record's fields that have their default are left out.

    Args:
        value: a record of the model, a date, a word of a scale, tuples and mappings of such, or a JSON value.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        said = ((name, getattr(value, name), default) for name, default in _defaults(type(value)))
        return {name: to_json(one) for name, one, default in said if one != default}
    if isinstance(value, Scale):
        return value.word
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_marked(to_json(key)): to_json(value[key]) for key in value}
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    return _number(value)


def from_json(kind: type[T], data: Json, *, at: str = "") -> T:
    """The record of the class `kind` that `to_json` spelt.

    Args:
        kind: a record of the model.
        data: read from a stranger's file.
        at: where `data` stands, for the fault.

    Raises:
        ValueError: a field is unknown, missing or of another type; the message says where.
    """
    made: T = _reader(typing.cast("typing.Any", kind))(data, at)
    return made


@functools.cache
def _defaults(kind: typing.Any) -> tuple[tuple[str, object], ...]:  # noqa: ANN401 - types as annotations hold them
    return tuple((field.name, _default(field)) for field in dataclasses.fields(kind))


def _default(field: "dataclasses.Field[typing.Any]") -> object:
    """What a field holds where nothing is said; the class `dataclasses.Field` where something must be."""
    if field.default is not dataclasses.MISSING:
        return field.default
    return dataclasses.Field if field.default_factory is dataclasses.MISSING else field.default_factory()


def _number(value: object) -> Json:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} is no number")
        return {DECIMAL: repr(value)}
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _MOST_EXACT:
        return {INTEGER: str(value)}
    return value


def _marked(key: str) -> str:
    """A key of a JSON value; one that could be taken for a mark gets another one before it."""
    return f"{_MARK}{key}" if key.startswith(_MARK) else key


_Read = Callable[[Json, str], typing.Any]


@functools.cache
def _reader(kind: typing.Any) -> _Read:  # noqa: ANN401 - types as annotations hold them
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind is typing.Any:
        return _value
    if dataclasses.is_dataclass(kind):
        return functools.partial(_record, kind)
    if origin in (typing.Union, types.UnionType):
        (one,) = (part for part in inner if part is not types.NoneType)
        read = _reader(one)
        return lambda data, at: None if data is None else read(data, at)
    if origin is tuple:
        return functools.partial(_listed, inner)
    if origin is not None:
        return functools.partial(_mapping, inner)
    return functools.partial(_scale if issubclass(kind, Scale) else _day if kind is dt.date else _plain, kind)


@functools.cache
def _fields(kind: typing.Any) -> Mapping[str, tuple[_Read, bool]]:  # noqa: ANN401 - same
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    return {f.name: (_reader(hints[f.name]), _default(f) is dataclasses.Field) for f in fields}


def _record(kind: typing.Any, data: Json, at: str) -> object:  # noqa: ANN401 - same
    fields = _fields(kind)
    if not isinstance(data, dict):
        raise _wrong(at, "a mapping is expected")
    if unknown := sorted(data.keys() - fields.keys()):
        raise _wrong(at, f"`{unknown[0][:60]}` is unknown")
    if missing := sorted(name for name, (_, needed) in fields.items() if needed and name not in data):
        raise _wrong(at, f"`{missing[0]}` is missing")
    return kind(**{name: fields[name][0](value, f"{at}/{name}") for name, value in data.items()})


def _listed(inner: tuple[typing.Any, ...], data: Json, at: str) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise _wrong(at, "a list is expected")
    if inner[1:] == (...,):
        read = _reader(inner[0])
        return tuple(read(item, f"{at}/{n}") for n, item in enumerate(data))
    if len(data) != len(inner):
        raise _wrong(at, f"a list of {len(inner)} is expected")
    return tuple(_reader(part)(item, f"{at}/{n}") for n, (part, item) in enumerate(zip(inner, data, strict=True)))


def _mapping(inner: tuple[typing.Any, ...], data: Json, at: str) -> dict[object, object]:
    if not isinstance(data, dict):
        raise _wrong(at, "a mapping is expected")
    key_of, value_of = (_reader(part) for part in inner)
    return {key_of(_unmarked(key, at), at): value_of(value, f"{at}/{key}") for key, value in data.items()}


def _value(data: Json, at: str) -> Json:
    """A JSON value, its marked numbers made numbers again."""
    if isinstance(data, list):
        return [_value(item, at) for item in data]
    if not isinstance(data, dict):
        return data
    if data.keys() in ({DECIMAL}, {INTEGER}):
        return _numbered(*data.items(), at=at)
    return {_unmarked(key, at): _value(value, at) for key, value in data.items()}


def _numbered(pair: tuple[str, Json], *, at: str) -> float | int:
    mark, text = pair
    try:
        number = float(text) if mark == DECIMAL else int(text)
    except (TypeError, ValueError):
        raise _wrong(at, "this is no number") from None
    if not math.isfinite(number) or to_json(number) != {mark: text}:
        raise _wrong(at, "a number is spelt in another way than it is written")
    return number


def _unmarked(key: str, at: str) -> str:
    if not key.startswith(_MARK):
        return key
    if not key.startswith(_MARK * 2):
        raise _wrong(at, f"`{key[:60]}` is no mark that is known")
    return key[1:]


def _scale(kind: type[Scale], data: Json, at: str) -> Scale:
    try:
        return kind.of(_plain(str, data, at))
    except KeyError:
        raise _wrong(at, f"`{str(data)[:60]}` is no word of its scale") from None


def _day(_: type, data: Json, at: str) -> dt.date:
    text = _plain(str, data, at)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise _wrong(at, "this is no day") from None
    if day.isoformat() != text:
        raise _wrong(at, "a day is written as 2026-12-01")
    return day


def _plain(kind: type[T], data: Json, at: str) -> T:
    if type(data) is not kind:
        raise _wrong(at, f"a value of the type {kind.__name__} is expected")
    return data


def _wrong(at: str, why: str) -> ValueError:
    return ValueError(f"{at or '/'}: {why}")
