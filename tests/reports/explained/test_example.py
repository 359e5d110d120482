import pytest
from tests.support import made

from seccheck.model.policy import Json
from seccheck.reports.explained.example import all_examples, two_examples

CATALOG = made.catalog()
GOOD = {
    "name": "good",
    "given": {"a.pct": {"value": 100, "kind": "dpa"}},
    "gate": "go-live",
    "outcome": "demonstrated",
}
WIDE: Json = {
    **GOOD,
    "given": {f"a.{n}": {"value": True, "kind": "dpa"} for n in ("ok", "own", "pct", "hours", "places")},
}
TWO = {**GOOD, "given": {"a.pct": {"value": 100, "kind": "dpa"}, "a.ok": {"value": True}}}


def bad(value: Json, outcome: str = "refuted", **more: Json) -> Json:
    return {
        "like": "good",
        "given": {"a.pct": {"value": value, "kind": "dpa"}},
        "gate": "run",
        "outcome": outcome,
        **more,
    }


def two(*examples: Json, lang: str = "en") -> list[tuple[str, str]]:
    return list(two_examples(lang, CATALOG, made.requirement("R", examples=examples)))


def every(*examples: Json) -> list[str]:
    return [text for _, text in all_examples("en", CATALOG, made.requirement("R", examples=examples))]


def test_one_that_passes_and_one_that_fails() -> None:
    assert two(GOOD, bad(99)) == [
        ("Passes", "100% (Art. 28 agreement) → demonstrated for go-live"),
        ("Fails", "99% (Art. 28 agreement) → refuted in the run phase"),
    ]
    assert two(GOOD, lang="fr") == [
        ("Satisfait", "100\u202f% (accord de sous-traitance art. 28) → démontrée pour la mise en service")
    ]


def test_the_failing_one_differs_least_and_denies() -> None:
    silent = {"given": {}, "gate": "run", "outcome": "unknown"}
    both = bad(98, given={"a.pct": {"value": 98}, "a.ok": {"value": False}})
    assert two(TWO, silent, both, bad(99))[1] == (
        "Fails",
        "as above, but a.pct = 99% (Art. 28 agreement) → refuted in the run phase",
    )


def test_a_wrong_value_says_more_than_an_empty_one() -> None:
    examples = [TWO, bad([]), bad(99), bad(98.75)]
    assert two(*examples)[1][1].startswith("as above, but a.pct = 99% (")


def test_what_only_fails_is_told_in_full() -> None:
    alone = {**bad(99), "name": "bad"}
    del alone["like"]
    assert two(alone) == [("Fails", "99% (Art. 28 agreement) → refuted in the run phase")]
    assert two() == []


@pytest.mark.parametrize(("count", "words"), [(4, "; 1 more as expected →"), (5, "; 2 more as expected →")])
def test_a_wide_one_is_cut_short(count: int, words: str) -> None:
    given = dict(list(WIDE["given"].items())[:count])
    ((_, text),) = two({**WIDE, "given": given})
    assert words in text


def test_days_are_said_where_they_matter() -> None:
    dated = bad(99, as_of="2026-12-24")
    assert two(GOOD, dated)[1][1].endswith("→ refuted in the run phase, on 2026-12-24")


def test_all_of_them() -> None:
    assert every(TWO, bad(100, "demonstrated"), bad(99), {"given": {}, "gate": "run", "outcome": "unknown"}) == [
        "a.pct = 100% (Art. 28 agreement); a.ok = yes (questionnaire answer) → demonstrated for go-live",
        "like the first → demonstrated in the run phase",
        "like the first, but a.pct = 99% (Art. 28 agreement) → refuted in the run phase",
        "nothing is known → unknown in the run phase",
    ]
