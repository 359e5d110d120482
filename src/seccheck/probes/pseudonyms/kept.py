"""Finds what is kept of the answer to one request."""

import re
from functools import cache

from seccheck.probes.pseudonyms.fields import FIELDS
from seccheck.probes.pseudonyms.shape import Shape, shape_of

_VERSION = "/v1.0/"
_ARGUMENTS = re.compile(r"\([^)]*\)")
_APP = re.compile(r"(servicePrincipals|applications)\([^)]*\)")
_ANY = "{}"


def shape_for(path: str) -> Shape | None:
    """What is kept of the answer to `path`; None where nobody said.

    Args:
        path: as a look asked for it, with its query.
    """
    bare = path.partition("?")[0]
    if not bare.startswith(_VERSION):
        return None
    named = _ARGUMENTS.sub("()", _APP.sub(r"\1/_", bare.removeprefix(_VERSION)))
    parts = tuple(named.split("/"))
    fields = next((fields for pattern, fields in _by_length().get(len(parts), ()) if _fits(pattern, parts)), None)
    return None if fields is None else shape_of(fields)


@cache
def _by_length() -> dict[int, list[tuple[tuple[str, ...], str]]]:
    found: dict[int, list[tuple[tuple[str, ...], str]]] = {}
    for path, fields in FIELDS.items():
        pattern = tuple(path.split("/"))
        found.setdefault(len(pattern), []).append((pattern, fields))
    return found


def _fits(pattern: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return all(want in (_ANY, part) for want, part in zip(pattern, parts, strict=True))
