from collections.abc import Iterator

import pytest

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.members import Members


class Two(Members):
    def names(self) -> tuple[str, ...]:
        return ("a",)

    def size(self, name: str) -> int:
        return {"a": 4}[name]

    def chunks(self, name: str) -> Iterator[bytes]:
        yield from (name.encode(), b"xyz")


def test_small_members_are_read_whole() -> None:
    with Two() as box:
        assert box.read("a", limit=4) == b"axyz"


def test_larger_ones_are_refused_before_they_are_read() -> None:
    with pytest.raises(BrokenError, match="larger than 3 bytes") as caught:
        Two().read("a", limit=3)
    assert (caught.value.reason, caught.value.member) == ("size", "a")


@pytest.mark.parametrize("ask", [lambda b: b.size("x"), lambda b: b.chunks("x"), lambda b: b.read("x", limit=1)])
def test_a_box_without_members_has_none(ask: object) -> None:
    assert Members().names() == ()
    assert callable(ask)
    with pytest.raises(KeyError):
        ask(Members())
