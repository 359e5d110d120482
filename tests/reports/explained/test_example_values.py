import pytest
from tests.support import made

from seccheck.model.policy import Json
from seccheck.reports.explained.example_values import changed_value, example_value

CATALOG = made.catalog()
ROWS = [{"name": "a", "mfa": True}, {"name": "b", "mfa": True}, {"name": "c", "mfa": True}]


@pytest.mark.parametrize(
    ("claim", "value", "text"),
    [
        ("a.pct", 99, "99%"),
        ("a.ok", False, "no"),
        ("a.places", [], "none"),
        ("a.places", ["MA", "FR"], "MA, FR"),
        ("a.hours", None, "nothing"),
        ("a.places", ROWS, "entry 1 with name: a, mfa: yes; 2 more"),
        ("a.places", [{"at": {"city": "Lille"}}], "entry 1 with at: city: Lille"),
        ("a.places", ["x", {"name": "a"}], "x; 1 more"),
        ("a.hours", "3f" * 32, "3f3f3f3f…"),
        ("a.hours", {"low": 1, "high": 2}, "low: 1, high: 2"),
        ("a.dpa", {"kind": "dpa", "signed": True}, "Art. 28 agreement, signed"),
        (
            "a.dpa",
            {"kind": "letter", "signed": False, "dated": "2026-09-01", "valid_until": "2027-08-31", "issuer": "Atlas"},
            "letter, not signed, dated 2026-09-01, valid until 2027-08-31, issued by Atlas",
        ),
        (
            "a.dpa",
            {"kind": "dpa", "covers": {"services": ["n1"], "sites": ["MA", "FR"]}},
            "Art. 28 agreement, n1, MA, FR",
        ),
        ("a.dpa", {"dated": "2026-09-01"}, "nothing, dated 2026-09-01"),
    ],
)
def test_values_in_words(claim: str, value: Json, text: str) -> None:
    assert example_value("en", CATALOG, CATALOG.claims[claim], value) == text


@pytest.mark.parametrize(
    ("value", "before", "text"),
    [
        ([ROWS[0], {"name": "b", "mfa": False}], ROWS[:2], "entry 2 with mfa: no"),
        ([{"name": "a"}], ROWS[:1], "entry 1 with mfa: nothing"),
        ([ROWS[0]], ROWS[:2], "entry 1 with name: a, mfa: yes"),
        (["MA"], ["FR"], "MA"),
        (["MA"], 3, "MA"),
    ],
    ids=["field", "field-gone", "fewer-entries", "plain-lists", "no-table"],
)
def test_of_tables_only_what_changed(value: Json, before: Json, text: str) -> None:
    assert changed_value("en", CATALOG, CATALOG.claims["a.places"], value, before) == text
