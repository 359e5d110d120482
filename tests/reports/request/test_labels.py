import pytest
from tests.support import judged as small
from tests.support.asking import speaker

from seccheck.model.policy import Json


@pytest.mark.parametrize(
    ("claim", "schema", "labelled"),
    [
        ("c.word", {"const": "x"}, {"const": "the first"}),
        ("c.list", {"contains": {"enum": ["x", "y"]}}, {"contains": {"enum": ["the first", "y"]}}),
        ("c.count", {"minimum": 1}, {"minimum": 1}),
        ("c.doc", {"properties": {"kind": {"const": "x"}}}, {"properties": {"kind": {"const": "x"}}}),
        ("c.doc", {"properties": {"issuer": {"const": "x"}}}, {"properties": {"issuer": {"const": "x"}}}),
        ("c.count", {"minimum": {"$claim": "engagement.floor", "times": 2, "plus": 1}}, {"minimum": 21}),
        ("c.count", {"minimum": {"$claim": "d.count"}}, {"minimum": {"$claim": '"dcount"'}}),
        ("c.day", {"maximum": {"$claim": "d.day.day"}}, {"maximum": {"$claim": '"dday".day'}}),
        ("c.word", {"enum": {"$data": "eea.countries"}}, {"enum": {"$data": "of EEA countries"}}),
        ("c.word", {"enum": {"$data": "near.letters"}}, {"enum": {"$data": "near.letters"}}),
        (
            "c.rows",
            {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days"}}}}},
            {"items": {"properties": {"on.age_days": {"maximum": {"$row": "cadence_days"}}}}},
        ),
        (
            "c.word",
            {"enum": {"$claim": "c.rows", "each": "name"}},
            {"enum": {"$claim": '"crows"', "each": "name"}},
        ),
    ],
)
def test_ids_give_way_to_words(claim: str, schema: Json, labelled: Json) -> None:
    labels = speaker(floor=10).labels
    assert labels.schema(schema, small.CLAIMS[claim]) == labelled


def test_a_stranger_kind_stands_as_it_is() -> None:
    assert speaker().labels.kind("odd") == "odd"
