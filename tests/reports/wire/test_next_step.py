import datetime as dt

import pytest
from tests.support import made

from seccheck.model.evidence import Gap
from seccheck.model.policy import Json, Requirement
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reports.wire.items import NextStep

OLD = dt.date(2025, 1, 10)
OBSERVED = {Gate.PRE_CONTRACT: Strength.OBSERVED}


def step(
    requirement: Requirement,
    answers: dict[str, Json] | None = None,
    *,
    own_answers: dict[str, Json] | None = None,
    **own: Json,
) -> NextStep | None:
    client = made.client(answers=made.answers_of(own_answers or {}), **own)
    report = made.report(requirement, answers=answers, own=client)
    item = report.requirements[0]
    assert item.waits_for == (item.next.by if item.next else None)
    return item.next


def short(found: NextStep | None) -> tuple[str, str] | None:
    return (found.code, found.by) if found else None


def test_nothing_is_to_be_done_about_what_is_shown() -> None:
    assert step(made.requirement("R"), {"a.ok": True}, reviews=(made.review("dpa", {"a.ok": True}),)) is None


def test_a_contradiction_is_clarified_by_the_client() -> None:
    found = step(made.requirement("R"), {"a.ok": True}, reviews=(made.review("dpa", {"a.ok": False}),))
    assert short(found) == ("clarify", "client")
    assert found is not None
    assert found.arguments == {"claims": ["a.ok"]}


def test_an_unread_document_is_read_first() -> None:
    found = step(made.requirement("R"), {"a.ok": (True, "dpa")})
    assert short(found) == ("review", "client")
    assert found is not None
    assert found.arguments == {"documents": ["dpa"]}


def test_a_document_that_changed_since_its_review_is_read_again() -> None:
    changed = made.review("dpa", {"a.ok": True}, sha256="f" * 64)
    assert short(step(made.requirement("R"), {"a.ok": (True, "dpa")}, reviews=(changed,))) == ("review", "client")


@pytest.mark.parametrize(
    ("severity", "second", "expected"),
    [
        (Severity.BLOCKER, "blockers", ("review", "client")),
        (Severity.MAJOR, "blockers", None),
        (Severity.MAJOR, "all", ("review", "client")),
    ],
)
def test_a_document_read_by_one_is_read_by_another_where_two_are_asked_for(
    severity: Severity, second: str, expected: tuple[str, str] | None
) -> None:
    lone = made.review("dpa", {"a.ok": True})
    wanted = made.requirement("R", severity=severity)
    assert short(step(wanted, {"a.ok": (True, "dpa")}, reviews=(lone,), second_reviewer=second)) == expected


def test_a_second_reading_is_no_help_where_the_kind_is_too_weak() -> None:
    attested = made.requirement("R", demand={Gate.PRE_CONTRACT: Strength.ATTESTED}, severity=Severity.MAJOR)
    lone = made.review("dpa", {"a.ok": True})
    found = step(attested, {"a.ok": (True, "dpa")}, reviews=(lone,), second_reviewer="blockers")
    assert found is not None
    assert (found.code, "out_of_scope" in found.arguments) == ("send", True)
    assert found.arguments["out_of_scope"] == [], "it is read by one, not out of scope"


def test_an_unread_document_does_not_help_against_a_denial() -> None:
    assert short(step(made.requirement("R"), {"a.ok": (False, "dpa")})) == ("remedy", "provider")


def test_a_document_about_something_else_is_not_asked_for() -> None:
    assert short(step(made.requirement("R"), {"a.hours": (24, "dpa")})) == ("answer", "provider")


@pytest.mark.parametrize(
    ("expect", "by"),
    [({"a.ok": {"const": True}}, "provider"), ({"a.own": {"const": True}}, "client")],
    ids=["provider", "client"],
)
def test_what_is_missing_is_answered_by_whom_it_is_asked(expect: dict[str, Json], by: str) -> None:
    found = step(made.requirement("R", expect))
    assert short(found) == ("answer", by)
    assert found is not None
    assert found.arguments == {"claims": list(expect)}


def test_the_client_answers_before_the_provider() -> None:
    found = step(made.requirement("R", {"a.ok": {"const": True}, "a.own": {"const": True}}))
    assert found is not None
    assert (found.by, found.arguments) == ("client", {"claims": ["a.own"]})


def test_what_must_be_observed_is_looked_at_by_the_client() -> None:
    requirement = made.requirement("R", observe={"look.resets": {"maximum": 0}}, demand=OBSERVED)
    found = step(requirement, {"a.ok": True})
    assert short(found) == ("look", "client")
    assert found is not None
    assert found.arguments == {"claims": ["look.resets"], "kinds": ["witnessed-test"]}


