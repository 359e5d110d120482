import os
import stat
from contextlib import suppress
from pathlib import Path

import pytest

from seccheck.errors import OutputFaultError
from seccheck.wiring.files import new_file, private_file, whole_file, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_there_whole_when_the_block_ends(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    with whole_file(target) as out:
        out.write(b"one ")
        assert not target.exists()
        out.write(b"two")
    assert target.read_bytes() == b"one two"
    assert names(tmp_path) == ["report.json"]


def test_a_failing_block_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_bytes(b"old")
    with suppress(ZeroDivisionError), whole_file(target) as out:
        out.write(b"new")
        raise ZeroDivisionError
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["report.json"]


def test_a_full_disk_is_said_and_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_bytes(b"old")
    with pytest.raises(OutputFaultError, match="No space left on device"), whole_file(target) as out:
        raise OSError(28, os.strerror(28))
    assert out.closed
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["report.json"]


@pytest.mark.parametrize("path", ["missing/report.json", "file/report.json"])
def test_a_folder_that_is_none_is_said(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputFaultError, match="cannot be written") as caught, whole_file(tmp_path / path):
        pass
    assert caught.value.exit_code == 6
    assert str(caught.value.faults[0].place).endswith(path)


@pytest.mark.parametrize(("old", "mode"), [(None, 0o640), (0o604, 0o604)], ids=["new", "replaced"])
def test_the_mode_is_that_of_any_other_file(tmp_path: Path, old: int | None, mode: int) -> None:
    target = tmp_path / "report.json"
    if old is not None:
        target.touch()
        target.chmod(old)
    before = os.umask(0o027)
    try:
        with whole_file(target):
            pass
    finally:
        os.umask(before)
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "latest.json"
    link.symlink_to("real/report.json")
    with whole_file(link) as out:
        out.write(b"x")
    assert link.is_symlink()
    assert (tmp_path / "real" / "report.json").read_bytes() == b"x"


def test_new_file_makes_its_folders_and_never_overwrites(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.yaml"
    new_file(target, "é")
    assert target.read_text() == "é"
    with pytest.raises(OutputFaultError, match="File exists"):
        new_file(target, "other")
    assert target.read_text() == "é"


def test_what_is_no_ordinary_file_is_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OutputFaultError, match="no ordinary file"), whole_file(pipe):
        pass
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["pipe"]


def test_a_whole_content_is_put_in_place(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"1")
    write_whole(tmp_path / "a", b"2")
    assert (tmp_path / "a").read_bytes() == b"2"
    with pytest.raises(OutputFaultError, match="cannot be written"):
        write_whole(tmp_path / "gone/a", b"1")


def test_a_private_file_is_new_and_its_owners_alone(tmp_path: Path) -> None:
    private_file(tmp_path / "a", b"1")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    for path in ("a", "gone/a"):
        with pytest.raises(OutputFaultError, match="cannot be written"):
            private_file(tmp_path / path, b"2")
    assert (tmp_path / "a").read_bytes() == b"1"
