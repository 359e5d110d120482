import pytest
from tests.support.record_world import desk

from seccheck.errors import UsageFaultError
from seccheck.flow.recording.typed import parted, value_of, values_of
from seccheck.model.policy import Json
from seccheck.questionnaire.values import UnreadableError

DOORS = '[{name: "A: 1", shut: true}]'


def test_options_are_parted_at_the_first_sign() -> None:
    assert parted(("a.b = 1", "c.d=x=y")) == {"a.b": "1", "c.d": "x=y"}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (("a.b",), "says no value"),
        (("a.b=",), "says no value"),
        (("=1",), "says no value"),
        (("a.b=1", "a.b=2"), "a.b twice"),
    ],
)
def test_an_option_that_says_nothing_is_told(said: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageFaultError, match=message):
        parted(said)


@pytest.mark.parametrize(
    ("claim", "raw", "lang", "value"),
    [
        ("own.cut_minutes", "12.5", "en", 12.5),
        ("own.cut_minutes", "12,5", "fr", 12.5),
        ("own.proved", "true", "en", True),
        ("own.proved", "yes", "en", True),
        ("own.proved", "non", "fr", False),
        ("own.level", "high", "en", "high"),
        ("own.names", "[a, b]", "en", ["a", "b"]),
        ("own.names", "a; b", "en", ["a", "b"]),
        ("own.names", "[]", "en", []),
        ("own.names", "none", "en", []),
        ("own.words", "note: it held", "en", "note: it held"),
        ("own.words", "8.4", "en", "8.4"),
        ("own.words", '"8.4"', "en", "8.4"),
        ("own.doors", DOORS, "en", [{"name": "A: 1", "shut": True}]),
        ("own.doors", "[]", "en", []),
        ("own.thing", "{name: a}", "en", {"name": "a"}),
        ("own.plan", "{kind: plan, dated: 2026-09-01}", "en", {"kind": "plan", "dated": "2026-09-01"}),
    ],
)
def test_a_value_is_read_as_yaml_or_as_people_write_it(claim: str, raw: str, lang: str, value: Json) -> None:
    at = desk()
    found = value_of(at.catalog.claims[claim], raw, at.wording, lang)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("claim", "raw"),
    [
        ("own.cut_minutes", "-1"),
        ("own.cut_minutes", "many"),
        ("own.share_pct", "101"),
        ("own.proved", "perhaps"),
        ("own.level", "medium"),
        ("own.doors", "A"),
        ("own.doors", "[{name: A}]"),
        ("own.doors", "[{name: A"),
        ("own.plan", "plan"),
        ("own.thing", "a"),
        ("own.words", "a\u202eb"),
    ],
)
def test_a_value_that_the_claim_does_not_admit_is_refused(claim: str, raw: str) -> None:
    at = desk()
    with pytest.raises(UnreadableError):
        value_of(at.catalog.claims[claim], raw, at.wording, "en")


def test_values_come_in_the_order_of_the_policies() -> None:
    at = desk()
    found = values_of({"own.left_over": "0", "own.proved": "yes"}, at.catalog, at.topics, at.wording, "en")
    assert list(found.items()) == [("own.proved", True), ("own.left_over", 0)]


def test_every_value_that_cannot_be_read_is_told_at_once() -> None:
    at = desk()
    with pytest.raises(UsageFaultError) as caught:
        values_of({"own.left_over": "x", "own.proved": "x"}, at.catalog, at.topics, at.wording, "en")
    assert [fault.message.split(":")[0] for fault in caught.value.faults] == [
        "--value own.proved",
        "--value own.left_over",
    ]
    assert caught.value.faults[0].hint == "(yes or no)"
