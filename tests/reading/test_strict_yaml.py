import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import faults_of, told

from seccheck.errors import Fault, InputFaultError
from seccheck.reading.strict_yaml import MAX_DEPTH, MAX_NODES, MAX_SCALAR, load

READ = {
    "block": ("a:\n  - 1\n  - {b: c}\n", {"a": [1, {"b": "c"}]}),
    "json": ('{"a":1,"b":[true,null,"\\u00e9","x\\/y"]}', {"a": 1, "b": [True, None, "é", "x/y"]}),
    "json with tabs": ('{\n\t"a" : 1\n}', {"a": 1}),
    "list": ("[1, 2]", [1, 2]),
    "empty mapping": ("{}", {}),
    "quoted stays text": ("a: '100'\nb: \"true\"\nc: 'null'", {"a": "100", "b": "true", "c": "null"}),
    "norway": (
        "country: NO\nanswer: no\nat: 12:30:00\non: 2026-11-02",
        {"country": "NO", "answer": "no", "at": "12:30:00", "on": "2026-11-02"},
    ),
    "folded and literal": ("a: >-\n  x\n  y\nb: |\n  x\n  y\n", {"a": "x y", "b": "x\ny\n"}),
    "literal that looks like a number": ("a: |-\n  12\n", {"a": "12"}),
    "windows line ends": ("a: 1\r\nb: |\r\n  x\r\n", {"a": 1, "b": "x\n"}),
    "explicit document": ("---\na: 1\n...\n", {"a": 1}),
    "version 1.2": ("%YAML 1.2\n---\na: 1\n", {"a": 1}),
    "explicit key": ("? a\n: 1\n", {"a": 1}),
    "emoji": ("a: 😀", {"a": "😀"}),
    "nothing": ("a:\nb: ~\n", {"a": None, "b": None}),
    "huge integer stays text": ("a: 12345678901234567890", {"a": "12345678901234567890"}),
}


@pytest.mark.parametrize(("text", "value"), READ.values(), ids=READ)
def test_what_is_read(text: str, value: object) -> None:
    assert load(text.encode(), name="f") == value


REFUSED = {
    "empty": ("", "1:1 the file is empty"),
    "comment only": ("# nothing\n", "1:1 the file is empty"),
    "null": ("---\n~\n", "1:1 the file is empty"),
    "scalar": ("hello", "1:1 the file holds a single value"),
    "duplicate": ("x: 0\na:\n  mfa: false\n  b: 1\n  mfa: true\n", "5:3 `mfa` is given twice, first in line 3"),
    "duplicate by quotes": ('{"a": 1, a: 2}', "1:10 `a` is given twice, first in line 1"),
    "duplicate in a row": ("- {k: 1}\n- {k: 1, k: 2}\n", "2:10 `k` is given twice, first in line 2"),
    "anchor": ("a: &x 1", "1:4 `&x` names a part"),
    "anchored list": ("a: &x [1]", "1:4 `&x` names a part"),
    "alias": ("a: [*x]", "1:5 `*x` refers to another part"),
    "merge": ("b: {<<: *x}", "1:9 `*x` refers to another part"),
    "recursive": ("&a [*a]", "1:1 `&a` names a part"),
    "tag": ("a: !!int 3", "1:4 `tag:yaml.org,2002:int` is a tag"),
    "python tag": (
        "a: !!python/object/apply:os.system [x]",
        "1:4 `tag:yaml.org,2002:python/object/apply:os.system` is a tag",
    ),
    "own tag": ("! a: 1", "1:1 `!` is a tag"),
    "tagged set": ("!!set {a}", "1:1 `tag:yaml.org,2002:set` is a tag"),
    "documents": ("a: 1\n---\nb: 2\n", "2:1 the file holds several documents"),
    "old version": ("%YAML 1.1\n---\na: 1", "1:1 the file starts with a % directive"),
    "tag directive": ("%TAG !e! tag:x,2026:\n---\na: 1", "1:1 the file starts with a % directive"),
    "number as key": ("a: {1: x}", "1:5 the key `1` is not text"),
    "yes as key": ("true: 1", "1:1 the key `true` is not text"),
    "no key": ("? \n: 1", "1:2 a key is empty"),
    "list as key": ("? [a]\n: 1", "1:3 a key is a list or a mapping"),
    "not a number": ("a: .nan", "1:4 .nan is not a number"),
    "infinite": ("a: -.inf", "1:4 -.inf is not a number"),
    "too large": ("a: 1e999", "1:4 1e999 is too large"),
    "escape": ('a: "\\e[2J"', "1:4 a value holds the character U+001B"),
    "nul escape": ('a: "\\0"', "1:4 a value holds the character U+0000"),
    "bidi escape": ('a: "\\u202e"', "1:4 a value holds the character U+202E"),
    "escape in a key": ('"\\u2066": 1', "1:1 a value holds the character U+2066"),
    "surrogate": ('a: "\\ud83d\\ude00"', "1:7 not valid YAML: an escape that stands for no character"),
    "beyond unicode": ('a: "\\U00110000"', "1:7 not valid YAML: an escape that stands for no character"),
    "unknown escape": ('a: "C:\\data"', "1:7 not valid YAML: a backslash escape that YAML does not know"),
    "tab": ("a:\n\tb: 1", "2:1 not valid YAML: a"),
    "two colons": ("a: b: c", "1:5 not valid YAML: a second `:` in one line"),
    "open quote": ('a: 1\nb: "x\n\n', "2:5 not valid YAML: the file ends inside a quoted text"),
    "open bracket": ("a: [1, 2\n", "1:8 not valid YAML: a list or mapping in brackets"),
    "wrong indent": ("a:\n  b: 1\n c: 2", "3:2 not valid YAML: a line does not fit"),
    "list broken off": ("- a\nb: 1", "2:1 not valid YAML: a line does not continue the list"),
    "at sign": ("a: @x", "1:4 not valid YAML: a character that cannot start a value"),
    "words without colon": ("a: 1\nhello\nb: 1", "3:1 not valid YAML: a key without `:`"),
    "unknown version": ("%YAML 3.0\n---\na: 1", "1:1 not valid YAML: found incompatible YAML document"),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_with_place_and_hint(text: str, said: str) -> None:
    (fault,) = faults_of(lambda: load(text.encode(), name="f.yaml"))
    assert told((fault,))[0].startswith(said)
    assert fault.hint
    assert fault.place is not None
    assert fault.place.file == "f.yaml"


@pytest.mark.parametrize(
    ("text", "pointer"),
    [("a: {b: [1, {c: .nan}]}", "/a/b/1/c"), ("- 1\n- &x 2", "/1"), ("a/b: *x", "/a~1b"), ("x: {k: 1, k: 2}", "/x/k")],
)
def test_a_refusal_knows_its_pointer_and_line(text: str, pointer: str) -> None:
    (fault,) = faults_of(lambda: load(text.encode(), name="f"))
    assert fault.place is not None
    assert fault.place.pointer == pointer
    assert fault.place.source_line == text.splitlines()[fault.place.line - 1]


def test_depth_is_capped() -> None:
    assert load(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, name="f")
    (fault,) = faults_of(lambda: load(b"[" * (MAX_DEPTH + 1), name="f"))
    assert f"deeper than {MAX_DEPTH}" in fault.message


DEEP = {
    "flow 500": b"[" * 500,
    "flow 500,000": b"[" * 500_000,
    "flow mappings": b"{a: " * 200_000,
    "block lists": b"- " * 20_000 + b"a",
    "explicit keys": b"? " * 20_000 + b"a",
    "block mappings": b"".join(b" " * n + b"a:\n" for n in range(2_000)),
}


@pytest.mark.parametrize("data", DEEP.values(), ids=DEEP)
def test_nesting_ends_in_a_fault(data: bytes) -> None:
    (fault,) = faults_of(lambda: load(data, name="f"))
    assert "deeper" in fault.message or "keys are text" in fault.message


def test_values_are_capped() -> None:
    assert load(b"a: " + b"x" * MAX_SCALAR, name="f")
    (fault,) = faults_of(lambda: load(b"a: " + b"x" * (MAX_SCALAR + 1), name="f"))
    assert f"at most {MAX_SCALAR}" in fault.message


@pytest.mark.parametrize("item", [b"1,", b"[],"], ids=["scalars", "collections"])
def test_nodes_are_capped(item: bytes) -> None:
    assert load(b"[" + item * (MAX_NODES - 1) + b"]", name="f")
    (fault,) = faults_of(lambda: load(b"[" + item * MAX_NODES + b"]", name="f"))
    assert f"more than {MAX_NODES}" in fault.message


BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))


