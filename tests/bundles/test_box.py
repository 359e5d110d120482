import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.sealed import put

from seccheck.bundles.box import CHUNK, Box, open_box
from seccheck.bundles.broken import BrokenError
from seccheck.bundles.stored_zip import stored_zip
from seccheck.errors import InputFaultError

FILES = {"bagit.txt": b"two lines", "data/a/b.json": b"", "data/large": b"0123456789" * 200_000}


def folder(root: Path) -> Path:
    return put(root / "bundle", FILES)


def archive(root: Path) -> Path:
    path = root / "bundle.zip"
    path.write_bytes(b"".join(stored_zip(FILES)))
    return path


BOTH = pytest.mark.parametrize("make", [folder, archive])


@BOTH
def test_a_folder_and_an_archive_hold_the_same(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with open_box(make(tmp_path)) as box:
        assert box.names() == tuple(sorted(FILES))
        assert {name: box.size(name) for name in FILES} == {name: len(content) for name, content in FILES.items()}
        assert {name: box.read(name, limit=3_000_000) for name in FILES} == FILES
        assert all(len(chunk) <= CHUNK for chunk in box.chunks("data/large"))


@BOTH
def test_what_is_not_there_is_a_key_error(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    def asks(box: Box) -> list[Callable[[], object]]:
        return [lambda: box.size("data"), lambda: list(box.chunks("x")), lambda: box.read("../x", limit=1)]

    with open_box(make(tmp_path)) as box:
        for ask in asks(box):
            with pytest.raises(KeyError):
                ask()


@BOTH
def test_a_member_is_read_up_to_a_size(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with open_box(make(tmp_path)) as box, pytest.raises(BrokenError, match="larger than 1,000 bytes"):
        box.read("data/large", limit=1000)


@BOTH
def test_the_user_may_name_it_through_a_link(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    (tmp_path / "link").symlink_to(make(tmp_path))
    with open_box(tmp_path / "link") as box:
        assert len(box.names()) == 3


def test_what_is_no_bundle_at_all_is_an_unreadable_input(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, why in (("missing", "no such file"), ("pipe", "pipe or a device"), ("a\0b", "null")):
        with pytest.raises(InputFaultError, match=why):
            open_box(tmp_path / name)


def test_an_archive_by_another_program_is_refused_and_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as made:
        made.writestr("data/run.json", "{}")
    with pytest.raises(BrokenError) as caught:
        open_box(tmp_path / "b.zip")
    assert caught.value.reason == "zip"
    assert [path.name for path in tmp_path.iterdir()] == ["b.zip"]
