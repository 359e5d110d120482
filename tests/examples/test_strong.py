"""The strong example goes through every gate by what was shown and seen, and by nothing less."""

import datetime as dt
import hashlib
from typing import Any

import pytest
from tests.support.example_files import CLIENT, client_files, dossiers
from tests.support.strong_world import catalogue, dossier, facts, facts_unseen, judged, named, still_open

from seccheck.judging.named import claims_named
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.scale import AnsweredBy, Gate, Outcome, Severity, Strength


def ids(text: str) -> set[str]:
    return set(text.split())


GATES = [pytest.param(gate, id=gate.word) for gate in Gate]
SEEN_AT_GO_LIVE = ids("""
    AC-NAMED AC-ROSTER AC-LEAST AC-NOGA AC-SEPADMIN AC-JIT AC-JIT-RULES AC-APPS AC-DEVICE AC-SECRETS
    GDPR-44-DRIFT GDPR-32-1-CRYPTO GDPR-5-MIN TRN-KB
    MFA-USERS-100 MFA-REG-100 MFA-ADMIN-PHR MFA-LEGACY MFA-DEVICECODE MFA-METHODS MFA-FATIGUE MFA-REGPROTECT
    MFA-HD-PRIV MFA-HD-LOG MFA-HD-TAP MFA-BREAKGLASS MFA-XTENANT MFA-SESSION
    ENV-LOCALADMIN ENV-HARDEN ENV-PATCH ENV-DISK PPA-CONFIG PPA-RECON
""")
BLIND = {
    Gate.PRE_CONTRACT: ids("ENV-EMAIL"),
    Gate.TRANSITION: ids("AC-NAMED AC-ROSTER GDPR-5-MIN MFA-REG-100 TRN-PILOT"),
    Gate.GO_LIVE: SEEN_AT_GO_LIVE | {"TRN-PILOT"},
    Gate.RUN: SEEN_AT_GO_LIVE
    | ids("AC-LEAVER AC-REVIEW AC-STALE MFA-RISK PPA-D30 ENV-EMAIL COM-HOURS COM-CSAT CML-QUALITY GOV-SLA-MET STF-RCA"),
}
"""What would be open without a single look."""
NOT_APPLICABLE = ids("""
    GDPR-27-REP GDPR-45-ADEQ GDPR-46-SCC GDPR-46-TIA GDPR-49-NODEROG GDPR-48-AUTHREQ GDPR-9-HEALTH GDPR-LOCALLAW
    GOV-DORA
""")
LOOKED_AT = ("entra.", "intune.", "itsm.", "mail.", "roster.", "self.", "tls.")
REQUIRED = {Gate.PRE_CONTRACT: 89, Gate.TRANSITION: 18, Gate.GO_LIVE: 98, Gate.RUN: 113}


def is_shown(one: RequirementJudgement) -> bool:
    """Whether it is demonstrated as strongly as it must be; where it is observed, what is said needs its papers."""
    assert one.demanded is not None
    observed = one.demanded is Strength.OBSERVED and bool(one.requirement.observe)
    least = Strength.DOCUMENTED if observed else one.demanded
    is_seen = not observed or one.observe.reached is Strength.OBSERVED
    return one.outcome is Outcome.DEMONSTRATED and one.reached is not None and one.reached >= least and is_seen


@pytest.mark.parametrize("gate", GATES)
def test_every_gate_opens_with_the_full_catalogue(gate: Gate) -> None:
    judgement = judged(gate, facts())

    assert (judgement.decision.word, still_open(judgement)) == ("go", {})
    assert judgement.judged == judgement.known == len(catalogue().requirements)


@pytest.mark.parametrize("gate", GATES)
def test_every_requirement_is_demonstrated_as_strongly_as_demanded(gate: Gate) -> None:
    judgement = judged(gate, facts())
    due = [one for one in judgement.requirements if one.demanded is not None]

    assert len(due) == REQUIRED[gate]
    assert [one.requirement.id for one in (*due, *judgement.left_behind) if not is_shown(one)] == []


