"""Checks data against a JSON Schema: fast while nothing is wrong, with every fault in plain words when something is."""

import jsonschema_rs

from seccheck.model.policy import Json
from seccheck.reading.dates import is_date
from seccheck.reading.faults import FaultBook

_FORMATS = {"date": is_date}
_LINEAR = jsonschema_rs.RegexOptions()
"""Patterns are matched in time linear in the text: a stranger's text cannot stall the run."""
_MOST_KEPT = 4096
_KEPT: dict[int, tuple[Json, jsonschema_rs.Validator]] = {}


def fits(data: Json, schema: Json) -> bool:
    """Whether `data` satisfies `schema`, formats asserted, without fetching any reference."""
    return _built(schema).is_valid(data)


def check(data: Json, schema: Json, book: FaultBook, *pointer: str | int) -> bool:
    """Whether `data` satisfies `schema`; if not, `book` gets every fault.

    Args:
        data: what stands at `pointer` in the book's file.
        schema: JSON Schema without references to elsewhere.
        book: takes the faults.
        pointer: where `data` stands in the file.
    """
    if _validator(schema).is_valid(data):
        return True
    from seccheck.reading.explain import explain  # noqa: PLC0415 - jsonschema is slow to import: only for a faulty file

    for finding in explain(data, schema, fits, pointer):
        book.add(finding.message, *finding.pointer, at=finding.at, hint=finding.hint)
    return False


def _built(schema: Json) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(
        schema, validate_formats=True, formats=_FORMATS, pattern_options=_LINEAR, retriever=_refuse
    )


def _validator(schema: Json) -> jsonschema_rs.Validator:
    """The validator of a schema that is asked again and again; the schema is kept, so its identity stays its own."""
    if id(schema) not in _KEPT:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        _KEPT[id(schema)] = (schema, _built(schema))
    return _KEPT[id(schema)][1]


def _refuse(uri: str) -> Json:
    raise LookupError(f"the schema refers to {uri[:80]}, which is never fetched")
