"""Two example dossiers give, by the express set before signature, what the documentation promises."""

from collections import Counter
from pathlib import Path

import pytest
from tests.support.example_reports import outcomes
from tests.support.example_reports import report_on as report

ATLAS_OPEN = {
    "ENV-ISMS": "contradicted",
    "CML-SOLID": "unknown",
    "STF-PROFILES": "stale",
    "CML-WEIGHT": "too-weak",
}


@pytest.mark.parametrize(("folder", "decision"), [("atlas", "go-with-conditions"), ("rif", "no-go")])
def test_the_decision(folder: str, decision: str) -> None:
    assert report(folder).decision == decision


@pytest.mark.parametrize("folder", ["atlas", "rif"])
def test_the_whole_express_set_is_judged(folder: str) -> None:
    judged = report(folder)

    assert len(judged.requirements) == 36
    assert not set(outcomes(judged).values()) & {"not-due", "not-applicable"}


def test_atlas_shows_every_outcome_and_only_majors_are_open() -> None:
    found = outcomes(report("atlas"))

    assert {name: found[name] for name in ATLAS_OPEN} == ATLAS_OPEN
    assert Counter(found.values()) == {"demonstrated": 31, "accepted": 1, **Counter(ATLAS_OPEN.values())}
    assert {r.severity for r in report("atlas").requirements if r.id in ATLAS_OPEN} == {"major"}


def test_atlas_has_one_waiver_in_force_on_a_blocker_and_one_tailoring() -> None:
    judged = report("atlas")

    (waiver,) = judged.waivers
    (tailoring,) = judged.tailoring
    (waived,) = (r for r in judged.requirements if r.outcome == "accepted")
    assert (waiver.requirement, waiver.in_force, waived.severity) == (waived.id, True, "blocker")
    assert waiver.second_approver not in ("", waiver.approver)
    assert waiver.facts == waived.facts
    assert outcomes(judged)[tailoring.requirement] == "demonstrated"


def test_a_document_that_nobody_read_waits_for_the_client() -> None:
    assert [unread.document for unread in report("atlas").unread_documents] == ["pentest"]


@pytest.mark.parametrize("requirement", ["AC-LEAST", "GDPR-46-TIA", "GOV-SLA-DEF", "TRN-AUDIT"])
def test_rif_gains_nothing_from_what_the_client_says_of_atlas(requirement: str) -> None:
    found = next(r for r in report("rif").requirements if r.id == requirement)

    assert outcomes(report("atlas"))[requirement] == "demonstrated"
    assert found.outcome in ("refuted", "unknown")
    assert not [word for word in found.support if word.source != "provider" and word.kind != "engagement"]


def test_rif_answers_one_thing_and_its_agreement_says_another() -> None:
    notice = next(r for r in report("rif").requirements if r.id == "GDPR-33-2-NOTICE")

    said = {word.value for word in notice.support if word.claim == "gdpr.breach_notice_hours"}
    shown = {word.value for word in notice.denial if word.claim == "gdpr.breach_notice_hours"}
    assert (notice.outcome, said, shown) == ("contradicted", {24}, {96})


@pytest.mark.parametrize("outcome", ["contradicted", "refuted", "unknown"])
def test_rif_is_held_by_blockers_of_every_kind(outcome: str) -> None:
    held = [r for r in report("rif").requirements if r.severity == "blocker" and r.outcome == outcome]

    assert len(held) >= 3


def test_atlas_is_held_again_when_its_exports_have_aged() -> None:
    later = report("atlas", as_of="2026-12-15")

    assert later.decision == "no-go"
    assert outcomes(later)["MFA-USERS-100"] == "stale"


def test_atlas_is_held_again_when_its_waiver_has_ended() -> None:
    later = report("atlas", as_of="2027-04-01")

    assert outcomes(later)["GOV-EXIT"] == "refuted"


def test_nothing_is_demonstrated_without_the_reviews(tmp_path: Path) -> None:
    blind = tmp_path / "seccheck.yaml"
    blind.write_text("schema: seccheck-client/1\nclient: Industrie Exemple\nprofile: express\n", "utf-8")

    judged = report("atlas", config=blind)

    assert judged.decision == "no-go"
    assert "demonstrated" not in outcomes(judged).values()
