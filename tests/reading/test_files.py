import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.small import faults_of, write

from seccheck.errors import InputFaultError
from seccheck.reading.files import file_chunks, opened_file, read_bounded, unreadable


def test_a_regular_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "12345")
    assert read_bounded(path, limit=5) == b"12345"
    (fault,) = faults_of(lambda: read_bounded(path, limit=4))
    assert "larger than 4 bytes" in fault.message


def test_a_link_that_the_user_named_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "x")
    (tmp_path / "link").symlink_to("a.yaml")
    assert read_bounded(tmp_path / "link") == b"x"


def fifo(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "there is no such file"),
    "folder": (Path.mkdir, "this is a folder, not a file"),
    "pipe": (fifo, "this is a pipe or a device, not a file"),
    "loop": (loop, "the file cannot be read: Too many levels of symbolic links"),
    "socket": (listening, "the file cannot be read: No such device or address"),
}


@pytest.mark.parametrize(("make", "said"), ODD.values(), ids=ODD)
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, make: Callable[[Path], object], said: str) -> None:
    path = tmp_path / "odd"
    make(path)
    (fault,) = faults_of(lambda: read_bounded(path))
    assert (fault.message, str(fault.place)) == (said, str(path))
    assert fault.hint


def test_a_device_is_refused() -> None:
    (fault,) = faults_of(lambda: read_bounded(Path("/dev/zero")))
    assert "pipe or a device" in fault.message


@pytest.mark.parametrize("path", ["a\0b", "x" * 300, "file/below"], ids=["nul", "long", "below a file"])
def test_names_that_cannot_be(tmp_path: Path, path: str) -> None:
    write(tmp_path, "file", "x")
    (fault,) = faults_of(lambda: read_bounded(tmp_path / path))
    assert "file" in fault.message


def test_a_file_without_permission_is_named_as_such() -> None:
    fault = unreadable(Path("a"), PermissionError(13, "Permission denied")).faults[0]
    assert fault.message == "the file may not be read"


def test_a_large_file_comes_in_pieces(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    assert list(file_chunks(tmp_path / "a", size=4)) == [b"0123", b"4567", b"89"]
    with opened_file(tmp_path / "a") as opened:
        assert opened.read() == b"0123456789"


@pytest.mark.parametrize(("make", "said"), ODD.values(), ids=ODD)
def test_pieces_come_of_files_alone(tmp_path: Path, make: Callable[[Path], object], said: str) -> None:
    make(tmp_path / "odd")
    with pytest.raises(InputFaultError, match=said):
        list(file_chunks(tmp_path / "odd"))


def test_a_read_that_fails_is_named_as_such() -> None:
    with pytest.raises(InputFaultError, match="cannot be read"):
        list(file_chunks(Path("/proc/self/mem")))
