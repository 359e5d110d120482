"""Brings a folder of pages up to date: writes those that changed, removes those that are no longer written."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from seccheck.errors import Fault, OutputFaultError, Place
from seccheck.wiring.files import whole_file


def write_pages(folder: Path, changed: Mapping[str, bytes], gone: Iterable[str]) -> None:
    """Write and remove pages; each is whole or as it was.

    Args:
        folder: made where it is missing.
        changed: contents by path inside the folder.
        gone: paths inside the folder of pages to remove.

    Raises:
        OutputFaultError: something cannot be written or removed.
    """
    for name, content in changed.items():
        path = folder / name
        _make(path.parent)
        with whole_file(path) as out:
            out.write(content)
    for name in gone:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise _fault(folder / name, "removed", error) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _fault(folder, "made", error) from error


def _fault(path: Path, done: str, error: OSError) -> OutputFaultError:
    reason = error.strerror or type(error).__name__
    return OutputFaultError(Fault(message=f"cannot be {done}: {reason}", place=Place(file=str(path))))
