import dataclasses

import pytest
from tests.support.small import catalog

from seccheck.model.policy import Json
from seccheck.reports.reference.example_words import example_blocks


def blocks(*examples: Json, lang: str = "en") -> list[str]:
    requirement = dataclasses.replace(catalog().requirements["MFA-ADMIN-PHR"], examples=examples)
    kinds = {**catalog().kinds, "engagement": dataclasses.replace(catalog().kinds["answer"], id="engagement")}
    return list(example_blocks(lang, dataclasses.replace(catalog(), kinds=kinds), requirement))


def example(outcome: str, **parts: Json) -> Json:
    return {"gate": "run", "outcome": outcome, **parts}


def test_one_example_that_passes_and_one_that_fails_are_told() -> None:
    good = example("demonstrated", name="good", given={"mfa.admin_phr_pct": {"value": 100, "kind": "config-export"}})
    bad = example(
        "refuted", like="good", given={"mfa.enforced": {"value": False, "on": "2026-11-01"}}, as_of="2026-12-05"
    )
    assert blocks(good, example("demonstrated"), bad, example("refuted")) == [
        "**Passes** (demonstrated in the run phase, on 2026-12-01)",
        "- mfa.admin\\_phr\\_pct is 100% (export)",
        "**Fails** (refuted in the run phase, on 2026-12-05)",
        "- mfa.admin\\_phr\\_pct is 100% (export)\n- mfa.enforced is no (answer, 2026-11-01)",
    ]


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        (("unknown", "refuted"), "refuted"),
        (("stale", "contradicted", "refuted"), "contradicted"),
        (("unknown", "stale"), "unknown"),
    ],
)
def test_a_denial_is_told_rather_than_silence(outcomes: tuple[str, ...], told: str) -> None:
    assert f"({told} in the run phase" in blocks(*map(example, outcomes))[0]


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({}, "nothing is known"),
        ({"given": {"mfa.enforced": None}}, "nothing is known"),
        ({"given": {"mfa.enforced": {"gap": "permission"}}}, "mfa.enforced could not be looked at (permission)"),
        ({"client": {"mfa.accounts": {"value": 3}}}, "the client says: mfa.accounts is 3 (answer)"),
        ({"engagement": {"remote_access": True, "health_data": None}}, "engagement.remote\\_access is yes (answer)"),
        (
            {"given": {"gdpr.dpa": {"value": {"kind": "dpa"}, "kind": "dpa", "review": "rejected"}}},
            'gdpr.dpa is {"kind": "dpa"} (agreement), rejected in review',
        ),
        (
            {"given": {"gdpr.dpa": {"value": {"kind": "dpa"}, "kind": "dpa", "review": "none"}}},
            'gdpr.dpa is {"kind": "dpa"} (agreement), read by nobody',
        ),
        (
            {"given": {"gdpr.locations": {"value": [{"country": "FR"}]}}},
            'gdpr.locations is \\[{"country": "FR"}\\] (answer)',
        ),
    ],
)
def test_what_is_given_has_words(parts: Json, line: str) -> None:
    assert blocks(example("unknown", **parts))[1].splitlines() == [f"- {line}"]


def test_several_words_are_told_one_by_one_and_long_values_are_cut() -> None:
    long = [{"country": "FR", "note": "x" * 500}]
    said = blocks(example("unknown", given={"gdpr.locations": [{"value": long}, {"value": []}]}))[1].splitlines()
    assert len(said) == 2
    assert said[0].endswith("… (answer)")
    assert len(said[0]) < 500


def test_a_requirement_without_examples_has_none() -> None:
    assert blocks() == []
    assert blocks(example("not-due"), lang="fr") == []
