import pytest
from tests.support.archives import Member, archive

from seccheck.reading.zip_listing import END, Entry, ZipFaultError, check_head, end_of, listed

DATA = archive([Member(name=b"a", content=b"xy"), Member(name=b"b", content=b"")])


def entries(data: bytes = DATA) -> list[Entry]:
    start, size, count = end_of(data[-END.size :], len(data))
    return listed(data[start : start + size], count)


def test_members_are_listed_with_their_places() -> None:
    first, second = entries()
    assert (first.name, first.size, first.offset, DATA[first.start : first.end]) == ("a", 2, 0, b"xy")
    assert (second.name, second.size, second.offset) == ("b", 0, first.end)


@pytest.mark.parametrize(
    ("tail", "whole", "why"),
    [
        (DATA[-END.size :], len(DATA) + 1, "not where it should be"),
        (DATA[-END.size + 1 :], len(DATA), "cut off"),
        (b"x" * END.size, len(DATA), "cut off"),
        (DATA[-END.size : -2] + b"\1\0", len(DATA), "a comment"),
    ],
    ids=["longer", "short", "no mark", "comment"],
)
def test_an_end_that_is_none_is_refused(tail: bytes, whole: int, why: str) -> None:
    with pytest.raises(ZipFaultError, match=why):
        end_of(tail, whole)


def test_who_reads_says_which_names_may_be() -> None:
    start, size, count = end_of(DATA[-END.size :], len(DATA))
    with pytest.raises(ZipFaultError, match="no b"):
        listed(DATA[start : start + size], count, lambda name: "no b" if name == "b" else "")


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"", "not where"),
        (b"PK\1\2" + DATA[4 : entries()[0].start], "not where"),
        (DATA[: entries()[0].start - 1] + b"b", "something else"),
        (DATA[:10] + b"\1" + DATA[11 : entries()[0].start], "something else"),
    ],
    ids=["cut off", "no mark", "name", "time"],
)
def test_a_member_says_the_same_of_itself(head: bytes, why: str) -> None:
    (first, _) = entries()
    check_head(DATA[: first.start], first)
    with pytest.raises(ZipFaultError, match=why):
        check_head(head, first)
