"""The strong and the weak example answer the full catalogue and come out at every gate as the documentation says."""

import datetime as dt
import functools
import hashlib
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from tests.support.example_files import AS_OF, CLIENT, EXAMPLES, client_files, dossiers

from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.evidence import Evidence
from seccheck.model.judgement import GateJudgement, RequirementJudgement
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import AnsweredBy, Gate, Outcome, Strength
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.dossier import read_dossier


def ids(text: str) -> set[str]:
    return set(text.split())


STRONG, MICRO = "Boréale Support", "Medina Helpdesk"
PROBED = ("entra.", "intune.", "partner.", "tls.", "mail.", "self.")
ENTRA_AT_GO_LIVE = ids("""
    AC-NAMED AC-LEAST AC-NOGA AC-SEPADMIN AC-JIT AC-JIT-RULES AC-APPS AC-DEVICE GDPR-44-DRIFT
    MFA-USERS-100 MFA-REG-100 MFA-ADMIN-PHR MFA-LEGACY MFA-DEVICECODE MFA-METHODS MFA-FATIGUE MFA-REGPROTECT
    MFA-HD-PRIV MFA-HD-LOG MFA-HD-TAP MFA-BREAKGLASS MFA-XTENANT MFA-SESSION ENV-LOCALADMIN
""")
OTHER_LOOKS = {"AC-GDAP", "GDPR-32-1-CRYPTO", "ENV-HARDEN", "ENV-PATCH", "ENV-DISK"}
STRONG_OPEN = {
    Gate.PRE_CONTRACT: {"ENV-EMAIL"},
    Gate.TRANSITION: {"AC-NAMED", "MFA-REG-100"},
    Gate.GO_LIVE: ENTRA_AT_GO_LIVE | OTHER_LOOKS | {"PPA-CONFIG", "PPA-RECON"},
    Gate.RUN: ENTRA_AT_GO_LIVE
    | OTHER_LOOKS
    | {"AC-LEAVER", "AC-REVIEW", "AC-STALE", "MFA-RISK", "PPA-D30", "ENV-EMAIL"},
}
NOT_APPLICABLE = ids("""
    GDPR-27-REP GDPR-45-ADEQ GDPR-46-SCC GDPR-46-TIA GDPR-49-NODEROG GDPR-48-AUTHREQ GDPR-9-HEALTH GDPR-LOCALLAW
    GOV-DORA
""")
MICRO_CONTRADICTED = ids("AC-NAMED GDPR-28-3-0 GDPR-28-3-G GDPR-28-3-H GDPR-33-2-NOTICE GOV-SECINC MFA-USERS-100")
# What looks would find at the strong provider, where the policies' own examples say something else.
SEEN: dict[str, Json] = {
    "entra.provider_roles": ["Helpdesk Administrator", "Service Support Administrator"],
    "partner.gdap_roles": ["Helpdesk Administrator", "Service Support Administrator"],
    "partner.gdap_duration_days": 180,
    "entra.access_review_last_days": 34,
    "entra.max_deprovision_hours": 5,
    "entra.ca_admin_signin_frequency_hours": 8,
    "entra.signin_countries": ["FR", "PT"],
    "entra.external_tenants_with_access": ["5f3a1c20-77b4-4e0e-9d5c-2a1b6c8d9e10"],
    "entra.first_provider_signin_on": "2026-09-14",
    "tls.min_version": "1.3",
    "mail.dmarc_policy": "reject",
    "roster.accounts_not_in_roster": [],
}
KIND = {"partner": "probe-gdap", "intune": "probe-intune", "tls": "probe-tls", "mail": "probe-dns"}


@functools.cache
def catalogue() -> Catalog:
    return load_catalog(())


@functools.cache
def judged(name: str, gate: Gate, as_of: str = AS_OF, *, looked: bool = False) -> GateJudgement:
    folder, _ = dossiers()[name]
    client = read_client_file(open_client_file(CLIENT / f"{folder.name}.yaml"), catalogue())
    facts = gather(catalogue(), read_dossier(folder / "provider.yaml", catalogue()), client).facts
    return judge_gate(
        catalogue(),
        replace(facts, evidence=(*facts.evidence, *probe_looks())) if looked else facts,
        gate=gate,
        as_of=dt.date.fromisoformat(as_of),
        terms=terms_for(client, name),
    )


def still_open(judgement: GateJudgement) -> dict[str, RequirementJudgement]:
    return {j.requirement.id: j for j in judgement.requirements if j.outcome.is_open}


def named(judgement: GateJudgement, outcome: Outcome) -> set[str]:
    return {j.requirement.id for j in judgement.requirements if j.outcome is outcome}


def probe_looks() -> tuple[Evidence, ...]:
    """Looks of every probe, each finding what the policies' examples call good or what `SEEN` says."""
    examples = [e for r in catalogue().requirements.values() for e in r.examples if e["outcome"] == "demonstrated"]
    words = [(claim, word) for e in examples for claim, word in e.get("given", {}).items() if claim.startswith(PROBED)]
    good = {claim: word["value"] for claim, word in words if word is not None and "value" in word} | SEEN
    return tuple(_look(claim, value) for claim, value in good.items())


