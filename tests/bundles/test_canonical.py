import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.canonical import MOST_BYTES, dumped, loaded
from seccheck.model.policy import Json

TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT
VALUES = st.recursive(
    SCALARS, lambda part: st.lists(part, max_size=4) | st.dictionaries(TEXT, part, max_size=4), max_leaves=20
)


@given(VALUES)
def test_what_is_written_is_read_back_and_written_the_same(value: Json) -> None:
    written = dumped(value)
    assert loaded(written, file="x") == value
    assert dumped(loaded(written, file="x")) == written
    written.decode("utf-8")


@given(VALUES)
def test_nothing_written_hides_or_orders(value: Json) -> None:
    text = dumped(value).decode()
    assert "::" not in text
    assert not any(0x7F <= ord(c) <= 0x9F or c in "\u200b\u202e\u2028\ufeff" for c in text)
    assert all(c == "\n" or ord(c) >= 0x20 for c in text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({}, "{}\n"),
        ([], "[]\n"),
        (None, "null\n"),
        ({"b": 1, "a": "é"}, '{\n"a":"é",\n"b":1\n}\n'),
        ({"a": [{"d": 1, "c": [1, 2]}, {}]}, '{\n"a":[\n{"c":[1,2],"d":1},\n{}\n]\n}\n'),
        ({"a": [1, {"b": 2}]}, '{\n"a":[1,{"b":2}]\n}\n'),
        ({"a": {"c": 1, "b": 2}}, '{\n"a":{"b":2,"c":1}\n}\n'),
        ("\u202e\ud800\U000e0001", '"\\u202e\\ud800\\udb40\\udc01"\n'),
        ("::set-output ##[error]", '"\\u003a:set-output #\\u0023[error]"\n'),
    ],
    ids=[
        "nothing",
        "no items",
        "null",
        "sorted",
        "a line an item",
        "mixed list",
        "inside on one line",
        "unseen",
        "orders",
    ],
)
def test_there_is_one_way_to_write(value: Json, written: str) -> None:
    assert dumped(value).decode() == written


@pytest.mark.parametrize(
    "value",
    [1.5, {"a": [1.0]}, float("nan"), 2**53 + 1, {1: 2}.keys(), {1: "x", "1": "y"}, "nested"],
    ids=["fraction", "fraction inside", "nan", "large", "no json", "same key", "deep"],
)
def test_what_could_not_be_read_back_is_not_written(value: Json) -> None:
    if value == "nested":
        for _ in range(97):
            value = [value]
    with pytest.raises((ValueError, TypeError)):
        dumped(value)


def test_numbers_with_a_fraction_only_where_they_may_stand() -> None:
    assert dumped({"a": 98.5}, floats=True) == b'{\n"a":98.5\n}\n'
    assert loaded(b'{"a":98.5}', file="x", floats=True) == {"a": 98.5}
    with pytest.raises(ValueError, match="Out of range"):
        dumped(float("nan"), floats=True)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"a":1,"a":1}', "given twice"),
        (b'{"a":NaN}', "no number"),
        (b'{"a":-Infinity}', "no number"),
        (b'{"a":1.0}', "fraction"),
        (b'{"a":1e3}', "fraction"),
        (b'{"a":9007199254740993}', "too large"),
        (b"[" * 97 + b"]" * 97, "nested deeper"),
        (b'{"a":"\xff"}', "utf-8"),
        (b"\xef\xbb\xbf{}", "BOM"),
        (b"{} {}", "Extra data"),
        (b"", "Expecting value"),
    ],
    ids=[
        "twice",
        "nan",
        "infinity",
        "fraction",
        "exponent",
        "large",
        "deep",
        "no utf-8",
        "mark",
        "two values",
        "empty",
    ],
)
def test_a_strangers_json_is_refused_for_its_own_reason(data: bytes, why: str) -> None:
    with pytest.raises(BrokenError, match=why) as caught:
        loaded(data, file="data/run.json")
    assert (caught.value.reason, caught.value.member) == ("json", "data/run.json")


def test_a_member_has_a_largest_size() -> None:
    with pytest.raises(BrokenError, match="larger than"):
        loaded(b" " * (MOST_BYTES + 1), file="x")
