import pytest
from tests.support.small import book

from seccheck.model.policy import Json
from seccheck.reading.conditions import Names, check_claim, check_condition

NAMES = Names(claims={"mfa.on", "mfa.count"}, kinds={"dpa"}, lists={"adequacy.countries"})


@pytest.mark.parametrize("claim", ["mfa.on", "mfa.on.age_days", "mfa.on.days_left", "mfa.on.day"])
def test_a_claim_and_the_numbers_of_its_date_are_known(claim: str) -> None:
    notes = book()
    check_claim(notes, (), claim, NAMES)
    assert not notes


SCHEMAS: dict[str, tuple[Json, str]] = {
    "plain": ({"const": 1}, ""),
    "claim": ({"maximum": {"$claim": "mfa.count", "plus": 1}}, ""),
    "row": ({"items": {"properties": {"a": {"maximum": {"$row": "b", "times": 2}}}}}, ""),
    "data in any-of": ({"anyOf": [{"const": 1}, {"enum": {"$data": "adequacy.countries"}}]}, ""),
    "unknown claim": ({"maximum": {"$claim": "mfa.cuont"}}, "no policy defines the claim `mfa.cuont`"),
    "unknown data": ({"allOf": [{"enum": {"$data": "eea.countries"}}]}, "there is no reference list `eea.countries`"),
    "two at once": ({"maximum": {"$claim": "mfa.count", "$row": "a"}}, "a stand-in has exactly one of"),
}


@pytest.mark.parametrize(("schema", "said"), SCHEMAS.values(), ids=SCHEMAS)
def test_what_a_condition_refers_to_exists(schema: Json, said: str) -> None:
    notes = book()
    check_condition(notes, ("a",), "mfa.count", schema, NAMES)
    messages = [fault.message for fault in notes.faults()]
    assert messages == [] if not said else messages[0].startswith(said)


def test_an_unknown_claim_is_named_without_its_suffix() -> None:
    notes = book("mfa.no.age_days: 1")
    check_condition(notes, ("mfa.no.age_days",), "mfa.no.age_days", {}, NAMES)
    (fault,) = notes.faults()
    assert fault.message == "no policy defines the claim `mfa.no`"
    assert fault.hint == "Did you mean `mfa.on`?"


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"anyOf": [{"pattern": "^[a-z]+$"}, {"minLength": 1}]}, []),
        ({"anyOf": [{"minLength": 1}, {"pattern": "("}]}, ["`pattern` is no regular expression"]),
        ({"properties": {"pattern": {"const": 1}}}, []),
    ],
    ids=["good", "bad", "a field of that name"],
)
def test_a_pattern_must_be_a_regular_expression(schema: Json, said: list[str]) -> None:
    notes = book("{}")
    names = Names(claims={"a.b"}, kinds=(), lists=())
    check_condition(notes, (), "a.b", schema, names)
    assert [fault.message for fault in notes.faults()] == said
