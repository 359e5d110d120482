"""Whatever evidence of the strong example is taken away, a gate closes, a condition stays, or it is listed as spare."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pytest
from tests.support.strong_removal import claims_of, evidence, facts_without, group_of, opened_without, users_of
from tests.support.strong_world import catalogue, facts, judged, still_open

from seccheck.judging.named import claims_named
from seccheck.model.scale import Decision, Gate, Outcome, Severity, Strength

GROUPS: Mapping[str, list[str]] = defaultdict(list)
for _word in evidence():
    GROUPS[group_of(_word)].append(_word.claim)


def words(text: str) -> set[str]:
    return set(text.split())


RECORDED_TOO = {
    "document:escalation": words("""
        gov.escalation_matrix gov.escalation_levels gov.escalation_p1_minutes gov.escalation_tested_on
    """),
    "document:portals-export": words("mfa.tools"),
    "document:architecture": words("ac.bastion ac.direct_paths"),
    "document:inventory": words("ac.rst_tools ac.rst_others_blocked"),
    "document:audit-report": words("ac.tenancy_controls ac.tenancy_tested_on"),
    "document:language-tests": words("com.languages com.main_language_level com.main_language_meeting_pct"),
    "document:soft-skills": words("stf.soft_assessed_pct stf.soft_min_score stf.soft_grid"),
    "document:transition-plan": words("ppa.rollback_plan ppa.rollback_days ppa.rollback_trigger"),
    "document:kt-record": words("trn.kt_domains trn.kt_critical_unvalidated trn.kt_min_score_pct"),
    "document:bcp": words("ppa.bcp ppa.bcp_scenarios ppa.bcp_exercise_on"),
    "document:remediation": words("ppa.findings ppa.critical_open ppa.critical_untested"),
}
"""The client tried or saw for itself what these papers say; its record is stronger, and is needed."""
TWO_PAPERS = dict.fromkeys(("document:dpia-input", "document:client/dpia"), words("gdpr.dpia gdpr.dpia_provider_input"))
"""The provider's contribution and the client's own impact assessment: either shows that there is one."""
TWO_WAYS = {
    "document:coverage-plan": words("com.staggered_shifts com.timezone_gap_hours"),
    "document:audit-report": words("ac.shared_agents"),
    "record:2026-10-07:site-visit-report": words("ac.shared_agents"),
}
"""The requirement can be met in either of two ways, and both are shown."""
NOT_ASKED_HERE = {
    "document:dpo": words("gdpr.art3_2_position"),
    "document:transfer-map": words("gdpr.derogation_used"),
    "look:entra.ca.app_restrictions": words("entra.ca_app_restrictions_provider"),
}
"""By the client's engagement, all requirements that ask for it are not applicable: nothing leaves the Union."""
ONLY_TESTED = {
    "look:entra.log.provider_signins": words("entra.first_provider_signin_on entra.signin_countries"),
    "look:entra.user.account_owners": words("roster.provider_account_owners"),
    "look:entra.xta.service_providers": words("entra.external_tenants_with_access"),
    "look:itsm.tickets": words("itsm.full_export_on"),
    "look:roster.turnover": words("roster.turnover_12m_pct"),
    "record:2026-11-10:document-check": words(
        "attestation.expires_on attestation.scope_matches attestation.sites_read"
    ),
    "document:subprocessors": words("gdpr.declared_tenants"),
    "document:nda-register": words("gdpr.nda_signatories"),
}
"""The gates want the papers here; what was seen could only contradict them, and the last two are what it is held to."""
LISTED = (RECORDED_TOO, TWO_PAPERS, TWO_WAYS, NOT_ASKED_HERE, ONLY_TESTED)


HELD = {
    Severity.BLOCKER: Decision.NO_GO,
    Severity.MAJOR: Decision.GO_WITH_CONDITIONS,
    Severity.MINOR: Decision.GO,
}
"""The decision while a requirement of such a severity is the gravest that is open."""


def short(group: str) -> str:
    """A group without the tenant or client in which its look was taken."""
    return group.partition("@")[0]


def listed(group: str) -> set[str]:
    return set().union(*(spare.get(short(group), set()) for spare in LISTED))


def asked(claims: Iterable[str]) -> set[str]:
    """Those that a requirement is judged by; the rest is what looks say besides."""
    return {claim for claim in claims if users_of(claim)}


def is_needed(group: str, claim: str) -> bool:
    return bool(opened_without(lambda word: group_of(word) == group and word.claim == claim, [claim]))


@pytest.mark.parametrize("group", GROUPS)
def test_each_thing_that_was_shown_is_needed_at_a_gate_or_listed_as_spare(group: str) -> None:
    assert {claim for claim in asked(GROUPS[group]) if not is_needed(group, claim)} == listed(group)


@pytest.mark.parametrize("group", [group for group, claims in GROUPS.items() if asked(claims) - listed(group)])
def test_without_a_whole_document_record_or_look_a_gate_is_held_as_the_severity_says(group: str) -> None:
    opened = opened_without(lambda word: group_of(word) == group, GROUPS[group])
    due = {at: severity for at, severity in opened.items() if at[0] in catalogue().requirements[at[1]].demand}
    gate, name = max(due, key=lambda at: (due[at], at))

    judgement = judged(gate, facts_without(lambda word: group_of(word) == group))
    assert name in still_open(judgement)
    assert judgement.decision is HELD[due[gate, name]]


@pytest.mark.parametrize("claim", sorted(set().union(*RECORDED_TOO.values(), *TWO_PAPERS.values())), ids=str)
def test_what_is_shown_twice_is_open_once_nobody_shows_it(claim: str) -> None:
    assert opened_without(lambda word: word.claim == claim and word.kind != "answer", [claim])


def test_a_paper_beside_a_record_is_the_weaker_of_the_two() -> None:
    for group, claims in RECORDED_TOO.items():
        for claim in claims:
            beside = [word for word in evidence() if word.claim == claim and group_of(word) != group]
            (paper,) = (word for word in evidence() if word.claim == claim and group_of(word) == group)
            assert max(word.strength for word in beside) > paper.strength, claim


def test_where_there_are_two_ways_one_is_needed() -> None:
    plan = words("com.staggered_shifts com.timezone_gap_hours")

    assert opened_without(lambda word: word.claim in plan and word.kind != "answer", plan)
    agents = words("ac.shared_agents ac.tenancy_controls")
    assert opened_without(lambda word: word.claim in agents and word.kind != "answer", agents)


@pytest.mark.parametrize("claim", sorted(set().union(*NOT_ASKED_HERE.values())))
def test_what_is_not_asked_here_is_not_applicable(claim: str) -> None:
    every = [one for gate in Gate for one in judged(gate, facts()).requirements]

    outcomes = {one.outcome for one in every if claim in claims_of(one.requirement.id)}
    assert outcomes <= {Outcome.NOT_APPLICABLE, Outcome.NOT_DUE}
    assert Outcome.NOT_APPLICABLE in outcomes


@pytest.mark.parametrize("claim", sorted(set().union(*ONLY_TESTED.values())))
def test_what_is_only_put_to_the_test_is_demanded_as_observed_nowhere(claim: str) -> None:
    for one in users_of(claim):
        assert Strength.OBSERVED not in one.demand.values()
        assert claim in {*claims_named(catalogue(), one.observe), *(pair.observed for pair in one.agree)}
