import hashlib
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.small import faults_of, write

from seccheck.errors import InputFaultError
from seccheck.reading.documents import MAX_DOCUMENT, fingerprint, read_document


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = b"%PDF-1.7" + b"x" * 3_000_000
    write(tmp_path, "documents/dpa.pdf", data)
    assert fingerprint(tmp_path, "documents/dpa.pdf") == (hashlib.sha256(data).hexdigest(), len(data))


def test_the_folder_itself_may_be_reached_through_a_link(tmp_path: Path) -> None:
    write(tmp_path, "real/a.pdf", "x")
    (tmp_path / "link").symlink_to("real")
    assert fingerprint(tmp_path / "link", "a.pdf")[1] == 1


def test_two_names_of_one_file_are_one_file(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf", "x")
    os.link(tmp_path / "a.pdf", tmp_path / "b.pdf")
    assert fingerprint(tmp_path, "a.pdf") == fingerprint(tmp_path, "b.pdf")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_DOCUMENT + 1)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def outside(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def inside(path: Path) -> None:
    write(path.parent, "real", "x")
    path.symlink_to("real")


def folder_link(path: Path) -> None:
    path.symlink_to(path.parent)


Make = Callable[[Path], object]
ODD: dict[str, tuple[Make, str, str]] = {
    "missing": (lambda _: None, "odd", "there is no such file"),
    "missing folder": (lambda _: None, "odd/a.pdf", "there is no such file"),
    "empty": (lambda p: p.touch(), "odd", "the file is empty"),
    "folder": (lambda p: p.mkdir(), "odd", "this is a folder"),
    "pipe": (os.mkfifo, "odd", "this is a pipe or a device"),
    "socket": (listening, "odd", "this is a socket"),
    "too large": (sparse, "odd", "at most 104857600"),
    "link out": (outside, "odd", "the path leads through a link"),
    "link inside": (inside, "odd", "the path leads through a link"),
    "loop": (lambda p: p.symlink_to(p), "odd", "the path leads through a link"),
    "folder link": (folder_link, "odd/secret", "the path leads through a link or a file that is no folder"),
    "through a file": (
        lambda p: p.write_text("x"),
        "odd/x",
        "the path leads through a link or a file that is no folder",
    ),
    "name too long": (lambda _: None, "x" * 256, "the file cannot be read: File name too long"),
    "out": (lambda _: None, "../secret", "the path leads out of the folder"),
    "absolute": (lambda _: None, "/etc/passwd", "the path is absolute"),
}


@pytest.mark.parametrize(("make", "path", "said"), ODD.values(), ids=ODD)
def test_what_is_no_document_of_the_folder_is_refused(tmp_path: Path, make: Make, path: str, said: str) -> None:
    write(tmp_path, "secret", "secret")
    folder = tmp_path / "dossier"
    folder.mkdir()
    make(folder / "odd")
    (fault,) = faults_of(lambda: fingerprint(folder, path))
    assert said in fault.message
    assert fault.hint
    assert fault.place is None


def test_a_folder_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(lambda: fingerprint(tmp_path / "gone", "a.pdf"))
    assert fault.message == "there is no such file"


def test_an_unreadable_file_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    write(tmp_path, "a.pdf", "x")
    monkeypatch.setattr("seccheck.reading.documents.os.open", denied)
    (fault,) = faults_of(lambda: fingerprint(tmp_path, "a.pdf"))
    assert fault.message == "the file may not be read"


@pytest.mark.parametrize("growth", [b"more", b""], ids=["grew", "shrank"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, growth: bytes
) -> None:
    path, read = write(tmp_path, "a.pdf", b"x" * 100), os.read

    def changing(file: int, size: int) -> bytes:
        path.write_bytes(b"x" * 100 + growth if growth else b"x" * 50)
        return read(file, size)

    monkeypatch.setattr("seccheck.reading.documents.os.read", changing)
    (fault,) = faults_of(lambda: fingerprint(tmp_path, "a.pdf"))
    assert fault.message == "the file changed while it was read"


def test_a_name_that_is_swapped_for_a_link_meanwhile_never_leads_out(tmp_path: Path) -> None:
    secret, folder = write(tmp_path, "secret", "SECRET"), tmp_path / "dossier"
    write(folder, "sub/a.pdf", "plain")
    (tmp_path / "elsewhere").mkdir()
    write(tmp_path, "elsewhere/a.pdf", "SECRET")
    forbidden = hashlib.sha256(secret.read_bytes()).hexdigest()
    done = threading.Event()

    def swap() -> None:
        while not done.is_set():
            (folder / "sub").rename(folder / "kept")
            (folder / "sub").symlink_to(tmp_path / "elsewhere")
            (folder / "sub").unlink()
            (folder / "kept").rename(folder / "sub")

    thread = threading.Thread(target=swap)
    thread.start()
    try:
        seen = {_digest(folder) for _ in range(2_000)}
    finally:
        done.set()
        thread.join()
    assert forbidden not in seen


def _digest(folder: Path) -> str:
    try:
        return fingerprint(folder, "sub/a.pdf")[0]
    except InputFaultError:
        return ""


def test_a_document_is_read_with_the_same_care(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"hello")
    (tmp_path / "b").symlink_to("a")
    assert read_document(tmp_path, "a", limit=5) == b"hello"
    for path, limit, why in (("a", 4, "at most 4 are read"), ("b", 5, "through a link"), ("../a", 5, "leads out")):
        with pytest.raises(InputFaultError, match=why):
            read_document(tmp_path, path, limit=limit)
