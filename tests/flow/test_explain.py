import dataclasses

import pytest
from tests.support import made

from seccheck.errors import UsageFaultError
from seccheck.flow.explain import explain, inventory
from seccheck.model.policy import Agreement, Atom
from seccheck.model.scale import Gate, Strength

RICH = made.requirement(
    "RICH",
    {"a.hours": {"maximum": 24}},
    when={"engagement.remote_access": {"const": True}},
    observe={"look.resets": {"maximum": 0}},
    agree=(Agreement(declared="a.pct", observed="look.resets", within=3),),
    expect_from={Gate.RUN: ((Atom(claim="a.pct", schema={"const": 100}),),)},
    demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED},
    max_age=made.MONTH,
    examples=({"name": "good", "given": {"a.hours": {"value": 12}}, "gate": "run", "outcome": "too-weak"},),
)
EITHER = made.requirement(
    "EITHER",
    express=False,
    accepts=frozenset(),
    expect=None,
)
CATALOG = made.catalog(RICH, EITHER)


def test_a_requirement_in_full() -> None:
    assert explain(CATALOG, "RICH", "en") == [
        ("", "RICH: Title of RICH"),
        ("", "s"),
        ("Policy", "p 1.0.0"),
        ("Severity", "blocker"),
        ("Demanded", "pre-contract documented, run observed"),
        ("Applies when", 'engagement.remote_access: {"const": true}'),
        ("Expected", 'a.hours: {"maximum": 24}'),
        ("Also from run", 'a.pct: {"const": 100}'),
        ("Observed", 'look.resets: {"maximum": 0}'),
        ("Must agree", "a.pct = look.resets (± 3)"),
        ("Counts for", "P1M"),
        ("Accepts", "dpa, pentest-report-independent, policy, witnessed-test"),
        ("Remedy", "Put RICH right."),
        ("Reference", "gdpr: 32(1)(b)"),
        ("Example", 'run: too weak <- {"given": {"a.hours": {"value": 12}}}'),
    ]


def test_a_plain_requirement_says_only_what_it_has() -> None:
    labels = [label for label, _ in explain(CATALOG, "EITHER", "fr")]
    assert labels == ["", "", "Politique", "Gravité", "Exigé", "Attendu", "Remède", "Référence"]


def test_branches_of_which_one_is_enough_are_told_apart() -> None:
    branches = ((Atom(claim="a.ok", schema={}), Atom(claim="a.pct", schema={})), (Atom(claim="a.own", schema={}),))
    lines = explain(made.catalog(dataclasses.replace(EITHER, expect=branches)), "EITHER", "en")
    assert [text for label, text in lines if label == "Expected"] == ["a.ok: {}", "a.pct: {}", "or a.own: {}"]


@pytest.mark.parametrize(
    ("claim", "lines"),
    [
        (
            "a.hours",
            [
                ("", "a.hours: What about a.hours?"),
                ("Policy", "a"),
                ("Answered by", "the provider"),
                ("Type", '{"type": "number", "minimum": 0}'),
                ("Unit", "hours"),
                ("Used by", "RICH"),
            ],
        ),
        (
            "a.places",
            [
                ("", "a.places: What about a.places?"),
                ("Policy", "a"),
                ("Answered by", "the provider"),
                ("Type", '{"type": "array", "items": {"type": "string"}, "minItems": 0}'),
                ("Used by", "-"),
            ],
        ),
    ],
)
def test_a_claim_in_full(claim: str, lines: list[tuple[str, str]]) -> None:
    found = explain(CATALOG, claim, "en")
    assert [line for line in found if line[0] != "Type"] == [line for line in lines if line[0] != "Type"]


def test_a_document_claim_and_a_hint() -> None:
    hinted = dataclasses.replace(CATALOG.claims["a.dpa"], hint={"en": "It must be signed."})
    catalog = dataclasses.replace(CATALOG, claims={**CATALOG.claims, "a.dpa": hinted})
    lines = explain(catalog, "a.dpa", "en")
    assert ("", "It must be signed.") in lines
    assert ("Type", "a document") in lines


def test_a_kind_of_evidence() -> None:
    assert explain(CATALOG, "dpa", "en") == [
        ("", "dpa: Art. 28 agreement"),
        ("Strength", "documented"),
        ("Used by", "RICH"),
    ]
    assert explain(CATALOG, "answer", "en")[-1] == ("Used by", "-")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("RICHE", "Did you mean RICH?"),
        ("rich", "Did you mean RICH?"),
        ("zzz", "`seccheck catalog` lists all there is."),
    ],
)
def test_what_nobody_knows_is_wrong_usage(name: str, hint: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        explain(CATALOG, name, "en")
    assert caught.value.faults[0].hint == hint


def test_the_inventory_lists_everything() -> None:
    assert list(inventory(CATALOG, "en")) == [
        ("", "p 1.0.0: Pack"),
        ("RICH", "Title of RICH (blocker; pre-contract, run, express)"),
        ("EITHER", "Title of EITHER (blocker; pre-contract)"),
    ]
