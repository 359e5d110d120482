"""Atlas and Rif answer the whole catalogue, and come out of every gate as their story wants it."""

import functools
from collections import Counter
from collections.abc import Iterator

import pytest
from tests.support.example_files import EXAMPLES, client_file, dossiers
from tests.support.example_reports import outcomes, report_on

from seccheck.judging.derived import split
from seccheck.judging.standin import targets
from seccheck.model.policy import Catalog, Requirement
from seccheck.model.scale import AnsweredBy, Gate, Strength
from seccheck.reading.catalog import load_catalog

BOTH = ["atlas", "rif"]
GATES = ["pre-contract", "transition", "go-live", "run"]
ATLAS_OPEN = {
    "ENV-ISMS": "contradicted",
    "AC-BASTION": "refuted",
    "CML-LIABILITY": "refuted",
    "GDPR-AI-USE": "refuted",
    "MFA-TOOLS": "refuted",
    "PPA-BCP": "refuted",
    "STF-TURNOVER": "refuted",
    "CML-SOLID": "unknown",
    "ENV-EMAIL": "unknown",
    "GDPR-35-DPIA": "unknown",
    "STF-PROFILES": "stale",
    "CML-WEIGHT": "too-weak",
    "ENV-VULN": "too-weak",
}
OPEN_ON_PURPOSE = {"gdpr.dpia", "gdpr.hds_certificate", "gdpr.hds_activities", "gov.dora_30_2", "gov.dora_30_3"}
"""The client writes the impact assessment; neither health data nor a financial entity is concerned."""


@functools.cache
def catalog() -> Catalog:
    return load_catalog(examples=False)


@functools.cache
def answers(folder: str) -> dict[str, object]:
    return next(dict(content["answers"]) for where, content in dossiers().values() if where.name == folder)


def asked(*sides: AnsweredBy) -> set[str]:
    """The claims asked of `sides`, those of the engagement aside."""
    return {c.id for c in catalog().claims.values() if c.answered_by in sides and c.pack != "engagement"}


def claims_due(requirement: Requirement, gate: Gate) -> Iterator[str]:
    """The claims that are expected at `gate`, those referred to included."""
    atoms = (atom for expectation in requirement.expected_at(gate) for branch in expectation for atom in branch)
    for name in (name for atom in atoms for name in (atom.claim, *targets(atom.schema))):
        yield name if name in catalog().claims else split(name)[0]


@pytest.mark.parametrize("folder", BOTH)
def test_every_question_to_a_provider_is_listed_in_the_dossier(folder: str) -> None:
    assert asked(AnsweredBy.PROVIDER, AnsweredBy.BOTH) == answers(folder).keys()


def test_atlas_answers_all_that_is_due_before_signature() -> None:
    due = {
        claim
        for requirement in catalog().requirements.values()
        if Gate.PRE_CONTRACT in requirement.demand
        for claim in claims_due(requirement, Gate.PRE_CONTRACT)
    }

    silent = {claim for claim in due if claim in answers("atlas") and answers("atlas")[claim] is None}
    assert silent == OPEN_ON_PURPOSE


def test_atlas_says_beside_every_empty_answer_why_it_is_empty() -> None:
    lines = (EXAMPLES / "atlas" / "provider.yaml").read_text("utf-8").splitlines()

    assert [line for line in lines if line.split("#")[0].rstrip().endswith(": null") and "#" not in line] == []
    assert sum(": null" in line for line in lines) == sum(value is None for value in answers("atlas").values())


@pytest.mark.parametrize("claim", sorted(asked(AnsweredBy.CLIENT)))
def test_the_client_answers_or_names_every_question_that_only_it_can_answer(claim: str) -> None:
    said = [client_file()["answers"], *client_file()["answers_for"].values()]
    recorded = [record["values"] for record in client_file()["records"]]

    text = (EXAMPLES / "client" / "seccheck.yaml").read_text("utf-8")
    named = [word.rstrip(",") for line in text.splitlines() if line.startswith("#") for word in line.split()]
    left_open = [word for word in named if claim == word or (word.endswith("*") and claim.startswith(word[:-1]))]
    assert any(claim in one for one in (*said, *recorded)) or left_open


def test_atlas_may_sign_with_conditions() -> None:
    report = report_on("atlas", profile="full")

    found = outcomes(report)
    assert report.decision == "go-with-conditions"
    assert {name: found[name] for name in ATLAS_OPEN} == ATLAS_OPEN
    assert Counter(found.values()) == {
        "demonstrated": 82,
        "accepted": 1,
        "not-applicable": 2,
        "not-due": 63,
        **Counter(ATLAS_OPEN.values()),
    }


def test_only_majors_and_minors_are_open_at_atlas() -> None:
    severities = {r.id: r.severity for r in report_on("atlas", profile="full").requirements}

    assert {severities[name] for name in ATLAS_OPEN} == {"major", "minor"}


def test_rif_stays_weak() -> None:
    report = report_on("rif", profile="full")

    found = outcomes(report)
    assert report.decision == "no-go"
    assert [name for name, outcome in found.items() if outcome == "demonstrated"] == ["CML-TCO"]
    assert Counter(found.values()) == {
        "refuted": 61,
        "unknown": 25,
        "contradicted": 6,
        "too-weak": 3,
        "demonstrated": 1,
        "not-applicable": 2,
        "not-due": 63,
    }


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("folder", BOTH)
def test_every_gate_is_judged_on_all_of_the_catalogue(folder: str, gate: str) -> None:
    report = report_on(folder, gate=gate, profile="full")

    assert report.policies.judged == report.policies.known == 161
    assert {r.id for r in report.requirements} == set(catalog().requirements)


@pytest.mark.parametrize("gate", GATES[1:])
@pytest.mark.parametrize("folder", BOTH)
def test_nobody_goes_further_than_signature_without_looks(folder: str, gate: str) -> None:
    report = report_on(folder, gate=gate, profile="full")

    observed = [r for r in report.requirements if r.demanded == Strength.OBSERVED.word]
    assert report.decision == "no-go"
    assert any(r.outcome == "unknown" and r.severity == "blocker" for r in observed)
