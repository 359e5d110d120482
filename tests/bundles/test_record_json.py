import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.canonical import dumped, loaded
from seccheck.bundles.record_json import from_json, to_json
from seccheck.model.client import Tailoring, Waiver
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Atom, Json
from seccheck.model.record import record
from seccheck.model.scale import Gate, Severity, Strength

DAY = dt.date(2026, 12, 1)
PLAIN = Evidence(claim="c", value=1, strength=Strength.DECLARED, kind="answer", source="provider", seen_at=DAY)
KEYS = st.sampled_from(["a", "$a", "$$a", "$decimal", "$integer", "é"])
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | FLOATS | st.text(max_size=5),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(KEYS, part, max_size=3),
    max_leaves=10,
)


@record
class Pair:
    """Two things in one list."""

    both: tuple[str, int]
    by_gate: dict[Gate, Json]


def said(value: Json) -> Evidence:
    return Evidence(claim="c", value=value, strength=Strength.DECLARED, kind="k", source="s", seen_at=None)


@given(VALUES)
def test_every_value_comes_back_as_it_was_and_leaves_no_fraction(value: Json) -> None:
    plain = loaded(dumped(to_json(said(value))), file="x")
    back = from_json(Evidence, plain)
    assert repr(back.value) == repr(value) or back.value == value
    assert type(back.value) is type(value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (98.5, {"$decimal": "98.5"}),
        (100.0, {"$decimal": "100.0"}),
        (-0.0, {"$decimal": "-0.0"}),
        (1e300, {"$decimal": "1e+300"}),
        (2**53, 2**53),
        (2**53 + 1, {"$integer": "9007199254740993"}),
        (True, True),
        ({"$claim": "x"}, {"$$claim": "x"}),
        ({"$decimal": "1"}, {"$$decimal": "1"}),
        ({"$$x": [0.5]}, {"$$$x": [{"$decimal": "0.5"}]}),
    ],
)
def test_numbers_and_marks_have_one_spelling(value: Json, written: Json) -> None:
    assert to_json(value) == written
    assert repr(from_json(Evidence, {**to_json(PLAIN), "value": written}).value) == repr(value)


def test_records_leave_out_what_is_usual() -> None:
    assert to_json(PLAIN) == {
        "claim": "c",
        "value": 1,
        "strength": "declared",
        "kind": "answer",
        "source": "provider",
        "seen_at": "2026-12-01",
    }
    assert to_json(Gap(look="l", reason="r", claims=("a", "b"))) == {"look": "l", "reason": "r", "claims": ["a", "b"]}


@pytest.mark.parametrize(
    "one",
    [
        PLAIN,
        Evidence(
            claim="c",
            value={"rows": [{"on": "2026-01-01", "share": 1.5}]},
            strength=Strength.OBSERVED,
            kind="probe-entra",
            source="look:x@t",
            seen_at=None,
            valid_until=DAY,
            rejected=True,
            sample=0,
            people=("p-0123456789ab",),
            note={"en": "a", "fr": "b"},
        ),
        Tailoring(
            provider="",
            requirement="R",
            reason="r",
            by="CIO",
            on=DAY,
            until=None,
            expect=(Atom(claim="c", schema={"maximum": 12.5, "$claim": "d"}),),
            demand={Gate.GO_LIVE: Strength.OBSERVED},
            severity=Severity.MAJOR,
        ),
        Waiver(
            provider="",
            requirement="R",
            reason="",
            compensating="",
            approver="CIO",
            second_approver="",
            on=DAY,
            until=DAY,
            digest="",
        ),
        Pair(both=("a", 1), by_gate={Gate.RUN: 0.5}),
    ],
    ids=["plain", "full", "tailoring", "waiver", "pair"],
)
def test_records_come_back(one: Any) -> None:  # noqa: ANN401 - records of several classes
    assert from_json(type(one), loaded(dumped(to_json(one)), file="x")) == one


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_written(number: float) -> None:
    with pytest.raises(ValueError, match="no number"):
        to_json({"a": [number]})


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"more": 1}, "/: `more` is unknown"),
        ({"claim": None}, "/claim: a value of the type str"),
        ({"rejected": 1}, "/rejected: a value of the type bool"),
        ({"sample": True}, "/sample: a value of the type int"),
        ({"sample": "1"}, "/sample: a value of the type int"),
        ({"strength": "great"}, "/strength: `great` is no word"),
        ({"strength": 1}, "/strength: a value of the type str"),
        ({"strength": "DECLARED "}, "no word of its scale"),
        ({"seen_at": "2026-13-01"}, "/seen_at: this is no day"),
        ({"seen_at": "20261201"}, "/seen_at: a day is written as"),
        ({"people": "p"}, "/people: a list is expected"),
        ({"people": [1]}, "/people/0: a value of the type str"),
        ({"note": []}, "/note: a mapping is expected"),
        ({"note": {"$en": "x"}}, "no mark that is known"),
        ({"value": {"$x": 1}}, "no mark that is known"),
        ({"value": {"$decimal": "1"}}, "spelt in another way"),
        ({"value": {"$decimal": "nan"}}, "spelt in another way"),
        ({"value": {"$decimal": "1_0.5"}}, "spelt in another way"),
        ({"value": {"$decimal": 1}}, "spelt in another way"),
        ({"value": {"$decimal": []}}, "this is no number"),
        ({"value": {"$integer": "5"}}, "spelt in another way"),
        ({"value": {"$integer": "x"}}, "this is no number"),
        ({"value": {"$decimal": "0.5", "a": 1}}, "no mark that is known"),
    ],
    ids=str,
)
def test_what_no_record_holds_is_refused_with_its_place(changes: dict[str, Json], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        from_json(Evidence, {**to_json(PLAIN), **changes})


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ([], "/: a mapping is expected"),
        ({"both": ["a", 1]}, "`by_gate` is missing"),
        ({"both": ["a"], "by_gate": {}}, "/both: a list of 2"),
        ({"both": ["a", "b"], "by_gate": {}}, "/both/1: a value of the type int"),
        ({"both": ["a", 1], "by_gate": {"soon": 1}}, "/by_gate: `soon` is no word"),
    ],
)
def test_other_shapes_are_refused(data: Json, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        from_json(Pair, data)
