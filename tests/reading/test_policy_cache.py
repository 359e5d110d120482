import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from seccheck.reading.policy_cache import keep, recall

KEY = "ab" * 32
DATA = [{"a": [1, None, "é"]}, {"more": "x\ny"}]


def kept(cache: Path) -> Path:
    return cache / "seccheck" / f"policies-{KEY}.json"


def test_what_is_kept_is_recalled_in_parts(cache: Path) -> None:
    keep(KEY, *DATA)
    assert recall(KEY, parts=2) == DATA
    assert recall(KEY, parts=1) == DATA[:1]
    assert recall("cd" * 32, parts=1) is None
    assert recall(KEY, parts=3) is None
    assert (kept(cache).stat().st_mode & 0o777, kept(cache).parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert list(kept(cache).parent.iterdir()) == [kept(cache)]


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def replaced_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def replaced_by_link(path: Path) -> None:
    path.rename(path.parent / "other")
    path.symlink_to(path.parent / "other")


def replaced_by_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path, 0o600)


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda p: p.write_bytes(b""),
    "one bit": flip,
    "cut": lambda p: p.write_bytes(p.read_bytes()[:-3]),
    "of another key": lambda p: p.write_bytes(p.read_bytes().replace(b"ab", b"cd", 1)),
    "bare json": lambda p: p.write_text(json.dumps(DATA)),
    "writable for the group": lambda p: p.chmod(0o620),
    "writable for others": lambda p: p.chmod(0o602),
    "folder writable for others": lambda p: p.parent.chmod(0o777),
    "folder": replaced_by_folder,
    "link": replaced_by_link,
    "pipe": replaced_by_pipe,
    "gone": Path.unlink,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_doubtful_is_ignored(cache: Path, spoil: Callable[[Path], object]) -> None:
    keep(KEY, *DATA)
    spoil(kept(cache))
    assert recall(KEY, parts=2) is None


def test_what_somebody_else_owns_is_ignored(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(KEY, *DATA)
    assert kept(cache).exists()
    monkeypatch.setattr("seccheck.reading.policy_cache.os.geteuid", lambda: os.getuid() + 1)
    assert recall(KEY, parts=1) is None


@pytest.mark.parametrize("spoil", ["empty", "one bit", "cut", "link", "pipe", "gone"])
def test_what_was_doubtful_is_written_anew(cache: Path, spoil: str) -> None:
    keep(KEY, *DATA)
    SPOILT[spoil](kept(cache))
    keep(KEY, *DATA)
    assert recall(KEY, parts=2) == DATA


def test_a_folder_that_others_may_write_gets_nothing(cache: Path) -> None:
    (cache / "seccheck").mkdir()
    (cache / "seccheck").chmod(0o777)
    keep(KEY, *DATA)
    assert not any((cache / "seccheck").iterdir())


def test_no_room_to_keep_it_is_no_fault(cache: Path) -> None:
    (cache / "seccheck").write_text("a file where the folder should be")
    keep(KEY, *DATA)
    assert recall(KEY, parts=1) is None


def test_a_full_disk_leaves_nothing_half_written(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "replace", full)
    keep(KEY, *DATA)
    assert not any((cache / "seccheck").iterdir())


def test_only_the_newest_are_kept(cache: Path) -> None:
    for number in range(20):
        keep(f"{number:064x}", number)
        os.utime(cache / "seccheck" / f"policies-{number:064x}.json", (number, number))
    keep("f" * 64, "last")
    left = sorted(path.name for path in (cache / "seccheck").iterdir())
    assert len(left) == 16
    assert recall("f" * 64, parts=1) == ["last"]
    assert recall(f"{0:064x}", parts=1) is None


@pytest.mark.parametrize("base", ["", "relative/cache"])
def test_without_a_usable_setting_the_home_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, base: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", base)
    monkeypatch.setenv("HOME", str(tmp_path))
    keep(KEY, *DATA)
    assert (tmp_path / ".cache" / "seccheck" / f"policies-{KEY}.json").exists()


def test_without_any_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr(Path, "home", homeless)
    keep(KEY, *DATA)
    assert recall(KEY, parts=1) is None
