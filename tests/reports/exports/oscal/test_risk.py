import dataclasses

from tests.support import story
from tests.support.exported import accepted, item

from seccheck.model.policy import Json
from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.frame import party
from seccheck.reports.exports.oscal.risk import risk
from seccheck.reports.wire.report import Report


def left(report: Report, id_: str) -> Json:
    return risk(Case(report), item(report, id_))


def test_an_open_requirement_leaves_its_remedy_and_who_must_do_what() -> None:
    case, told = Case(story.report()), left(story.report(), "OWN")
    (remediation,) = told["remediations"]
    (task,) = remediation["tasks"]
    assert told["status"] == "open"
    assert remediation["description"] == "Put OWN right."
    assert task["title"] == "Client: answer in the client file: a.own."
    assert task["responsible-roles"] == [{"role-id": "client", "party-uuids": [party(case, "client")]}]
    assert [p["value"] for p in task["props"]] == ["answer", "client"]


def test_the_severity_is_its_characterization() -> None:
    (characterization,) = left(story.report(), "CONTRA")["characterizations"]
    assert [(f["name"], f["value"]) for f in characterization["facets"]] == [("severity", "major")]


def test_what_is_accepted_is_a_deviation_with_an_end() -> None:
    told = left(accepted(), "REFUTED")
    assert told["status"] == "deviation-approved"
    assert told["deadline"] == "2027-03-31T00:00:00Z"
    assert told["mitigating-factors"][0]["description"] == "Doors are guarded."
    assert "remediations" not in told


def test_a_waiver_that_is_not_in_force_changes_nothing() -> None:
    told = left(story.report(), "REFUTED")
    assert told["status"] == "open"
    assert "deadline" not in told
    assert "mitigating-factors" not in told


def test_a_reason_stands_where_nothing_compensates_and_an_end_beyond_oscal_is_no_deadline() -> None:
    report = accepted()
    refuted = item(report, "REFUTED")
    assert refuted.waiver is not None
    waiver = dataclasses.replace(refuted.waiver, compensating="", until="9999-12-31")
    told = risk(Case(report), dataclasses.replace(refuted, waiver=waiver))
    assert told["mitigating-factors"][0]["description"] == "The site moves in March."
    assert "deadline" not in told
