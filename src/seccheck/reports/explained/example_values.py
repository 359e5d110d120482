"""Words the values that an example gives: numbers and lists as in reports, documents and entries by their fields."""

import re
from collections.abc import Iterator, Mapping, Sequence

from seccheck.model.policy import Catalog, Claim, Json
from seccheck.reports.explained.labels import apart, spoken
from seccheck.reports.plain.values import value_text
from seccheck.words.speaking import pick

_SHOWN = 1
"""Entries of a table that are shown; an example needs no more."""

_DIGEST = re.compile(r"[0-9a-f]{32,}")
_BEGINNING = 8
"""Characters of a digest that tell it from another one."""


def example_value(lang: str, catalog: Catalog, claim: Claim, value: Json) -> str:
    """`value` of `claim` on a line, without any code."""
    if isinstance(value, Mapping):
        return _document(lang, catalog, value) if claim.is_document else _fields(lang, value)
    if isinstance(value, list) and any(isinstance(entry, Mapping) for entry in value):
        return _entries(lang, dict(enumerate(value, 1)))
    return _short(lang, value, claim.unit)


def changed_value(lang: str, catalog: Catalog, claim: Claim, value: Json, before: Json) -> str:
    """`value` of `claim` as it differs from `before`: of tables as long, only the fields that changed."""
    tables = all(isinstance(v, list) and all(isinstance(entry, Mapping) for entry in v) for v in (value, before))
    if not tables or len(value) != len(before):
        return example_value(lang, catalog, claim, value)
    entries = {
        number: {name: new.get(name) for name in dict.fromkeys((*new, *old)) if new.get(name) != old.get(name)}
        for number, (new, old) in enumerate(zip(value, before, strict=True), 1)
    }
    return _entries(lang, {number: fields for number, fields in entries.items() if fields})


def _entries(lang: str, entries: Mapping[int, Json]) -> str:
    said = [_entry(lang, number, fields) for number, fields in entries.items()]
    more = [spoken(lang, "given.more", n=len(said) - _SHOWN)] if len(said) > _SHOWN else []
    return apart(lang, [*said[:_SHOWN], *more])


def _entry(lang: str, number: int, fields: Json) -> str:
    if not isinstance(fields, Mapping):
        return _short(lang, fields, "")
    return spoken(lang, "value.entry", n=number, fields=_fields(lang, fields))


def _fields(lang: str, fields: Mapping[str, Json]) -> str:
    return ", ".join(
        spoken(lang, "value.field", name=name, value=_short(lang, value, "")) for name, value in fields.items()
    )


def _document(lang: str, catalog: Catalog, value: Mapping[str, Json]) -> str:
    return ", ".join(_document_parts(lang, catalog, value))


def _document_parts(lang: str, catalog: Catalog, value: Mapping[str, Json]) -> Iterator[str]:
    kind = catalog.kinds.get(value.get("kind", ""))
    yield pick(lang, kind.title) if kind else _short(lang, value.get("kind"), "")
    if "signed" in value:
        yield spoken(lang, "value.signed" if value["signed"] else "value.unsigned")
    for field, place in (("dated", "day"), ("valid_until", "day"), ("issuer", "issuer")):
        if value.get(field) is not None:
            yield spoken(lang, f"value.{field}", **{place: value[field]})
    yield from (_scope(lang, part) for part in (value.get("covers") or {}).values())


def _scope(lang: str, values: Sequence[Json]) -> str:
    return value_text(lang, list(values))


def _short(lang: str, value: Json, unit: str) -> str:
    if value is None:
        return spoken(lang, "value.none")
    if isinstance(value, str) and _DIGEST.fullmatch(value):
        return f"{value[:_BEGINNING]}…"
    return _fields(lang, value) if isinstance(value, Mapping) else value_text(lang, value, unit)
