"""Writes one record as the lines of YAML that stand in a client file."""

from seccheck.model.client import Record
from seccheck.model.policy import Json
from seccheck.questionnaire.yaml_text import WIDTH, entry, inline, key_text

_VALUES = "values"


def record_entry(record: Record, file: str) -> dict[str, Json]:
    """The entry under ``records`` that says `record`, in the usual order, without what is empty.

    Args:
        record: what is said.
        file: where the attached file lies, from the client file's folder; empty where there is none.
    """
    said = {
        "provider": record.provider,
        "kind": record.kind,
        "on": record.on.isoformat(),
        "by": record.by,
        "second": record.second,
        "sample": record.sample,
        _VALUES: dict(record.values),
        "file": file,
    }
    return {key: value for key, value in said.items() if value is not None and value != ""}


def record_lines(said: Json, indent: int) -> list[str]:
    """The lines of an entry, its keys starting in the column `indent`; each row of a table on one line."""
    lines: list[str] = []
    for key, value in said.items():
        if key != _VALUES:
            lines += entry(key, value, indent)
            continue
        lines.append(f"{' ' * indent}{key}:")
        for name, part in value.items():
            lines += _value(name, part, indent + 2)
    return lines


def _value(name: str, value: Json, indent: int) -> list[str]:
    lead = f"{' ' * indent}{key_text(name)}:"
    if isinstance(value, dict) and len(f"{lead} {inline(value)}") <= WIDTH:
        return [f"{lead} {inline(value)}"]
    if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        rows = [f"{' ' * (indent + 2)}- {inline(row)}" for row in value]
        if all(len(row) <= WIDTH for row in rows):
            return [lead, *rows]
    return entry(name, value, indent)
