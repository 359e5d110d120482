"""Loads a published JSON Schema."""

import json

from seccheck.errors import input_fault
from seccheck.model.policy import Json
from seccheck.reading.files import read_bounded
from seccheck.reading.shipped import schemas_folder


def schema_bytes(name: str) -> bytes:
    """The bytes of ``schemas/NAME.schema.json``.

    Raises:
        InputFaultError: it is missing: the installation is damaged.
    """
    return read_bounded(schemas_folder() / f"{name}.schema.json")


def schema_of(name: str) -> Json:
    """The JSON Schema ``schemas/NAME.schema.json``.

    Raises:
        InputFaultError: it is missing or broken: the installation is damaged.
    """
    try:
        return json.loads(schema_bytes(name))
    except ValueError:
        file = str(schemas_folder() / f"{name}.schema.json")
        raise input_fault("the schema is broken", file=file, hint="Install seccheck again.") from None
