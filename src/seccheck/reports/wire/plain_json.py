"""Spells a report as JSON: keys in the order of the contract, other mappings sorted, one line for each list item."""

import dataclasses
import json
from collections.abc import Mapping

from seccheck.neutral import json_document
from seccheck.reports.wire.items import Json
from seccheck.reports.wire.report import Report


def plain(value: object) -> Json:
    """`value` of the wire copy as JSON values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {field.metadata.get("key", field.name): plain(getattr(value, field.name)) for field in fields}
    if isinstance(value, Mapping):
        return {key: plain(value[key]) for key in sorted(value)}
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def spell(report: Report) -> str:
    """The JSON object of one report, without a line break at its end; safe to show on a terminal."""
    parts = plain(report)
    lines = ",\n".join(f"{_dump(key)}: {_spread(value)}" for key, value in parts.items())
    return json_document(f"{{\n{lines}\n}}")


def _spread(value: Json) -> str:
    """A list of objects on a line each: quick to write, and two reports compare line by line."""
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return _dump(value)
    return "[\n " + ",\n ".join(_dump(item) for item in value) + "\n]"


def _dump(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
