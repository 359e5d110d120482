import pytest

from seccheck.reading.marks import At, Pointer, json_pointer, locate, locate_all

FILE = b"""\
# comment
provider:
  name: Atlas
answers:
  mfa.a: {value: 1, documents: [x, y]}
  "b/c": >-
    folded
rows:
  - {k: v}
  -
    k: w
empty:
"""
PLACES: dict[str, tuple[Pointer, At, str]] = {
    "whole file": ((), "value", "f:2:1"),
    "key": (("provider",), "key", "f:2:1"),
    "mapping value": (("provider",), "value", "f:3:3"),
    "scalar value": (("provider", "name"), "value", "f:3:9"),
    "nested key": (("provider", "name"), "key", "f:3:3"),
    "flow key": (("answers", "mfa.a", "documents"), "key", "f:5:21"),
    "flow item": (("answers", "mfa.a", "documents", 1), "value", "f:5:36"),
    "quoted key": (("answers", "b/c"), "key", "f:6:3"),
    "folded text": (("answers", "b/c"), "value", "f:6:10"),
    "row": (("rows", 0), "value", "f:9:5"),
    "a row is its own key": (("rows", 0), "key", "f:9:5"),
    "field of a row": (("rows", 1, "k"), "value", "f:11:8"),
    "missing key stands at its parent": (("provider", "country"), "value", "f:2:1"),
    "missing in a row": (("rows", 1, "z"), "value", "f:11:5"),
    "missing row": (("rows", 7, "z"), "value", "f:8:1"),
    "missing at the top": (("nothing", "at", "all"), "value", "f:2:1"),
}


@pytest.mark.parametrize(("pointer", "at", "place"), PLACES.values(), ids=PLACES)
def test_a_node_is_found(pointer: Pointer, at: At, place: str) -> None:
    found = locate(FILE, pointer, name="f", at=at)
    assert (str(found), found.pointer) == (place, json_pointer(pointer))
    assert found.source_line == FILE.decode().splitlines()[found.line - 1]


def test_many_are_found_in_one_pass_and_in_order() -> None:
    targets = [(pointer, at) for pointer, at, _ in PLACES.values()]
    assert [str(p) for p in locate_all(FILE, targets, name="f")] == [place for _, _, place in PLACES.values()]


@pytest.mark.parametrize("data", [b"", b"- a\nb: 1", b'"'], ids=["empty", "breaks off", "no node at all"])
def test_a_file_without_the_node_still_has_a_place(data: bytes) -> None:
    assert str(locate(data, ("x", 1), name="f")).startswith("f")


def test_what_stands_before_a_break_is_found() -> None:
    assert str(locate(b"a: 1\nb: 2\n  c: 3\n", ("b",), name="f")) == "f:2:4"


def test_of_two_equal_keys_the_first_is_found() -> None:
    assert str(locate(b"a: 1\nb: 2\na: 3\n", ("a",), name="f", at="key")) == "f:1:1"


@pytest.mark.parametrize(("pointer", "text"), [((), ""), (("a", 0), "/a/0"), (("a/b", "c~d"), "/a~1b/c~0d")])
def test_json_pointer(pointer: Pointer, text: str) -> None:
    assert json_pointer(pointer) == text