def _look(claim: str, value: Json) -> Evidence:
    return Evidence(
        claim=claim,
        value=value,
        strength=Strength.OBSERVED,
        kind=KIND.get(claim.partition(".")[0], "probe-entra"),
        source="look:test@tenant",
        seen_at=dt.date(2026, 11, 30),
        sample=16,
    )


@pytest.mark.parametrize(("name", "decisions"), [(STRONG, "go no-go no-go no-go"), (MICRO, "no-go no-go no-go no-go")])
def test_the_decision_at_each_gate(name: str, decisions: str) -> None:
    assert " ".join(judged(name, gate).decision.word for gate in Gate) == decisions


@pytest.mark.parametrize("name", [STRONG, MICRO])
def test_the_dossier_speaks_to_every_question_put_to_the_provider(name: str) -> None:
    asked = {c.id for c in catalogue().claims.values() if c.answered_by in (AnsweredBy.PROVIDER, AnsweredBy.BOTH)}

    answered = set(dossiers()[name][1]["answers"])
    assert answered == {claim for claim in asked if not claim.startswith("engagement.")}


@pytest.mark.parametrize("gate", list(Gate), ids=lambda gate: gate.word)
def test_what_is_open_at_the_strong_provider(gate: Gate) -> None:
    assert set(still_open(judged(STRONG, gate))) == STRONG_OPEN[gate]


@pytest.mark.parametrize("gate", list(Gate), ids=lambda gate: gate.word)
def test_nothing_but_a_probe_is_awaited_from_the_strong_provider(gate: Gate) -> None:
    for name, found in still_open(judged(STRONG, gate)).items():
        observed = {atom.claim for branch in found.requirement.observe for atom in branch}
        awaited = {*found.expect.missing, *found.observe.missing}
        assert found.outcome is Outcome.UNKNOWN, name
        assert found.expect.outcome is Outcome.DEMONSTRATED, name
        assert awaited, name
        assert {claim for claim in awaited if not claim.startswith(PROBED)} == set(), name
        assert awaited <= {claim.removesuffix(".days_left") for claim in observed}, name


@pytest.mark.parametrize("gate", list(Gate), ids=lambda gate: gate.word)
def test_the_strong_provider_passes_once_all_looks_are_there(gate: Gate) -> None:
    complete = judged(STRONG, gate, looked=True)

    assert (complete.decision.word, still_open(complete)) == ("go", {})
    assert {j.outcome for j in complete.left_behind} <= {Outcome.DEMONSTRATED}


def test_only_the_clients_engagement_makes_requirements_not_applicable() -> None:
    assert named(judged(STRONG, Gate.PRE_CONTRACT), Outcome.NOT_APPLICABLE) == NOT_APPLICABLE


def test_the_strong_provider_is_held_when_its_evidence_has_aged() -> None:
    later = judged(STRONG, Gate.PRE_CONTRACT, as_of="2027-01-15")

    assert later.decision.word == "no-go"
    assert {"MFA-USERS-100", "AC-NAMED"} <= named(later, Outcome.STALE)


@pytest.mark.parametrize("side", ["provider", "client"])
def test_the_signatures_are_under_the_report_that_ships(side: str) -> None:
    report = hashlib.sha256((CLIENT / "strong" / "ppa-audit.pdf").read_bytes()).hexdigest()
    sides: dict[str, dict[str, Any]] = {"provider": dossiers()[STRONG][1], "client": client_files()["strong.yaml"]}
    answers = sides[side]["answers"]
    signed, hashed = answers["ppa.signoffs"], answers["ppa.report_sha256"]

    rows = signed["value"] if side == "client" else signed
    assert {row["report_sha256"] for row in rows} == {report}
    assert (hashed["value"] if side == "client" else hashed) == report


def test_the_weak_provider_is_contradicted_by_its_own_papers() -> None:
    assert named(judged(MICRO, Gate.PRE_CONTRACT), Outcome.CONTRADICTED) == MICRO_CONTRADICTED


def test_the_weak_provider_has_next_to_nothing_to_show() -> None:
    counts = Counter(j.outcome for j in judged(MICRO, Gate.PRE_CONTRACT).requirements)

    assert named(judged(MICRO, Gate.PRE_CONTRACT), Outcome.DEMONSTRATED) == {"GDPR-28-4-FLOW", "GDPR-CALLREC"}
    assert counts[Outcome.REFUTED] > counts[Outcome.UNKNOWN] > counts[Outcome.DEMONSTRATED]


@pytest.mark.parametrize(
    ("requirement", "outcome"),
    [
        pytest.param("GOV-PAS", "refuted", id="a note that the client rejected"),
        pytest.param("CML-SOLID", "refuted", id="an insurance that ends too soon"),
        pytest.param("GDPR-46-TIA", "refuted", id="no assessment of a country outside the Union"),
        pytest.param("MFA-HD-STRENGTH", "refuted", id="resets granted to false callers"),
        pytest.param("AC-LEAST", "unknown", id="a question left open"),
    ],
)
def test_how_the_weak_provider_fails(requirement: str, outcome: str) -> None:
    assert still_open(judged(MICRO, Gate.PRE_CONTRACT))[requirement].outcome.word == outcome


def test_the_examples_stay_small() -> None:
    assert sum(path.stat().st_size for path in EXAMPLES.rglob("*.pdf")) < 4 * 1024 * 1024
