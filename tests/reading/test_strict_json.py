import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.strict_json import MAX_DEPTH, load_json

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
REFUSED = {
    "nothing": "",
    "open": '{"a": 1',
    "twice": '{"a": 1, "a": 2}',
    "twice inside": '[{"a": 1, "a": 1}]',
    "nan": '{"a": NaN}',
    "infinity": "[-Infinity]",
    "too large": "[1e999]",
    "endless integer": "9" * 5000,
    "beyond what all can hold": str(2**53 + 1),
    "deep": "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    "deeper than the stack": '{"a":' * 100_000,
    "behind": "{} {}",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_doubtful_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        load_json(text)


@pytest.mark.parametrize("text", ["[" * MAX_DEPTH + "]" * MAX_DEPTH, json.dumps("[[" * 100), json.dumps('"\\[' * 40)])
def test_depth_counts_brackets_outside_of_texts(text: str) -> None:
    assert load_json(text) == json.loads(text)


@given(JSON)
def test_plain_json_is_read_as_it_is(value: object) -> None:
    assert load_json(json.dumps(value)) == value


def test_the_number_of_values_is_bounded() -> None:
    assert load_json("[1, [2, {}]]", pieces=5) == [1, [2, {}]]
    with pytest.raises(ValueError, match="more than 4 values"):
        load_json("[1, [2, {}]]", pieces=4)
