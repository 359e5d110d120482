"""Opens a foreign library, whichever of the known formats it is of."""

import dataclasses
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.model.policy import Json
from seccheck.reading.files import read_bounded
from seccheck.reading.foreign.ciso_assistant import read_ciso_assistant
from seccheck.reading.foreign.library import Library, Refusals
from seccheck.reading.foreign.oscal import read_oscal
from seccheck.reading.strict_yaml import load
from seccheck.reading.text import MAX_BYTES

_FACTOR = 4
_MOST_BYTES, _MOST_NODES = _FACTOR * MAX_BYTES, 800_000
"""Catalogues are published as one large file."""
_MOST_ITEMS = 4000
_MEND = "Mend the library, or write the requirement by hand."
_OTHERS = (
    "profile",
    "component-definition",
    "system-security-plan",
    "assessment-plan",
    "assessment-results",
    "mapping-collection",
)
"""What OSCAL calls what is no catalog."""


def open_library(path: Path) -> Library:
    """The library in `path`, with what was left out of it.

    Args:
        path: a CISO Assistant library in YAML, or an OSCAL catalog in JSON or YAML.

    Raises:
        InputFaultError: unreadable, of no known format, or without anything that can be brought in.
    """
    name = str(path)
    source = read_bounded(path, limit=_MOST_BYTES)
    data = load(source, name=name, max_bytes=_MOST_BYTES, max_nodes=_MOST_NODES)
    refusals = Refusals()
    library = _read(data, refusals, name)
    refused = refusals.placed(source, name=name)
    if not library.items:
        last = Fault(message="nothing in it can be brought in", place=Place(file=name), hint=_MEND)
        raise InputFaultError(*(dataclasses.replace(fault, hint=_MEND) for fault in refused), last)
    if len(library.items) > _MOST_ITEMS:
        message = f"it holds {len(library.items)} requirements; at most {_MOST_ITEMS} are brought in at once"
        raise input_fault(message, file=name, hint="Split it.")
    return dataclasses.replace(library, refused=refused)


def _read(data: Json, refusals: Refusals, name: str) -> Library:
    found = data if isinstance(data, dict) else {}
    if "catalog" in found:
        return read_oscal(found, refusals, name=name)
    if "objects" in found:
        return read_ciso_assistant(found, refusals, name=name)
    other = next((key for key in _OTHERS if key in found), "")
    if other:
        hint = "Bring in the catalog that it refers to, or resolve it into one."
        raise input_fault(f"this is an OSCAL {other}, not a catalog", file=name, hint=hint)
    hint = "Name a CISO Assistant library (YAML with `objects:`) or an OSCAL catalog (JSON with `catalog`)."
    raise input_fault("this is no library that can be brought in", file=name, hint=hint)
