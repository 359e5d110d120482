import io
import zipfile
import zlib

import pytest

from seccheck.bundles import zip_form
from seccheck.bundles.zip_form import Member, ending


def test_heads_and_list_make_an_archive_that_others_read() -> None:
    member = Member(name="data/a", crc=zlib.crc32(b"content"), size=7, at=0)
    made = member.head + b"content" + ending([member])
    with zipfile.ZipFile(io.BytesIO(made)) as read:
        (info,) = read.infolist()
        assert (info.filename, read.read("data/a"), info.date_time) == ("data/a", b"content", (1980, 1, 1, 0, 0, 0))
        assert info.external_attr >> 16 == 0o100644


def test_an_archive_of_nothing_has_only_its_end() -> None:
    assert ending([]) == b"PK\5\6" + bytes(18)


@pytest.mark.parametrize("limit", ["MOST_BYTES", "MOST_MEMBERS"])
def test_an_archive_has_an_end(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(zip_form, limit, 1)
    members = [Member(name=name, crc=0, size=0, at=0) for name in "ab"]
    with pytest.raises(ValueError, match="too large"):
        ending(members)