@pytest.mark.parametrize("text", [BOMB, "a: &a {x: 1}\nb: {<<: [*a, *a]}\n"], ids=["laughs", "merge"])
def test_alias_bombs_never_go_off(text: str) -> None:
    (fault,) = faults_of(lambda: load(text.encode(), name="f"))
    assert "names a part" in fault.message


def test_a_long_line_is_not_repeated_in_the_fault() -> None:
    (fault,) = faults_of(lambda: load(b"a: " + b"x" * 5_000 + b": " + b"y" * 5_000, name="f"))
    assert fault.place is not None
    assert fault.place.source_line == ""


def faults_or_value(data: bytes) -> tuple[Fault, ...]:
    """The faults of any input; a value that is read is a mapping or a list."""
    try:
        value = load(data, name="f")
    except InputFaultError as error:
        return error.faults
    assert isinstance(value, dict | list)
    return ()


@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_fault(data: bytes) -> None:
    assert all(fault.place is not None for fault in faults_or_value(data))


YAML_PIECES = [
    "a",
    ": ",
    "\n",
    "  ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "&x",
    "*x",
    "!t",
    "|",
    ">",
    "?",
    "%",
    "#",
    "\t",
    "\\u",
    "1e9",
    "---",
]


@given(st.lists(st.sampled_from(YAML_PIECES), max_size=40).map("".join))
def test_any_soup_of_yaml_gives_a_value_or_a_fault(text: str) -> None:
    faults = faults_or_value(text.encode())
    assert all(fault.place is not None and fault.place.line >= 1 for fault in faults)


SAFE_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"]), max_size=12
)
JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | SAFE_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SAFE_TEXT, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(SAFE_TEXT, JSON_VALUES, max_size=4))
def test_json_is_read_as_json_reads_it(value: dict[str, object]) -> None:
    assert load(json.dumps(value, ensure_ascii=False).encode(), name="f") == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_stay_finite(number: float) -> None:
    assert math.isfinite(load(f"a: {number!r}".encode(), name="f")["a"])


def test_a_reader_of_larger_files_may_raise_the_limits() -> None:
    many = b"[" + b"1," * MAX_NODES + b"1]"
    assert "more than 200000 keys and values" in faults_of(lambda: load(many, name="f"))[0].message
    assert len(load(many, name="f", max_nodes=MAX_NODES + 2)) == MAX_NODES + 1
    assert "more than 2 keys and values" in faults_of(lambda: load(b"[1, 2]", name="f", max_nodes=2))[0].message
    assert "at most 3 are read" in faults_of(lambda: load(b"[1, 2]", name="f", max_bytes=3))[0].message
