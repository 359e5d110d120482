import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import book, told

from seccheck.reading import schema_check
from seccheck.reading.schema_check import check, fits

TEXT = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "on"],
    "properties": {
        "name": TEXT,
        "on": {"type": "string", "format": "date"},
        "yes": {"type": "boolean"},
        "share": {"type": "number", "minimum": 0, "maximum": 100},
        "count": {"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 9, "multipleOf": 2},
        "level": {"enum": ["low", "high", 3]},
        "levels": {"enum": list(range(20))},
        "site": {"type": "string", "pattern": "^[A-Z]{2}$", "description": "Two capital letters."},
        "mail": {"type": "string", "format": "email"},
        "rows": {
            "type": "array",
            "minItems": 2,
            "maxItems": 3,
            "uniqueItems": True,
            "items": {"type": "object", "required": ["k"]},
        },
        "one": {"type": "array", "minItems": 1, "items": TEXT},
        "map": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 2,
            "propertyNames": {"pattern": "^[a-z]+$", "description": "Lower case."},
        },
        "short": {"type": "string", "minLength": 3, "maxLength": 4},
        "either": {
            "anyOf": [
                {"type": "boolean"},
                {"type": "object", "required": ["v"], "properties": {"v": {"type": "integer"}}},
            ]
        },
        "open": {"type": "object", "additionalProperties": False},
        "mixed": {"type": ["string", "null"]},
        "never": {"not": {}},
        "fixed": {"const": "v1"},
        "two": {"minProperties": 2, "type": "object"},
    },
}
GOOD = {"name": "x", "on": "2026-11-02"}

SAID: dict[str, tuple[dict[str, Any], str]] = {
    "unknown key": ({"nmae": 1}, "`nmae` is not known here | Did you mean `name`?"),
    "far from all": ({"open": {"zzz": 1}}, "`zzz` is not known here | Remove it."),
    "boolean as text": ({"yes": "no"}, '`yes` must be true or false, not the text "no" | Write `true` or `false`'),
    "boolean as other text": ({"yes": "perhaps"}, '`yes` must be true or false, not the text "perhaps"'),
    "text as number": ({"name": 1.1}, "`name` must be text, not 1.1 | Put quotes around it."),
    "number as text": ({"share": "12 %"}, '`share` must be a number, not the text "12 %" | Write a plain number'),
    "nothing": ({"name": None}, "`name` must be text, not empty"),
    "list": ({"share": [1, 2]}, "`share` must be a number, not a list of 2 items"),
    "mapping": ({"share": {"a": 1}}, "`share` must be a number, not a mapping of 1 keys"),
    "either type": ({"mixed": 3}, "`mixed` must be text or nothing, not 3"),
    "empty": ({"name": ""}, "`name` must not be empty"),
    "too small": ({"share": -1}, "`share` must be at least 0, not -1"),
    "too great": ({"share": 101}, "`share` must be at most 100, not 101"),
    "not above": ({"count": 0}, "`count` must be more than 0, not 0"),
    "not below": ({"count": 10}, "`count` must be less than 9, not 10"),
    "odd": ({"count": 3}, "`count` must be a multiple of 2, not 3"),
    "choice": ({"level": "mid"}, '`level` must be one of "low", "high", 3, not the text "mid"'),
    "long choice": ({"levels": 99}, "10, 11 and 8 more, not 99"),
    "pattern": ({"site": "fr"}, '`site` is not written as expected, not the text "fr" | Two capital letters.'),
    "pattern and line end": ({"site": "FR\n"}, '`site` is not written as expected, not the text "FR\\n"'),
    "date": ({"on": "2026-02-30"}, '`on` must be a real date written as 2026-11-02, not the text "2026-02-30"'),
    "mail": ({"mail": "x"}, "`mail` must be an e-mail address"),
    "few rows": ({"rows": []}, "`rows` must have at least 2 items"),
    "many rows": ({"rows": [{"k": n} for n in range(4)]}, "`rows` must have at most 3 items"),
    "same rows": ({"rows": [{"k": 1}, {"k": 1.0}]}, "`rows` must not name the same thing twice"),
    "row": ({"rows": [{"k": 1}, 7]}, "`rows`, item 2, must be keys with values, not 7"),
    "row's key": ({"rows": [{"k": 1}, {}]}, "`k` is missing | Add `k:`."),
    "one item": ({"one": []}, "`one` must have at least one item"),
    "no keys": ({"map": {}}, "`map` must not be empty"),
    "many keys": ({"map": {"a": 1, "b": 1, "c": 1}}, "`map` must have at most 2 keys"),
    "two keys": ({"two": {"a": 1}}, "`two` must have at least 2 keys"),
    "name of a key": ({"map": {"A b": 1}}, "`A b` is no valid name here | Lower case."),
    "short": ({"short": "x"}, "`short` must have at least 3 characters"),
    "long": ({"short": "xxxxx"}, "`short` must have at most 4 characters"),
    "inside the branch meant": ({"either": {"v": "x"}}, '`v` must be a whole number, not the text "x"'),
    "missing in the branch meant": ({"either": {}}, "`v` is missing"),
    "no branch meant": ({"either": "x"}, "`either` does not have the expected form"),
    "constant": ({"fixed": "v2"}, '`fixed` must be the text "v1", not the text "v2"'),
    "forbidden": ({"never": 1}, "`never` does not have the expected form"),
}


