import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.archives import Member, archive

from seccheck.bundles.stored_zip import stored_zip
from seccheck.reading.strict_zip import ZipFaultError, read_zip

TWO = (Member(name=b"a.json", content=b"{}"), Member(name=b"b/c.txt", content=b"hello"))
LONG = b"".join(b"x" * 1000 for _ in range(1000))


def changed(data: bytes, at: int, to: bytes) -> bytes:
    return data[:at] + to + data[at + len(to) :]


def packed(kind: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as made:
        made.writestr("a.json", b"0" * 100_000)
    return out.getvalue()


def read(data: bytes) -> dict[str, bytes]:
    return {name: bytes(content) for name, content in read_zip(data, most_members=4, most_bytes=500_000).items()}


def test_members_come_in_their_order() -> None:
    assert list(read(archive(TWO)).items()) == [("a.json", b"{}"), ("b/c.txt", b"hello")]
    assert read(archive([Member(content=b"", made=20, mode=0)])) == {"a": b""}


def test_other_tools_may_have_stored_it() -> None:
    assert read(packed(zipfile.ZIP_STORED)) == {"a.json": b"0" * 100_000}


HOSTILE = {
    "nothing": (b"", "no ZIP archive"),
    "no archive": (b"%PDF-1.7" + b" " * 100, "no ZIP archive"),
    "an empty archive": (archive([]), "no ZIP archive"),
    "prefix bytes": (archive(TWO, before=b"MZ"), "stands before it"),
    "prefix bytes behind a mark": (archive(TWO, before=b"PK\x03\x04"), "`a.json` is not where"),
    "trailing bytes": (archive(TWO, after=b"\0"), "something follows it"),
    "a comment": (archive(TWO, comment=b"hi"), "cut off, or something follows it"),
    "a comment that hides in the count": (archive(TWO, end=lambda n: [*n[:6], 2]), "has a comment"),
    "cut off": (archive(TWO)[:-4], "cut off"),
    "a cut off list": (archive(TWO)[:60], "cut off"),
    "several disks": (archive(TWO, end=lambda n: [1, *n[1:]]), "several parts"),
    "the list begins elsewhere": (archive(TWO, end=lambda n: [*n[:5], n[5] - 1, 0]), "not where it should be"),
    "more members than listed": (archive(TWO, end=lambda n: [0, 0, 1, 1, *n[4:]]), "longer than its members"),
    "fewer members than listed": (archive(TWO, end=lambda n: [0, 0, 3, 3, *n[4:]]), "list is damaged"),
    "too many members": (archive([Member(name=b"%d" % n) for n in range(5)]), "more than 4 members"),
    "a bomb": (packed(zipfile.ZIP_DEFLATED), "`a.json` is packed"),
    "deflated": (archive([Member(method=8)]), "`a` is packed"),
    "encrypted": (archive([Member(flags=1)]), "`a` is encrypted"),
    "its size behind it": (archive([Member(flags=8)]), "only behind its content"),
    "a link": (archive([Member(mode=0o120777)]), "`a` is no ordinary file"),
    "a device": (archive([Member(mode=0o020666)]), "`a` is no ordinary file"),
    "a folder": (archive([Member(outside=0x10)]), "`a` is no ordinary file"),
    "an extra field": (archive([Member(extra=b"\1\0\0\0")]), "additions"),
    "a member's comment": (archive([Member(comment=b"hi")]), "additions"),
    "one name twice": (archive([Member(), Member()]), "two members are called `a`"),
    "a name that leads out": (archive([Member(name=b"../a")]), "no name for a member"),
    "an absolute name": (archive([Member(name=b"/etc/passwd")]), "no name for a member"),
    "a name with a backslash": (archive([Member(name=b"..\\a")]), "no name for a member"),
    "a name of another alphabet": (archive([Member(name="é".encode())]), "not plain"),
    "a name with NUL": (archive([Member(name=b"a\0b")]), "no name for a member"),
    "a device's name": (archive([Member(name=b"nul.json")]), "keep for something else"),
    "another name in front": (archive([Member(local_name=b"b")]), "says something else of itself"),
    "another size in front": (archive([Member(local_size=9)]), "says something else of itself"),
    "a size beyond the list": (archive([Member(content=b"xy")]).replace(b"\2\0\0\0\2", b"\xff\0\0\0\xff"), "not where"),
    "another place": (archive([TWO[0], Member(offset=3)]), "not where the archive's list says"),
    "two members in one place": (archive([TWO[0], Member(name=b"b", offset=0)]), "not where the archive's list says"),
    "bytes between members": (archive([TWO[0], Member(between=b"hidden")]), "not where the archive's list says"),
    "a wrong sum": (archive([Member(crc=7)]), "`a` is damaged"),
    "a member of 200 MB": (archive([Member(content=LONG)]), "larger than 500,000 bytes"),
}


@pytest.mark.parametrize(("data", "why"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_not_exactly_as_it_says_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(ZipFaultError, match=why):
        read(data)


def test_bytes_between_the_last_member_and_the_list_are_refused() -> None:
    sound = archive(TWO)
    start = int.from_bytes(sound[-6:-2], "little")
    padded = sound[:start] + b"hidden" + sound[start:-6] + (start + 6).to_bytes(4, "little") + b"\0\0"
    with pytest.raises(ZipFaultError, match="belong to no member"):
        read(padded)


@given(st.data())
def test_any_changed_byte_is_refused_or_changes_nothing_that_is_read(data: st.DataObject) -> None:
    sound = b"".join(stored_zip({"a.json": b"{}", "b.txt": b"hello"}))
    at = data.draw(st.integers(0, len(sound) - 1))
    other = changed(sound, at, bytes([data.draw(st.integers(0, 255))]))
    try:
        found = read(other)
    except ZipFaultError:
        return
    assert list(found.values()) == [b"{}", b"hello"]


@given(st.binary(max_size=200))
def test_whatever_arrives_is_an_answer_or_one_fault(data: bytes) -> None:
    for tried in (data, b"PK\x03\x04" + data, archive(TWO)[:40] + data + archive(TWO)[40:]):
        with suppress(ZipFaultError):
            assert read(tried)
