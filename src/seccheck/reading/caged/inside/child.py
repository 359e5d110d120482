"""The child's side of the cage: gives up what it may not need, reads one file from stdin, answers in JSON."""

import gc
import importlib
import json
import sys
import warnings
from typing import BinaryIO

from seccheck.model.policy import Json
from seccheck.reading.caged.inside.limits import confine
from seccheck.reading.caged.refusal import RefusedError

_GARBAGE = 50_000
_UNWANTED = ("lxml", "numpy", "PIL")
"""Packages that the parsers would load where they are there: slow, and more for a hostile file to attack."""

_ANEW = "Open it yourself; if it looks sound, save it anew and try again."


def main(reader: str, seconds: int, stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Take the limits, then read and answer."""
    gc.set_threshold(_GARBAGE)
    sys.modules.update(dict.fromkeys(_UNWANTED))  # type: ignore[arg-type]  # None is how an import is forbidden
    confine(seconds)
    stdout.write(answer(reader, stdin.read()))
    stdout.flush()


def answer(reader: str, data: bytes) -> bytes:
    """What the module `reader` says of `data`: JSON with ``read``, or with ``fault`` and ``hint``."""
    return json.dumps(_said(reader, data), ensure_ascii=False, separators=(",", ":")).encode()


def _said(reader: str, data: bytes) -> Json:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return {"read": importlib.import_module(reader).read(data)}
        except RefusedError as refused:
            return {"fault": refused.message, "hint": refused.hint}
        except MemoryError:
            return {"fault": "the file needs more memory than reading it may take", "hint": "Hand in a smaller file."}
        except Exception:  # noqa: BLE001 - on hostile files parsers fail in every way there is
            return {"fault": "the file is damaged: it cannot be read", "hint": _ANEW}