@pytest.mark.parametrize(("wrong", "said"), SAID.values(), ids=SAID)
def test_each_fault_is_said_in_plain_words(wrong: dict[str, Any], said: str) -> None:
    data = {**GOOD, **wrong}
    notes = book(json.dumps(data))
    assert not check(data, SCHEMA, notes)
    (line,) = told(notes.faults())
    assert said in line


def test_what_fits_is_not_explained() -> None:
    notes = book()
    assert check(GOOD, SCHEMA, notes)
    assert not notes


def test_missing_keys_stand_at_their_parent_and_unknown_ones_where_they_are() -> None:
    notes = book("x:\n  nmae: a\n")
    assert not check({"nmae": "a"}, SCHEMA, notes, "x")
    assert told(notes.faults()) == [
        "1:1 `name` is missing | Add `name:`.",
        "1:1 `on` is missing | Add `on:`.",
        "2:3 `nmae` is not known here | Did you mean `name`?",
    ]


@pytest.mark.parametrize("root", ["text", 3, None, ["a"]], ids=["text", "number", "nothing", "list"])
def test_a_whole_content_of_the_wrong_type(root: object) -> None:
    notes = book()
    assert not check(root, SCHEMA, notes)
    assert notes.faults()[0].message.startswith("the content must be keys with values, not ")


def test_an_item_of_a_list_at_the_top_is_named() -> None:
    notes = book("[1, 2]")
    assert not check([1, "x"], {"items": {"type": "integer"}}, notes)
    assert "item 2 must be a whole number" in notes.faults()[0].message


@pytest.mark.parametrize(
    "value", ["x" * 5_000_000, [["x"]] * 100_000, {f"k{n}": n for n in range(50_000)}], ids=["text", "list", "mapping"]
)
def test_a_huge_value_gives_a_short_message(value: object) -> None:
    notes = book()
    assert not check({**GOOD, "yes": value}, SCHEMA, notes)
    assert len(notes.faults()[0].message) < 150


def test_a_flood_of_unknown_keys_is_capped() -> None:
    notes = book()
    assert not check({f"k{n}": n for n in range(20_000)}, SCHEMA, notes)
    assert notes.faults()[-1].message == "and 19902 more faults in this file"


def test_a_flood_of_faulty_items_is_capped() -> None:
    notes = book()
    assert not check({"a": ["x"] * 50_000}, {"properties": {"a": {"items": {"type": "integer"}}}}, notes)
    assert len(notes.faults()) == 101


EVIL = ("^(a+)+$", "^([a-zA-Z]+)*$", "^(a|aa)+$", "^(.*a){12}$")


@pytest.mark.parametrize("pattern", EVIL)
def test_no_pattern_stalls_on_a_strangers_text(pattern: str) -> None:
    notes = book()
    assert not check("a" * 50_000 + "!", {"type": "string", "pattern": pattern}, notes)
    assert notes


@pytest.mark.parametrize(
    "ref", ["http://127.0.0.1:9/s.json", "file:///etc/hostname", "//host/s", "other.json", "ftp://127.0.0.1/s"]
)
def test_a_reference_to_elsewhere_is_never_fetched(ref: str) -> None:
    with pytest.raises(ValueError, match=r"never fetched|not present"):
        fits({}, {"$ref": ref})


def test_the_two_engines_disagreeing_is_a_fault_all_the_same() -> None:
    notes = book()
    assert not check("x", {"format": "uuid"}, notes)
    assert notes.faults()


def test_only_so_many_validators_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema_check, "_MOST_KEPT", 2)
    schemas = [{"type": "integer", "minimum": n} for n in range(5)]
    assert [check(2, schema, book()) for schema in schemas] == [True, True, True, False, False]


def test_jsonschema_is_not_imported_while_nothing_is_wrong() -> None:
    code = (
        "import sys; from seccheck.reading.schema_check import check; from seccheck.reading.faults import FaultBook;"
        "book = FaultBook(name='f', source=b'a: 1'); schema = {'type': 'integer'};"
        "assert check(1, schema, book); assert 'jsonschema' not in sys.modules;"
        "assert not check('x', schema, book); assert 'jsonschema' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 120) | st.sampled_from(["", "x", "FR", "low", "2026-11-02", "no"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["k", "v", "name", "A"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "other"]), VALUES, max_size=5))
def test_what_does_not_fit_always_gets_a_fault(data: dict[str, Any]) -> None:
    notes = book(json.dumps(data))
    assert check(data, SCHEMA, notes) == (not notes) == fits(data, SCHEMA)
    assert all(fault.place is not None and fault.place.line == 1 for fault in notes.faults())
