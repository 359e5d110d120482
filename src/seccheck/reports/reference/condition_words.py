"""Words a condition for people, as far as simple words will do."""

import dataclasses
import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from seccheck.model.policy import Json
from seccheck.reports.plain.values import value_text
from seccheck.reports.reference.condition_labels import is_said, say_condition
from seccheck.reports.reference.stand_in_words import stand_in_words

_NEVER_SAID = frozenset({"type", "description", "uniqueItems", "required"})
_BOUNDS = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
_DAYS = ("age_days", "days_left")


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """What a condition is put to."""

    unit: str = ""
    """Of its claim, empty for none."""
    derived: str = ""
    """``age_days``, ``days_left`` or ``day`` where it is one of a date's numbers."""
    document: bool = False


class _IntricateError(Exception):
    """Something that simple words do not say."""


def condition_words(lang: str, schema: Json, subject: Subject) -> str:
    """What `schema` asks, such as "at most 24 hours"; empty where only the schema itself can say it.

    Args:
        lang: a language we speak.
        schema: a condition as written in a policy.
        subject: what it is put to.
    """
    about = dataclasses.replace(subject, unit="days") if subject.derived in _DAYS else subject
    try:
        return _words(lang, schema, about)
    except _IntricateError:
        return ""


def _words(lang: str, schema: Json, about: Subject) -> str:
    """One phrase for each keyword, in the order of the policy."""
    phrases = [phrase for keyword in schema for phrase in _keyword(lang, keyword, schema[keyword], about)]
    return _joined(lang, phrases or [say_condition(lang, "any")], "and")


def _keyword(lang: str, keyword: str, wanted: Json, about: Subject) -> Iterator[str]:
    if keyword in _NEVER_SAID or (keyword == "minItems" and wanted == 0):
        return
    if keyword in _BOUNDS:
        yield _bound(lang, keyword, wanted, about)
    elif keyword == "const":
        yield _constant(lang, wanted, about)
    elif keyword == "enum":
        yield _choice(lang, wanted, about)
    elif keyword in ("minItems", "maxItems", "minLength") and isinstance(wanted, int):
        yield _count(lang, keyword, wanted)
    elif keyword in ("allOf", "anyOf"):
        yield _combined(lang, keyword, wanted, about)
    elif keyword == "not":
        yield say_condition(lang, "not", text=_words(lang, wanted, about))
    elif keyword == "properties":
        yield _fields(lang, wanted, about)
    elif keyword in ("items", "contains"):
        yield _entries(lang, keyword, wanted)
    else:
        raise _IntricateError


def _bound(lang: str, keyword: str, wanted: Json, about: Subject) -> str:
    value = stand_in_words(lang, wanted) if isinstance(wanted, Mapping) else value_text(lang, wanted, about.unit)
    key = f"{about.derived}.{keyword}" if about.derived else keyword
    if not is_said(key):
        raise _IntricateError
    return say_condition(lang, key, value=value)


def _constant(lang: str, wanted: Json, about: Subject) -> str:
    if isinstance(wanted, Mapping) and any(key.startswith("$") for key in wanted):
        return say_condition(lang, "same", value=stand_in_words(lang, wanted))
    return _choice(lang, [wanted], about)


def _choice(lang: str, values: Json, about: Subject) -> str:
    if isinstance(values, Mapping):
        return say_condition(lang, "among", values=stand_in_words(lang, values))
    if any(isinstance(value, Mapping | list) for value in values):
        raise _IntricateError
    return _joined(lang, [value_text(lang, value, about.unit) for value in values], "or")


def _count(lang: str, keyword: str, wanted: int) -> str:
    if keyword == "minLength":
        return say_condition(lang, "given" if wanted == 1 else keyword, n=wanted)
    return say_condition(lang, "none" if (keyword, wanted) == ("maxItems", 0) else keyword, n=wanted)


def _combined(lang: str, keyword: str, parts: Sequence[Json], about: Subject) -> str:
    held = [part["contains"]["const"] for part in parts if part.keys() == {"contains"} and "const" in part["contains"]]
    if keyword == "allOf" and len(held) == len(parts):
        return say_condition(lang, "contains", text=_joined(lang, [value_text(lang, v) for v in held], "and"))
    return _joined(lang, [_words(lang, part, about) for part in parts], "and" if keyword == "allOf" else "else")


def _entries(lang: str, keyword: str, schema: Mapping[str, Json]) -> str:
    """What holds of every entry of a list, or of one of them."""
    if keyword == "items" and schema.keys() == {"not"}:
        return say_condition(lang, "items.not", text=_words(lang, schema["not"], Subject()))
    if keyword == "items" and schema.keys() == {"enum"} and isinstance(schema["enum"], Mapping):
        return say_condition(lang, "items.among", values=stand_in_words(lang, schema["enum"]))
    key = f"{keyword}.rows" if schema.keys() & {"properties", "anyOf", "allOf"} else keyword
    return say_condition(lang, key, text=_words(lang, schema, Subject()))


def _fields(lang: str, fields: Mapping[str, Json], about: Subject) -> str:
    """What holds of the fields of a row or a document."""
    said: list[str] = []
    for name, schema in fields.items():
        base, _, derived = name.rpartition(".")
        field = base or name
        words = condition_words(lang, schema, Subject(derived=derived if base else ""))
        if not words:
            raise _IntricateError
        named = say_condition(lang, f"document.{field}") if about.document and is_said(f"document.{field}") else field
        said.append(say_condition(lang, "field", name=named, text=words))
    return functools.reduce(lambda first, last: say_condition(lang, "fields", first=first, last=last), said)


def _joined(lang: str, phrases: Sequence[str], joint: str) -> str:
    *others, last = phrases
    return say_condition(lang, joint, first=", ".join(others), last=last) if others else last
