import errno
import os
from pathlib import Path

import pytest

from seccheck.flow.sealing.folder_target import FolderTarget, new_folder


@pytest.mark.parametrize("name", ["../a", "/a", "A", "verify.txt", "a/../b", ""])
def test_no_member_lies_elsewhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"name|spelt"):
        FolderTarget(tmp_path).add(name, (b"x",))
    assert list(tmp_path.iterdir()) == []


def test_no_member_is_written_twice(tmp_path: Path) -> None:
    def twice() -> None:
        with new_folder(tmp_path / "b") as target:
            target.add("a", (b"x",))
            target.add("a", (b"y",))

    with pytest.raises(FileExistsError):
        twice()
    assert list(tmp_path.iterdir()) == []


def test_a_system_that_cannot_copy_is_spared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> int:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    (tmp_path / "source").write_bytes(b"raw")
    monkeypatch.setattr(os, "copy_file_range", cannot)
    assert list(FolderTarget(tmp_path).take("a", tmp_path / "source")) == [b"raw"]
    monkeypatch.delattr(os, "copy_file_range")
    assert list(FolderTarget(tmp_path).take("b", tmp_path / "source")) == [b"raw"]
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"raw"


def test_a_disk_that_fills_while_copying_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "source").write_bytes(b"raw")
    monkeypatch.setattr(os, "copy_file_range", full)
    with pytest.raises(OSError, match="No space"):
        list(FolderTarget(tmp_path).take("a", tmp_path / "source"))
