"""Finds what lies in a folder of the house: a part is one file, its name is its id."""

import importlib
import os
from types import ModuleType
from typing import Any

_SUFFIX = ".py"


def names(package: str, *, besides: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The parts of `package`, sorted; folders, private files and those named in `besides` are none."""
    folders = _module(package).__path__
    files = (file for folder in folders for file in os.listdir(folder))  # noqa: PTH208 - pathlib costs at every start
    found = (file.removesuffix(_SUFFIX) for file in files if file.endswith(_SUFFIX))
    return tuple(sorted(name for name in found if not name.startswith("_") and name not in besides))


def load(package: str, name: str) -> Any:  # noqa: ANN401 - what a part offers is said by its folder's protocol
    """The part `name` of `package`, imported only now."""
    return _module(f"{package}.{name}")


def _module(name: str) -> ModuleType:
    return importlib.import_module(name)
