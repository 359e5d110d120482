import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.sealed import put

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.folder_box import FolderBox
from seccheck.errors import InputFaultError


def link(root: Path) -> None:
    (root / "data" / "b").symlink_to(root / "data" / "a")


def link_to_folder(root: Path) -> None:
    (root / "more").symlink_to(root / "data")


def pipe(root: Path) -> None:
    os.mkfifo(root / "data" / "b")


def listening(root: Path) -> None:
    here = Path.cwd()
    os.chdir(root)  # a socket's path is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("s")
    finally:
        os.chdir(here)


def empty(root: Path) -> None:
    (root / "extra").mkdir()


def capital(root: Path) -> None:
    (root / "data" / "A").touch()


def hidden(root: Path) -> None:
    (root / ".DS_Store").touch()


def bytes_in_name(root: Path) -> None:
    (root / os.fsdecode(b"\xff")).touch()


def verify_folder(root: Path) -> None:
    (root / "VERIFY.txt").mkdir()
    (root / "VERIFY.txt" / "x").touch()


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (link, "link"),
        (link_to_folder, "link"),
        (pipe, "special-file"),
        (listening, "special-file"),
        (empty, "folder"),
        (capital, "name"),
        (hidden, "name"),
        (bytes_in_name, "name"),
        (verify_folder, "name"),
    ],
)
def test_no_bundle_is_built_so(tmp_path: Path, spoil: Callable[[Path], None], reason: str) -> None:
    root = put(tmp_path / "bundle", {"data/a": b"a"})
    spoil(root)
    with pytest.raises(BrokenError) as caught:
        FolderBox(root)
    assert caught.value.reason == reason


def test_an_empty_folder_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(BrokenError, match="empty folder"):
        FolderBox(tmp_path)


def test_a_folder_that_is_gone_is_an_unreadable_input(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="no such file"):
        FolderBox(tmp_path / "gone")


def test_there_is_an_end_to_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.bundles.folder_box.MOST_MEMBERS", 2)
    root = put(tmp_path, {"a": b"", "b": b"", "c": b""})
    with pytest.raises(BrokenError, match="more than 2 files"):
        FolderBox(root)


def replaced(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def relinked(path: Path) -> None:
    path.rename(path.with_name("moved"))
    path.symlink_to(path.with_name("moved"))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Path.unlink, "No such file"),
        (replaced, "another file"),
        (relinked, "symbolic links|Too many levels"),
        (lambda path: path.write_bytes(b"aa"), "another length"),
        (lambda path: path.write_bytes(b""), "another length"),
    ],
    ids=["gone", "replaced", "a link", "longer", "shorter"],
)
def test_what_changes_after_it_was_listed_is_refused(
    tmp_path: Path, change: Callable[[Path], object], why: str
) -> None:
    root = put(tmp_path / "bundle", {"data/a": b"a"})
    box = FolderBox(root)
    change(root / "data" / "a")
    with pytest.raises(BrokenError, match=why) as caught:
        list(box.chunks("data/a"))
    assert caught.value.reason == "changed"
