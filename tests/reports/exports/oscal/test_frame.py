import dataclasses

from tests.support import made, story

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.identity import URI
from seccheck.reports.exports.oscal.frame import VERSION, assets, by_tool, metadata, midnight, party, props, tool


def test_properties_leave_out_what_is_not_known_and_keep_nought_and_no() -> None:
    given = props({"a": None, "b": "", "c": 0, "d": False, "e": True, "f": " x\ny "})
    assert [(p["name"], p["value"]) for p in given] == [("c", "0"), ("d", "no"), ("e", "yes"), ("f", "x y")]
    assert {p["ns"] for p in given} == {URI}


def test_metadata_names_the_day_the_version_and_both_parties() -> None:
    said = metadata(Case(story.report()), "A *title*")
    assert said["title"] == r"A \*title\*"
    assert said["last-modified"] == midnight("2026-12-01") == "2026-12-01T00:00:00Z"
    assert said["oscal-version"] == VERSION
    assert [p["name"] for p in said["parties"]] == ["Example Industries", "Atlas"]
    assert all(p["type"] == "organization" for p in said["parties"])


def test_a_client_without_a_name_is_called_the_client() -> None:
    nameless = dataclasses.replace(made.report(made.requirement("R")), client_file=None)
    assert metadata(Case(nameless), "x")["parties"][0]["name"] == "The client"


def test_no_person_is_named() -> None:
    case = Case(story.report())
    assert case.report.provider.declared["by"] not in str([metadata(case, "x"), assets(case)])


def test_the_tool_is_an_asset_and_an_actor() -> None:
    case = Case(story.report())
    (component,) = assets(case)["components"]
    assert component["uuid"] == tool(case) == by_tool(case)[0]["actors"][0]["actor-uuid"]
    assert component["props"] == [{"name": "version", "value": case.report.tool["version"]}]
    assert len({party(case, "client"), party(case, "provider"), tool(case)}) == 3
