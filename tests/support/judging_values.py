"""Conditions and values that the properties of judging are made of."""

import datetime as dt

from hypothesis import strategies as st
from tests.support.judged import TODAY

from seccheck.model.policy import Atom, Expectation, Json

PAST = [TODAY - dt.timedelta(days=days) for days in (0, 1, 10, 40, 100, 400)]
FUTURE = [TODAY + dt.timedelta(days=days) for days in (0, 5, 50, 500)]

SCHEMAS: dict[str, list[Json]] = {
    "c.flag": [{"const": True}, {"const": False}],
    "c.count": [
        {"maximum": 2},
        {"minimum": 2},
        {"const": 2},
        {"not": {"minimum": 3}},
        {"maximum": {"$claim": "d.count"}},
        {"minimum": {"$claim": "engagement.floor", "plus": 1}},
    ],
    "c.list": [
        {"contains": {"const": "x"}},
        {"items": {"enum": ["x", "y"]}},
        {"maxItems": 0},
        {"items": {"enum": {"$data": "near.letters"}}, "minItems": 0},
        {"not": {"contains": {"const": "z"}}},
    ],
    "c.day.age_days": [{"maximum": 30}, {"maximum": 120}],
    "c.day.days_left": [{"minimum": 0}, {"exclusiveMinimum": 10}],
    "c.day.day": [{"maximum": {"$claim": "d.day.day"}}],
    "c.rows": [
        {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days", "times": 1.5}}}}},
        {"items": {"properties": {"on.days_left": {"minimum": 5}}}, "minItems": 0},
        {"contains": {"properties": {"name": {"const": "a"}, "on.age_days": {"maximum": 60}}}},
    ],
    "c.doc": [
        {"properties": {"kind": {"enum": ["contract"]}}},
        {"properties": {"kind": {"const": "policy"}, "dated.age_days": {"maximum": 60}}},
        {"properties": {"signed": {"const": True}, "valid_until.days_left": {"minimum": 20}}},
    ],
    "d.count": [{"maximum": 3}],
}
OBSERVED: dict[str, list[Json]] = {
    "look.flag": [{"const": True}],
    "look.count": [{"maximum": 2}, {"maximum": {"$claim": "c.count", "plus": 1}}],
}
WHENS: list[Expectation] = [
    (),
    ((Atom(claim="engagement.remote", schema={"const": True}),),),
    (
        (
            Atom(claim="engagement.remote", schema={"const": True}),
            Atom(claim="engagement.health", schema={"const": True}),
        ),
        (Atom(claim="engagement.health", schema={"const": False}),),
    ),
]
_DAYS = st.sampled_from([day.isoformat() for day in (*PAST, *FUTURE)])
_ROWS = st.lists(
    st.fixed_dictionaries(
        {"name": st.sampled_from("ab")}, optional={"on": _DAYS, "cadence_days": st.sampled_from([10, 90])}
    ),
    max_size=2,
)
_DOCUMENTS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["contract", "policy"])},
    optional={"dated": _DAYS, "valid_until": _DAYS, "signed": st.booleans()},
)
VALUES: dict[str, st.SearchStrategy[Json]] = {
    "c.flag": st.booleans(),
    "c.count": st.integers(0, 4),
    "c.list": st.lists(st.sampled_from("xyz"), unique=True, max_size=2),
    "c.day": _DAYS,
    "c.rows": _ROWS,
    "c.doc": _DOCUMENTS,
    "d.count": st.integers(0, 4),
    "d.day": _DAYS,
    "look.flag": st.booleans(),
    "look.count": st.integers(0, 4),
}
GOOD: dict[str, list[Json]] = {
    "c.flag": [True],
    "c.count": [2],
    "c.list": [["x"], []],
    "c.day": [PAST[2].isoformat(), FUTURE[2].isoformat()],
    "c.rows": [[{"name": "a", "on": PAST[2].isoformat(), "cadence_days": 90}]],
    "c.doc": [
        {"kind": kind, "dated": PAST[2].isoformat(), "valid_until": FUTURE[2].isoformat(), "signed": True}
        for kind in ("contract", "policy")
    ],
    "d.count": [3],
    "d.day": [FUTURE[3].isoformat()],
    "look.flag": [True],
    "look.count": [2],
}
"""Values that satisfy most of the schemas above."""
NOTHINGS: list[Json] = [None, {}, "", [], 7.5, "x", [None]]
ENGAGED: dict[str, st.SearchStrategy[Json]] = {
    "remote": st.booleans(),
    "health": st.booleans(),
    "floor": st.integers(0, 3),
}
