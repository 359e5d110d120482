"""Finds what ships with the tool: policies and schemas, in a wheel as in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def policies_folder() -> Path:
    """The folder of the shipped policies."""
    return _folder("policies")


def schemas_folder() -> Path:
    """The folder of the published JSON Schemas."""
    return _folder("schemas")


def _folder(name: str) -> Path:
    """Inside the package where it was built into a wheel, else at the top of the project."""
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name
