import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.yaml_text import block, entry, inline, is_short, scalar
from seccheck.reading.strict_yaml import load
from seccheck.reading.text import hidden_character

TEXTS = st.text(max_size=40).filter(lambda text: not hidden_character(text))
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def read(lines: list[str]) -> Any:  # noqa: ANN401 - any JSON value
    return load("\n".join(lines).encode(), name="f.yaml")


def same(found: object, meant: object) -> bool:
    return json.dumps(found) == json.dumps(meant)


@given(VALUES, st.sampled_from([0, 2, 7]))
def test_what_is_written_is_read_back(value: object, indent: int) -> None:
    assert same(read(entry("key", value, indent)), {"key": value})


@given(TEXTS, VALUES)
def test_so_it_is_on_one_line_and_under_any_key(key: str, value: object) -> None:
    assert "\n" not in inline({key: value})
    assert same(read([inline({key: value})]), {key: value})


@given(st.lists(VALUES, min_size=1, max_size=4))
def test_so_is_a_list(value: list[object]) -> None:
    assert same(read(block(value, 4)), value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Atlas Assistance SARL", "Atlas Assistance SARL"),
        ("Téléphonie d'accueil", "Téléphonie d'accueil"),
        ("2026-11-02", "2026-11-02"),
        ("2026-11-32", '"2026-11-32"'),
        ("no", '"no"'),
        ("Off", '"Off"'),
        ("true", '"true"'),
        ("1e3", '"1e3"'),
        ("12:30:00", '"12:30:00"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("a, b", '"a, b"'),
        ("- a", '"- a"'),
        ("=1+1", '"=1+1"'),
        ("", '""'),
        (" a", '" a"'),
        ("*a", '"*a"'),
        ("été\tici", '"été\\tici"'),
        (True, "true"),
        (None, "null"),
        (99.5, "99.5"),
    ],
    ids=str,
)
def test_text_that_could_be_taken_for_something_else_is_quoted(value: object, written: str) -> None:
    assert scalar(value) == written


def test_people_find_lines_below_each_other() -> None:
    value = {
        "value": [{"name": "Relay", "tier": 1, "sites": ["MA", "FR"]}, {"name": "Desk"}],
        "documents": ["dpa"],
        "note": "article 9\n\nsee annex 2",
    }
    assert entry("gdpr.subprocessors", value, 2) == [
        "  gdpr.subprocessors:",
        "    value:",
        "      - name: Relay",
        "        tier: 1",
        "        sites: [MA, FR]",
        "      - name: Desk",
        "    documents: [dpa]",
        "    note: |-",
        "      article 9",
        "",
        "      see annex 2",
    ]


@pytest.mark.parametrize(
    ("value", "short"),
    [
        ([], True),
        ({}, True),
        (["a", "b"], True),
        (["a" * 100], False),
        ([{"a": 1}], False),
        ({"a": 1}, False),
        ("one\ntwo", False),
        ("one\ntwo ", True),
        ("a" * 200, True),
    ],
    ids=["no-items", "no-keys", "list", "long-list", "rows", "mapping", "lines", "odd-lines", "long-text"],
)
def test_what_is_short_stays_on_the_line_of_its_key(value: object, short: bool) -> None:
    assert is_short(value, 10) is short
