"""Spells what goes into an export: documents, single lines, Markdown, values and moments, each harmless."""

import json

from seccheck.neutral import json_document, markdown, running
from seccheck.reports.wire.items import Json
from seccheck.reports.wire.plain_json import plain

_NOTHING = "-"
"""Where a format demands a character and there is none."""

_A_LINE_EACH = (",\n", ": ")
"""Two documents compare line by line; unlike an indent it leaves the fast encoder in place."""

_FIRST, _LAST = "1900", "2999"
"""Years that OSCAL's moments can name."""

_OSCAL_MARKS = str.maketrans({"{": r"\{", "}": r"\}", "^": r"\^"})
"""What OSCAL's Markdown adds to the common one: ``{{ insert: ... }}`` and ``^superscript^``."""


def dumped(document: Json) -> str:
    """A document as JSON, keys in the order given, a line each; nothing unseen and no build server's command in it."""
    return json_document(json.dumps(document, ensure_ascii=False, allow_nan=False, separators=_A_LINE_EACH))


def line(text: str) -> str:
    """A stranger's text as one line that neither begins nor ends in space; ``-`` for nothing."""
    return running(text).strip() or _NOTHING


def prose(text: str) -> str:
    """A text as one line of OSCAL's Markdown that shows it as it is; ``-`` for nothing."""
    return markdown(text).translate(_OSCAL_MARKS) or _NOTHING


def exact(value: Json) -> str:
    """A value of any type as JSON on one line of ASCII, equal for equal values."""
    return json.dumps(plain(value), allow_nan=False, sort_keys=True)


def moment(day: str | None) -> str | None:
    """Midnight UTC of an ISO 8601 day; None for none, and for a year that OSCAL cannot name."""
    return f"{day}T00:00:00Z" if day and _FIRST <= day[:4] <= _LAST else None
