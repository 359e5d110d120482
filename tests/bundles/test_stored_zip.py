import hashlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.stored_zip import stored_zip
from seccheck.reading.strict_zip import read_zip

NAMES = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,8}(/x[a-z0-9]{0,4})?", fullmatch=True).filter(
    lambda name: not name.startswith(("con", "prn", "aux", "nul", "com", "lpt"))
)


def packed(members: dict[str, bytes]) -> bytes:
    return b"".join(stored_zip(members))


@given(st.dictionaries(NAMES, st.binary(max_size=50), min_size=1, max_size=5))
def test_what_is_written_is_read_back_by_us_and_by_others(members: dict[str, bytes]) -> None:
    data = packed(members)
    found = read_zip(data, most_members=5, most_bytes=10_000)
    assert [(name, bytes(content)) for name, content in found.items()] == sorted(members.items())
    with zipfile.ZipFile(io.BytesIO(data)) as other:
        assert other.testzip() is None
        assert other.namelist() == sorted(members)


def test_the_same_members_give_the_same_bytes() -> None:
    data = packed({"b": b"2", "a": b"1"})
    assert data == packed({"a": b"1", "b": b"2"})
    assert hashlib.sha256(data).hexdigest() == "abba080c92582d63232654caf7e671fcc0b40992dd809e155abd224886238e9c"
    with zipfile.ZipFile(io.BytesIO(data)) as other:
        (first, _) = other.infolist()
        assert first.date_time == (1980, 1, 1, 0, 0, 0)
        assert first.external_attr >> 16 == 0o100644


@pytest.mark.parametrize("name", ["../a", "A", ""])
def test_no_member_has_an_unsafe_name(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        packed({name: b""})


def test_an_archive_stays_one_of_the_first_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.bundles.stored_zip.MOST_BYTES", 10)
    with pytest.raises(ValueError, match="too large"):
        packed({"a": b"0123456789"})
