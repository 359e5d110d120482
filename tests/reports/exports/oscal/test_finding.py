import pytest
from tests.support import story
from tests.support.exported import accepted, item

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.finding import facts, finding
from seccheck.reports.wire.items import OPEN


@pytest.mark.parametrize(
    ("id_", "state", "reason"),
    [
        ("SHOWN", "satisfied", "pass"),
        ("CONTRA", "not-satisfied", "fail"),
        ("REFUTED", "not-satisfied", "other"),  # accepted by a waiver, which shows nothing
        ("WEAK", "not-satisfied", "other"),
        ("STALE", "not-satisfied", "other"),
        ("OWN", "not-satisfied", "other"),
    ],
)
def test_only_what_is_demonstrated_is_satisfied(id_: str, state: str, reason: str) -> None:
    case = Case(accepted())
    status = finding(case, item(case.report, id_))["target"]["status"]
    assert (status["state"], status["reason"]) == (state, reason)
    assert status["remarks"]


def test_a_refutation_fails() -> None:
    case = Case(story.report())
    assert finding(case, item(case.report, "REFUTED"))["target"]["status"]["reason"] == "fail"


def test_a_finding_leads_to_its_observations_and_its_risk() -> None:
    case = Case(story.report())
    shown, contra, own = (finding(case, item(case.report, id_)) for id_ in ("SHOWN", "CONTRA", "OWN"))
    assert "related-risks" not in shown
    assert contra["related-risks"] == [{"risk-uuid": case.id("risk", "CONTRA")}]
    assert len(contra["related-observations"]) == 2
    assert "related-observations" not in own


@pytest.mark.parametrize("id_", ["SHOWN", "CONTRA", "LEFT"])
def test_facts_are_the_reports(id_: str) -> None:
    case = Case(story.report())
    told, own = facts(case, item(case.report, id_)), item(case.report, id_)
    assert (told["outcome"], told["severity"], told["demanded"]) == (own.outcome, own.severity, own.demanded)
    assert bool(told["left-behind"]) == (id_ == "LEFT")
    assert (told["waits-for"] is not None) == (own.outcome in OPEN)
