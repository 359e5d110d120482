"""Gives a written file or folder its final name and makes that last, without ever taking another's place."""

import contextlib
import os
from pathlib import Path


def place(beside: Path, path: Path) -> None:
    """Give the file or folder `beside` the name `path`.

    Where the system knows no hard links, and for folders, the moment between looking and renaming remains.

    Raises:
        FileExistsError: something is called so.
        OSError: it cannot be renamed.
    """
    if os.path.lexists(path):
        raise FileExistsError(path)
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a folder, or a system without links
        beside.rename(path)
    else:
        beside.unlink()
    _settle(path.parent)


def usual_mode(path: Path, mode: int) -> None:
    """Let others at `path` as far as the user's umask does; what is made for a while is the user's alone."""
    umask = os.umask(0)
    os.umask(umask)
    path.chmod(mode & ~umask)


def _settle(folder: Path) -> None:
    """Make the name last through a power cut, where the system can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
