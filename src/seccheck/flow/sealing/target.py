"""Writes a bundle whole or not at all: beside its place first, then there, and never over anything."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from seccheck.errors import Fault, OutputFaultError, Place, UsageFaultError
from seccheck.flow.sealing.archive_target import new_archive
from seccheck.flow.sealing.folder_target import new_folder

SUFFIX = ".zip"


class Target(Protocol):
    """A bundle being written."""

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write one member.

        Raises:
            ValueError: no member is called so.
        """

    def take(self, name: str, source: Path) -> Iterator[bytes]:
        """Copy a file into a member and hand out the bytes that were written; to be read to the end.

        Raises:
            InputFaultError: the file cannot be read.
            ValueError: no member is called so.
        """


@contextlib.contextmanager
def new_bundle(path: Path) -> Iterator[Target]:
    """A bundle to add members to; it stands at `path` when the block ends, and nowhere when the block fails.

    Args:
        path: must not exist; an archive where it ends in ``.zip``, else a folder.

    Raises:
        UsageFaultError: something stands there.
        OutputFaultError: the folder above is missing, the disk is full, or anything else that writing meets.
    """
    if os.path.lexists(path):
        raise _taken(path)
    try:
        with new_archive(path) if path.suffix.lower() == SUFFIX else new_folder(path) as target:
            yield target
    except FileExistsError:
        raise _taken(path) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputFaultError(Fault(message=f"cannot be written: {reason}", place=Place(file=str(path)))) from error


def _taken(path: Path) -> UsageFaultError:
    hint = "Name a place where nothing is; a bundle is never changed or replaced by another run."
    return UsageFaultError(Fault(message="something stands there already", place=Place(file=str(path)), hint=hint))
