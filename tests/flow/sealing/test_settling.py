import os
from pathlib import Path

import pytest

from seccheck.flow.sealing.settling import place, usual_mode


def make(path: Path, kind: str) -> Path:
    if kind == "folder":
        path.mkdir()
        (path / "a").write_text("made")
    else:
        path.write_text("made")
    return path


KINDS = pytest.mark.parametrize("kind", ["file", "folder"])


@KINDS
def test_what_was_written_gets_its_name(tmp_path: Path, kind: str) -> None:
    place(make(tmp_path / "beside", kind), tmp_path / "there")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


@KINDS
@pytest.mark.parametrize("taken", ["file", "folder", "link"])
def test_no_name_is_taken_from_another(tmp_path: Path, kind: str, taken: str) -> None:
    there = tmp_path / "there"
    there.symlink_to("nowhere") if taken == "link" else make(there, taken)
    before = there.lstat()
    with pytest.raises(FileExistsError):
        place(make(tmp_path / "beside", kind), there)
    assert there.lstat() == before


def test_a_name_taken_at_the_last_moment_stays_with_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "there", "file")
    monkeypatch.setattr(os.path, "lexists", lambda _path: False)
    with pytest.raises(FileExistsError):
        place(make(tmp_path / "beside", "file"), tmp_path / "there")


def test_a_system_without_links_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(_self: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", cannot)
    place(make(tmp_path / "beside", "file"), tmp_path / "there")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_others_see_what_the_umask_lets_them(tmp_path: Path) -> None:
    path = make(tmp_path / "a", "file")
    before = os.umask(0o027)
    try:
        usual_mode(path, 0o666)
        assert path.stat().st_mode & 0o777 == 0o640
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
