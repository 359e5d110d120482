import os
import sys
import time
from pathlib import Path

import pytest

from seccheck.wiring.viewer import open_in_viewer

OPENER = {"darwin": "open"}.get(sys.platform, "xdg-open")


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a stand-in for the system's opener writes what it was given."""
    folder, said = tmp_path / "bin", tmp_path / "said"
    folder.mkdir()
    (folder / OPENER).write_text(f'#!/bin/sh\nprintf "%s" "$*" > "{said}.part" && mv "{said}.part" "{said}"\n')
    (folder / OPENER).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return said


def test_a_document_is_opened_by_its_whole_path(said: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-e.PDF").write_bytes(b"%PDF-")
    assert open_in_viewer(Path("-e.PDF"))
    while not said.exists():
        time.sleep(0.01)
    assert said.read_text() == str(tmp_path / "-e.PDF")


@pytest.mark.parametrize("name", ["a.desktop", "a.html", "a.sh", "a.docm", "a", "a.pdf.exe"])
def test_what_might_be_run_is_not_opened(said: Path, tmp_path: Path, name: str) -> None:
    assert not open_in_viewer(tmp_path / name)
    assert not said.exists()


def test_without_a_viewer_nothing_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_in_viewer(tmp_path / "a.pdf")
    (tmp_path / OPENER).write_bytes(b"\x00")
    (tmp_path / OPENER).chmod(0o755)
    assert not open_in_viewer(tmp_path / "a.pdf")
