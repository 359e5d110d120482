"""Asks the fast JSON Schema engine whether a value satisfies a schema; validators are built once."""

import functools
import json
from typing import NoReturn

import jsonschema_rs

from seccheck.model.policy import Json

_MOST = 20_000
_KEPT: dict[int, tuple[Json, jsonschema_rs.Draft202012Validator]] = {}
"""By identity; the schema is kept beside its validator, so that no other can come to have its identity."""


def satisfies(value: Json, schema: Json) -> bool:
    """Whether `value` satisfies `schema` (2020-12, formats asserted, no reference ever fetched).

    What is no JSON value, such as text with half a surrogate pair, satisfies nothing.

    Raises:
        ValueError: `schema` is none, or refers to something outside itself.
    """
    return _is_valid(_validator(_spelt(schema)), value)


def fits(value: Json, schema: Json) -> bool:
    """As `satisfies`, for a schema that is kept for long: its validator is found by identity, without spelling it."""
    kept = _KEPT.get(id(schema))
    if kept is None:
        if len(_KEPT) >= _MOST:
            _KEPT.clear()
        kept = _KEPT[id(schema)] = (schema, _validator(_spelt(schema)))
    return _is_valid(kept[1], value)


def _is_valid(validator: jsonschema_rs.Draft202012Validator, value: Json) -> bool:
    try:
        return validator.is_valid(value)
    except ValueError:
        return False


def _spelt(schema: Json) -> str:
    return json.dumps(schema, sort_keys=True, separators=(",", ":"))


@functools.lru_cache(maxsize=8192)
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json.loads(schema), validate_formats=True, retriever=_fetch_nothing)


def _fetch_nothing(uri: str) -> NoReturn:
    raise ValueError(f"{uri} is not fetched")
