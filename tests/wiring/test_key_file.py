import os
import stat
from pathlib import Path

import pytest

from seccheck.errors import InputFaultError, OutputFaultError
from seccheck.wiring.key_file import key_in, usual_place


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "config/seccheck/capture.key"
    made = key_in(path)
    assert (len(made.key), made.is_new, made.path) == (32, True, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    again = key_in(path)
    assert (again.key, again.is_new) == (made.key, False)
    assert key_in(tmp_path / "other").key != made.key


def test_the_file_says_in_both_languages_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "k"
    key_in(path)
    lines = path.read_text().splitlines()
    assert lines[0].startswith("# Who has this file can tell")
    assert lines[1].startswith("# Qui a ce fichier peut dire")


@pytest.mark.parametrize("text", ["", "seccheck-key/1 ab", "seccheck-key/2 " + "0" * 64, "\xff", "x" * 5000])
def test_a_file_that_is_no_key_is_left_alone(text: str, tmp_path: Path) -> None:
    path = tmp_path / "k"
    path.write_bytes(text.encode("latin-1"))
    path.chmod(0o600)
    with pytest.raises(InputFaultError, match=r"no key of seccheck|larger than"):
        key_in(path)
    assert path.read_bytes() == text.encode("latin-1")


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "k"
    key_in(path)
    path.chmod(0o640)
    with pytest.raises(InputFaultError, match="others may read the key") as caught:
        key_in(path)
    assert f"chmod 600 {path}" in caught.value.faults[0].hint


def test_where_nothing_can_be_kept_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputFaultError, match="the key cannot be kept"):
        key_in(tmp_path / "file/seccheck/k")


def test_a_link_is_followed_to_no_new_place(tmp_path: Path) -> None:
    path = tmp_path / "k"
    path.symlink_to(tmp_path / "gone")
    with pytest.raises(InputFaultError, match="no such file"):
        key_in(path)
    assert not os.path.lexists(tmp_path / "gone")


@pytest.mark.parametrize(
    ("config", "place"), [("", "/home/.config/seccheck/capture.key"), ("/c", "/c/seccheck/capture.key")]
)
def test_the_usual_place_is_with_the_users_own_settings(config: str, place: str) -> None:
    assert usual_place(Path("/home"), config) == Path(place)
