import os
import zlib
from pathlib import Path

import pytest
from tests.support.archives import Member as Made
from tests.support.archives import archive

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.stored_zip import stored_zip
from seccheck.bundles.zip_box import ZipBox
from seccheck.errors import InputFaultError

FILES = {"data/a": b"aaa", "data/b": b"b"}
SOUND = b"".join(stored_zip(FILES))


def box_of(folder: Path, data: bytes) -> ZipBox:
    (folder / "b.zip").write_bytes(data)
    return ZipBox(folder / "b.zip")


def reading(folder: Path, data: bytes) -> None:
    with box_of(folder, data) as box:
        for name in box.names():
            list(box.chunks(name))


def test_a_sealed_archive_is_read_where_it_lies(tmp_path: Path) -> None:
    with box_of(tmp_path, SOUND) as box:
        assert {name: box.read(name, limit=9) for name in box.names()} == FILES


def test_each_byte_counts(tmp_path: Path) -> None:
    for at in range(len(SOUND)):
        flipped = SOUND[:at] + bytes([SOUND[at] ^ 1 << at % 8]) + SOUND[at + 1 :]
        with pytest.raises(BrokenError):
            reading(tmp_path, flipped)


def test_each_missing_or_added_byte_counts(tmp_path: Path) -> None:
    for at in range(len(SOUND) + 1):
        for changed in (SOUND[:at] + SOUND[at + 1 :], SOUND[:at] + b"\0" + SOUND[at:]):
            if changed != SOUND:
                with pytest.raises(BrokenError):
                    reading(tmp_path, changed)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\3\4",
        b"x" + SOUND,
        SOUND + b"x",
        archive([Made(name=b"data/a")], comment=b"hello"),
        archive([Made(name=b"data/a", method=8)]),
        archive([Made(name=b"data/a", flags=1)]),
        archive([Made(name=b"data/a", flags=8)]),
        archive([Made(name=b"data/a", flags=0x800)]),
        archive([Made(name=b"data/a", mode=0o120777)]),
        archive([Made(name=b"data/a", mode=0o100755)]),
        archive([Made(name=b"data/", mode=0o040755, content=b"")]),
        archive([Made(name=b"../a")]),
        archive([Made(name=b"/etc/passwd")]),
        archive([Made(name=b"data\\a")]),
        archive([Made(name=b"data/A")]),
        archive([Made(name=b"verify.txt")]),
        archive([Made(name=b"data/a"), Made(name=b"data/a")]),
        archive([Made(name=b"data/a", between=b"hidden")]),
        archive([Made(name=b"data/a", local_name=b"data/b")]),
        archive([Made(name=b"data/a", local_size=0)]),
        archive([Made(name=b"data/a"), Made(name=b"data/b", offset=0)]),
        archive([Made(name=b"data/a", extra=b"\1\0\0\0")]),
        archive([Made(name=b"data/a", comment=b"hello")]),
    ],
    ids=[
        "empty",
        "a mark",
        "before",
        "behind",
        "comment",
        "packed",
        "encrypted",
        "size behind",
        "utf-8",
        "link",
        "runs",
        "folder",
        "upwards",
        "absolute",
        "backslash",
        "capital",
        "verify",
        "twice",
        "between",
        "other name",
        "other size",
        "overlap",
        "additions",
        "note",
    ],
)
def test_hostile_archives_are_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BrokenError) as caught:
        box_of(tmp_path, data)
    assert caught.value.reason == "zip"


def test_verify_txt_may_be_spelt_in_capitals(tmp_path: Path) -> None:
    with box_of(tmp_path, archive([Made(name=b"VERIFY.txt")])) as box:
        assert box.names() == ("VERIFY.txt",)


def test_a_wrong_sum_is_told_when_the_member_is_read(tmp_path: Path) -> None:
    with box_of(tmp_path, archive([Made(name=b"data/a", crc=zlib.crc32(b"other"))])) as box:
        with pytest.raises(BrokenError, match="damaged") as caught:
            list(box.chunks("data/a"))
        assert caught.value.member == "data/a"


def test_too_many_members_are_not_even_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.bundles.zip_box.MOST_MEMBERS", 1)
    with pytest.raises(BrokenError, match="more than 1 members") as caught:
        box_of(tmp_path, SOUND)
    assert caught.value.reason == "size"


def test_an_archive_that_shrinks_meanwhile_is_refused(tmp_path: Path) -> None:
    with box_of(tmp_path, SOUND) as box:
        os.truncate(tmp_path / "b.zip", 10)
        with pytest.raises(BrokenError, match="cut off"):
            box.read("data/a", limit=9)


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    box = box_of(tmp_path, SOUND)
    box.close()
    box.close()


def test_what_cannot_be_opened_is_an_unreadable_input(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="no such file"):
        ZipBox(tmp_path / "gone.zip")
