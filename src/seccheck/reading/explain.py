"""Finds everything that keeps data from its schema; used only once something is known to be wrong."""

import itertools
from collections.abc import Callable, Iterator, Mapping

from jsonschema import Draft202012Validator, ValidationError, validators
from referencing import Registry

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.marks import At, Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.schema_words import general_hint, worded

_MOST = 2_000
"""Schema errors that are looked at; a file with more is wrong as a whole."""

_SUGGESTED = 100
"""Unknown keys of one mapping for which a known key is sought."""

Fits = Callable[[Json, Json], bool]


@record
class Finding:
    """One thing wrong, with where it stands."""

    message: str
    pointer: Pointer = ()
    at: At = "value"
    hint: str = ""


def explain(data: Json, schema: Json, fits: Fits, here: Pointer = ()) -> Iterator[Finding]:
    """Every fault of `data` against `schema`, at least one.

    Args:
        data: data that does not satisfy `schema`.
        schema: JSON Schema without references to elsewhere; none is ever fetched.
        fits: the fast engine, asked about patterns, formats and repeated items, where Python's own
            answers differ or may take for ever.
        here: where `data` stands; findings and their wording start from there.
    """
    base = validators.validator_for(schema, default=Draft202012Validator)
    own = {"required": _required, **{keyword: _asking(fits, keyword) for keyword in _ASKED}}
    engine = validators.extend(base, own)  # type: ignore[no-untyped-call]  # the stubs leave it untyped
    errors = engine(schema, registry=Registry()).iter_errors(data)
    findings = (finding for error in itertools.islice(errors, _MOST) for finding in _findings(error, here))
    first = next(findings, None)
    if first is None:
        yield Finding(message="the content does not have the expected form", pointer=here, hint=general_hint(""))
        return
    yield first
    yield from findings


_ASKED = ("pattern", "format", "uniqueItems")
_Errors = Iterator[ValidationError]


def _asking(fits: Fits, keyword: str) -> Callable[[Json, Json, Json, Json], _Errors]:
    def keyword_holds(_validator: Json, wanted: Json, instance: Json, _schema: Json) -> _Errors:
        if not fits(instance, {keyword: wanted}):
            yield ValidationError("")

    return keyword_holds


def _required(_validator: Json, wanted: Json, instance: Json, _schema: Json) -> _Errors:
    """One error for each missing key, which its message names."""
    if isinstance(instance, dict):
        yield from (ValidationError(key) for key in wanted if key not in instance)


def _findings(error: ValidationError, here: Pointer) -> Iterator[Finding]:
    pointer = (*here, *error.absolute_path)
    if error.context and (branch := _branch(error)) is not None:
        yield from (finding for inner in branch for finding in _findings(inner, here))
    elif "propertyNames" in error.absolute_schema_path:
        key = str(error.instance)
        yield Finding(
            message=f"`{key[:80]}` is no valid name here", pointer=(*pointer, key), at="key", hint=_hint(error)
        )
    elif error.validator == "required":
        yield Finding(
            message=f"`{error.message}` is missing", pointer=pointer, at="key", hint=f"Add `{error.message}:`."
        )
    elif error.validator == "additionalProperties":
        yield from _unknown_keys(error, pointer)
    else:
        message, hint = worded(str(error.validator), error.validator_value, error.instance, pointer)
        hint = hint or _nearest(error) or _hint(error) or general_hint(str(error.validator))
        yield Finding(message=message, pointer=pointer, hint=hint)


def _branch(error: ValidationError) -> list[ValidationError] | None:
    """The faults of the one alternative that has the right type, if there is one."""
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [faults for faults in branches.values() if not any(f.validator == "type" and not f.path for f in faults)]
    return meant[0] if len(meant) == 1 else None


def _unknown_keys(error: ValidationError, pointer: Pointer) -> Iterator[Finding]:
    known = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
    instance = error.instance if isinstance(error.instance, dict) else {}
    unknown = [key for key in instance if key not in known]
    for position, key in enumerate(unknown):
        hint = did_you_mean(key, known) if position < _SUGGESTED else ""
        message = f"`{key[:80]}` is not known here"
        yield Finding(message=message, pointer=(*pointer, key), at="key", hint=hint or _known(known))


def _nearest(error: ValidationError) -> str:
    """The choice that a misspelt word most resembles."""
    if error.validator != "enum" or not isinstance(error.instance, str):
        return ""
    choices: Json = error.validator_value
    return did_you_mean(error.instance, (word for word in choices if isinstance(word, str)))


def _known(known: Mapping[str, Json]) -> str:
    return f"Known here: {', '.join(known)}." if known else "Remove it."


def _hint(error: ValidationError) -> str:
    return str(error.schema.get("description", "")) if isinstance(error.schema, Mapping) else ""