def test_what_was_observed_too_long_ago_is_looked_at_again() -> None:
    requirement = made.requirement("R", observe={"look.resets": {"maximum": 0}}, max_age=made.MONTH, demand=OBSERVED)
    seen = made.record({"look.resets": 0}, on=OLD)
    reviews = (made.review("dpa", {"a.ok": True}, dated=made.READ),)
    assert short(step(requirement, {"a.ok": True}, records=(seen,), reviews=reviews)) == ("look", "client")


def test_a_look_that_failed_is_made_possible() -> None:
    requirement = made.requirement("R", observe={"look.resets": {"maximum": 0}}, demand=OBSERVED)
    gap = Gap(look="probe-entra", reason="permission", claims=("look.resets",))
    found = step(requirement, {"a.ok": True}, look_gaps=(("", gap),))
    assert short(found) == ("retry", "client")
    assert found is not None
    assert found.arguments == {"looks": [{"look": "probe-entra", "reason": "permission"}]}


@pytest.mark.parametrize(
    ("look", "expected"),
    [("probe-entra", ("retry", "client")), ("provider", ("answer", "provider"))],
    ids=["look", "wrong-type-answer"],
)
def test_a_gap_in_what_is_expected(look: str, expected: tuple[str, str]) -> None:
    gap = Gap(look=look, reason="wrong-type", claims=("a.ok",))
    assert short(step(made.requirement("R"), look_gaps=(("", gap),))) == expected


def test_a_fact_that_only_the_provider_stated_is_confirmed_by_the_client() -> None:
    requirement = made.requirement("R", when={"engagement.remote_access": {"const": True}})
    found = step(requirement, {"a.ok": False})
    assert short(found) == ("confirm", "client")
    assert found is not None
    assert found.arguments == {"facts": ["engagement.remote_access"]}


def test_what_is_refuted_is_put_right_as_the_policy_says() -> None:
    assert short(step(made.requirement("R"), {"a.ok": False})) == ("remedy", "provider")


def test_what_the_client_itself_denies_it_puts_right_itself() -> None:
    found = step(made.requirement("R", {"a.own": {"const": True}}), own_answers={"a.own": False})
    assert short(found) == ("remedy", "client")


def test_what_the_client_only_says_it_backs_with_a_document_of_its_own() -> None:
    found = step(made.requirement("R", {"a.own": {"const": True}}), own_answers={"a.own": True})
    assert short(found) == ("send", "client")


def test_a_rejected_document_is_replaced() -> None:
    rejected = made.review("dpa", {"a.ok": True}, rejected="unsigned draft")
    found = step(made.requirement("R"), {}, reviews=(rejected,))
    assert short(found) == ("replace", "provider")
    assert found is not None
    assert found.arguments["documents"] == [{"document": "dpa", "dated": "2026-09-01", "valid_until": None}]


def test_what_is_too_old_is_renewed() -> None:
    requirement = made.requirement("R", max_age=made.MONTH)
    aged = made.review("dpa", {"a.ok": True}, dated=OLD, valid_until=dt.date(2026, 11, 30))
    found = step(requirement, {}, reviews=(aged,))
    assert short(found) == ("renew", "provider")
    assert found is not None
    assert found.arguments["documents"] == [{"document": "dpa", "dated": "2025-01-10", "valid_until": "2026-11-30"}]


def test_an_old_record_is_drawn_again() -> None:
    requirement = made.requirement("R", max_age=made.MONTH)
    found = step(requirement, {}, records=(made.record({"a.ok": True}, on=OLD),))
    assert short(found) == ("look", "client")


def test_what_is_too_weak_needs_a_stronger_kind() -> None:
    found = step(made.requirement("R", demand={Gate.PRE_CONTRACT: Strength.ATTESTED}), {"a.ok": True})
    assert short(found) == ("send", "provider")
    assert found is not None
    assert found.arguments["kinds"] == ["pentest-report-independent", "witnessed-test"]


def test_what_only_the_client_can_observe_is_looked_at() -> None:
    found = step(made.requirement("R", demand=OBSERVED), {"a.ok": True})
    assert short(found) == ("look", "client")
    assert found is not None
    assert found.arguments == {"claims": ["a.ok"], "kinds": ["witnessed-test"]}


def test_what_was_observed_still_wants_its_paper() -> None:
    requirement = made.requirement(
        "R", observe={"look.resets": {"maximum": 0}}, demand={**OBSERVED, Gate.RUN: Strength.CAPTURED}
    )
    found = step(requirement, {"a.ok": True}, records=(made.record({"look.resets": 0}),))
    assert short(found) == ("send", "provider")
    assert found is not None
    assert found.arguments["kinds"] == ["dpa", "pentest-report-independent", "policy", "witnessed-test"]


def test_a_document_out_of_scope_is_named() -> None:
    reviews = (made.review("dpa", {"a.ok": True}, covers={"services": ("n1",)}),)
    found = step(made.requirement("R"), {}, reviews=reviews, engagement={"services": ["n1", "n2"]})
    assert short(found) == ("send", "provider")
    assert found is not None
    assert [d["document"] for d in found.arguments["out_of_scope"]] == ["dpa"]
