import pytest
from tests.support import made, story
from tests.support.exported import accepted, shown, worlds

from seccheck.model.policy import Json
from seccheck.reports.exports.identity import report_digest
from seccheck.reports.exports.oscal.results import assessment_results
from seccheck.reports.wire.report import Report


def result(report: Report) -> Json:
    return assessment_results(report)["assessment-results"]["results"][0]


def values(report: Report) -> dict[str, str]:
    return {p["name"]: p["value"] for p in result(report)["props"]}


def test_the_decision_and_the_counts_are_told_and_no_score() -> None:
    told = values(accepted())
    assert told["decision"] == "no-go"
    assert told["undecided"] == "no"
    assert (told["count-required"], told["count-accepted"], told["count-too-weak"]) == ("7", "1", "1")
    assert told["count-not-due"] == "2"
    assert not [name for name in told if "score" in name or "_" in name]


def test_every_judged_requirement_has_a_finding_an_objective_and_is_reviewed() -> None:
    document = assessment_results(story.report())["assessment-results"]
    found = [f["target"]["target-id"] for f in document["results"][0]["findings"]]
    parts = [o["parts"][0] for o in document["local-definitions"]["objectives-and-methods"]]
    (selection,) = result(story.report())["reviewed-controls"]["control-selections"]
    assert found == [part["id"] for part in parts] == [c["control-id"] for c in selection["include-controls"]]
    assert [c["control-id"] for c in selection["exclude-controls"]] == ["ASIDE", "LATER"]
    assert [(p["name"], p["class"], p["value"]) for p in parts[0]["props"]] == [("reference", "gdpr", "32(1)(b)")]


def test_where_nothing_stands_aside_nothing_is_excluded() -> None:
    (selection,) = result(shown())["reviewed-controls"]["control-selections"]
    assert selection == {"include-controls": [{"control-id": "R"}]}
    assert "risks" not in result(shown())


def test_the_policies_stand_for_the_plan() -> None:
    document = assessment_results(story.report())["assessment-results"]
    (resource,) = document["back-matter"]["resources"]
    assert document["import-ap"]["href"] == f"#{resource['uuid']}"
    assert resource["props"][0]["value"] == made.DIGESTS["policies"]
    assert resource["document-ids"] == [{"identifier": "p@1.0.0"}]


@pytest.mark.parametrize("world", ["story", "atlas"])
def test_another_report_is_another_document_and_the_same_report_the_same(world: str) -> None:
    report = worlds()[world]()
    document = assessment_results(report)["assessment-results"]
    assert document["metadata"]["document-ids"][0]["identifier"] == report_digest(report)
    assert document["uuid"] == assessment_results(report)["assessment-results"]["uuid"]
    assert document["uuid"] != assessment_results(accepted())["assessment-results"]["uuid"]
