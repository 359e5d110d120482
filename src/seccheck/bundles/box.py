"""Opens a bundle, a folder or a stored archive, so that nobody need know which; nothing is ever unpacked or written."""

import stat
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from seccheck.bundles.members import CHUNK
from seccheck.errors import input_fault
from seccheck.reading.files import unreadable

__all__ = ["CHUNK", "Box", "open_box"]


class Box(Protocol):
    """The members of one bundle; to be closed after use."""

    def names(self) -> tuple[str, ...]:
        """The names of all members, sorted."""

    def size(self, name: str) -> int:
        """How many bytes a member has.

        Raises:
            KeyError: there is no such member.
        """

    def read(self, name: str, *, limit: int) -> bytes:
        """The whole of a small member.

        Raises:
            KeyError: there is no such member.
            BrokenError: ``size``: it is larger than `limit`; or as `chunks`.
        """

    def chunks(self, name: str) -> Iterator[bytes]:
        """A member piece by piece, each at most `CHUNK` bytes.

        Raises:
            KeyError: there is no such member.
            BrokenError: ``changed``: it is not the file any more that was listed; ``zip``: its sum is wrong.
        """

    def close(self) -> None:
        """Let go of the file."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_box(path: Path) -> Box:
    """The bundle at `path`.

    Args:
        path: a folder, or an archive; a link to one is followed, for the user named it, a link inside never is.

    Raises:
        InputFaultError: there is nothing there that can be read.
        BrokenError: ``link``, ``special-file``, ``folder``, ``name``, ``size`` or ``zip``: no bundle is built so.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if stat.S_ISDIR(mode):
        from seccheck.bundles.folder_box import FolderBox  # noqa: PLC0415 - one of two is needed

        return FolderBox(path)
    if not stat.S_ISREG(mode):
        raise input_fault("this is a pipe or a device, not a bundle", file=str(path), hint="Name a folder or a .zip.")
    from seccheck.bundles.zip_box import ZipBox  # noqa: PLC0415 - one of two is needed

    return ZipBox(path)