def test_nothing_passes_by_leniency() -> None:
    every = [one for gate in Gate for one in judged(gate, facts()).requirements]

    assert [one for one in every if one.waiver or one.tailoring or one.loosened or one.confirm] == []
    assert not any(word.unreviewed for word in facts().evidence)


def test_what_no_look_could_see_was_seen_another_way_or_is_asked_by_nobody() -> None:
    asked = {
        claim
        for one in catalogue().requirements.values()
        for claim in claims_named(catalogue(), one.observe, *one.expected_at(Gate.RUN))
    }
    seen = {word.claim for word in facts().evidence if word.strength is Strength.OBSERVED}

    assert {gap.reason for gap in facts().gaps} == {"beta", "elsewhere"}
    assert {claim for gap in facts().gaps for claim in gap.claims} & asked <= seen


def test_the_dossier_speaks_to_every_question_put_to_the_provider() -> None:
    asked = {c.id for c in catalogue().claims.values() if c.answered_by in (AnsweredBy.PROVIDER, AnsweredBy.BOTH)}

    assert set(dossiers()[dossier().name][1]["answers"]) == {one for one in asked if not one.startswith("engagement.")}


@pytest.mark.parametrize("gate", GATES)
def test_what_is_open_without_a_look(gate: Gate) -> None:
    blind = judged(gate, facts_unseen())

    assert set(still_open(blind)) == BLIND[gate]
    assert blind.decision.word == ("go" if gate is Gate.PRE_CONTRACT else "no-go")


@pytest.mark.parametrize("gate", GATES)
def test_nothing_but_a_look_is_awaited_then(gate: Gate) -> None:
    for name, found in still_open(judged(gate, facts_unseen())).items():
        observed = {atom.claim for branch in found.requirement.observe for atom in branch}
        awaited = {*found.expect.missing, *found.observe.missing}
        assert found.outcome is Outcome.UNKNOWN, name
        assert found.expect.outcome is Outcome.DEMONSTRATED, name
        assert awaited, name
        assert {claim for claim in awaited if not claim.startswith(LOOKED_AT)} == set(), name
        assert awaited <= {claim.removesuffix(".days_left") for claim in observed}, name


def test_only_the_clients_engagement_makes_requirements_not_applicable() -> None:
    assert named(judged(Gate.PRE_CONTRACT, facts()), Outcome.NOT_APPLICABLE) == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("gate", "day", "first", "outcome"),
    [
        pytest.param(Gate.PRE_CONTRACT, "2027-01-15", "MFA-USERS-100", Outcome.STALE, id="exports"),
        pytest.param(Gate.GO_LIVE, "2026-12-04", "AC-NOGA", Outcome.STALE, id="looks of a week ago"),
        pytest.param(Gate.GO_LIVE, "2026-12-05", "PPA-RECON", Outcome.REFUTED, id="the reconciliation"),
        pytest.param(Gate.RUN, "2026-12-04", "AC-NOGA", Outcome.STALE, id="looks, while it runs"),
    ],
)
def test_the_gates_close_again_when_the_evidence_has_aged(gate: Gate, day: str, first: str, outcome: Outcome) -> None:
    later = judged(gate, facts(), as_of=dt.date.fromisoformat(day))

    found = still_open(later)
    assert later.decision.word == "no-go"
    assert (found[first].outcome, found[first].severity) == (outcome, Severity.BLOCKER)


@pytest.mark.parametrize("side", ["provider", "client"])
def test_the_signatures_are_under_the_report_that_ships(side: str) -> None:
    report = hashlib.sha256((CLIENT / "strong" / "ppa-audit.pdf").read_bytes()).hexdigest()
    sides: dict[str, dict[str, Any]] = {
        "provider": dossiers()[dossier().name][1],
        "client": client_files()["strong.yaml"],
    }
    answers = sides[side]["answers"]
    signed, hashed = answers["ppa.signoffs"], answers["ppa.report_sha256"]

    rows = signed["value"] if side == "client" else signed
    assert {row["report_sha256"] for row in rows} == {report}
    assert (hashed["value"] if side == "client" else hashed) == report
