"""The published schemas of other tools' formats, kept in `tests/data/schemas`, and what a document breaks in them."""

import functools
import json
from pathlib import Path

import jsonschema_rs

from seccheck.model.policy import Json

FOLDER = Path(__file__).parents[1] / "data" / "schemas"


def faults(schema: str, document: Json) -> list[str]:
    """What is wrong with `document`, in words, by a `schema` such as ``oscal/x.json``; nothing where it is valid."""
    return [f"{list(e.instance_path)}: {e.message}" for e in _validator(schema).iter_errors(document)]


@functools.cache
def _validator(schema: str) -> jsonschema_rs.Draft7Validator:
    folder = (FOLDER / schema).parent
    known = {path.name: json.loads(path.read_text()) for path in folder.glob("*.json")}
    named = [(str(s.get("$id", name)), s) for name, s in known.items()]
    base = "http://cyclonedx.org/schema/"
    registry = jsonschema_rs.Registry([*named, *((base + name, s) for name, s in known.items())])
    main = known[Path(schema).name]
    return jsonschema_rs.Draft7Validator(main, registry=registry, validate_formats=True)
