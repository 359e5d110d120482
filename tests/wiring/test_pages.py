from pathlib import Path

import pytest

from seccheck.errors import OutputFaultError
from seccheck.wiring.pages import write_pages


def test_pages_are_written_and_removed(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("old")
    write_pages(tmp_path / "a", {"b/c.md": b"new", "d.md": b"too"}, [])
    write_pages(tmp_path, {"a/d.md": b"newer"}, ["old.md", "never.md"])
    assert (tmp_path / "a/b/c.md").read_bytes() == b"new"
    assert (tmp_path / "a/d.md").read_bytes() == b"newer"
    assert not (tmp_path / "old.md").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputFaultError, match="cannot be made: ") as caught:
        write_pages(tmp_path / "file", {"a/b.md": b""}, [])
    assert caught.value.faults[0].place is not None


def test_a_page_that_cannot_be_removed_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(OutputFaultError, match="cannot be removed: "):
        write_pages(tmp_path, {}, ["folder.md"])
