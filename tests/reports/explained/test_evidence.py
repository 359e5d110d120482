import dataclasses

import pytest
from tests.support import made

from seccheck.model.duration import Duration
from seccheck.model.policy import Json, Kind
from seccheck.model.scale import Gate, Strength
from seccheck.reports.explained.evidence import demanded, freshness, ladder

PLAIN = made.catalog()
TITLES = {"probe-entra": (Strength.OBSERVED, "client probe"), "capture-entra": (Strength.CAPTURED, "sealed capture")}
KINDS = {id_: Kind(id=id_, strength=s, title={"en": title, "fr": title}) for id_, (s, title) in TITLES.items()}
CATALOG = dataclasses.replace(PLAIN, kinds={**PLAIN.kinds, **KINDS})
SENT = "which the provider sends and the client reviews"
LOOKED, RECORDED = "a look that the client takes", "which the client records"
BOTH = {Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.GO_LIVE: Strength.OBSERVED, Gate.RUN: Strength.OBSERVED}


def rungs(*accepts: str, **changes: Json) -> list[str]:
    requirement = made.requirement("R", accepts=frozenset(accepts), **changes)
    return list(ladder("en", CATALOG, requirement))


def test_gates_of_one_strength_are_named_together() -> None:
    requirement = made.requirement("R", demand=BOTH)
    assert demanded("en", requirement) == "documented before signature, observed for go-live and in the run phase"
    assert (
        demanded("fr", requirement) == "documenté avant signature, observé pour la mise en service et en exploitation"
    )


def test_the_ladder_says_who_brings_what_and_where_it_is_enough() -> None:
    accepts = ("dpa", "policy", "capture-entra", "pentest-report-independent", "witnessed-test", "probe-entra")
    assert rungs(*accepts, demand=BOTH) == [
        "declared: an answer alone.",
        f"documented: Art. 28 agreement or policy, {SENT}. Enough before signature.",
        "captured: sealed capture, which the provider sends.",
        f"attested: independent pen-test report, {SENT}.",
        f"observed: client probe, {LOOKED}; witnessed test, {RECORDED}. Enough for go-live and in the run phase.",
    ]


def test_where_a_look_must_confirm_answers_need_less() -> None:
    last = rungs("witnessed-test", demand=BOTH, observe={"look.resets": {"maximum": 0}})[-1]
    assert last.endswith(
        "Enough before signature, for go-live and in the run phase, if the answers are at least documented."
    )


def test_an_answer_may_be_enough() -> None:
    assert rungs(demand={Gate.RUN: Strength.DECLARED}) == ["declared: an answer alone. Enough in the run phase."]


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        (("a.ok", "look.resets"), "policy, which the provider sends and the client reviews."),
        (("a.own",), "policy, which the client names in its own file."),
        (("a.ok", "a.own"), "policy, which the provider sends and the client reviews, or which the client names"),
    ],
    ids=["provider", "client", "either"],
)
def test_documents_come_from_whoever_is_asked(claims: tuple[str, ...], words: str) -> None:
    expect = {claim: {"const": True} for claim in claims}
    assert words in rungs("policy", expect=expect)[1]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Duration(days=30), "30 days; older support is stale"),
        (Duration(months=1), "1 month; older support is stale"),
        (None, "no limit of its own"),
    ],
    ids=["days", "months", "none"],
)
def test_how_long_it_counts(span: Duration | None, words: str) -> None:
    assert freshness("en", made.requirement("R", max_age=span)).startswith(words)
