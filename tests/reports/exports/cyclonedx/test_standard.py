import dataclasses

from tests.support import made, story

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.cyclonedx.standard import requirement_ref, standards


def test_a_policy_is_a_standard_with_all_its_requirements_once() -> None:
    case = Case(story.report())
    (standard,) = standards(case)
    assert (standard["name"], standard["version"]) == ("p", "1.0.0")
    assert [r["identifier"] for r in standard["requirements"]] == [i.id for i in (*case.judged, *case.aside)]


def test_a_requirement_says_where_it_comes_from_and_what_came_out() -> None:
    case = Case(story.report())
    told = standards(case)[0]["requirements"][1]
    assert told["bom-ref"] == requirement_ref(case, case.judged[1])
    assert told["title"] == "Title of CONTRA"
    assert told["descriptions"] == ["Put CONTRA right."]
    assert [(p["name"], p["value"]) for p in told["properties"]] == [
        ("seccheck:outcome", "contradicted"),
        ("seccheck:severity", "major"),
        ("seccheck:gate", "go-live"),
        ("seccheck:demanded", "documented"),
        ("seccheck:loosened", "no"),
        ("seccheck:reference:gdpr", "32(1)(b)"),
    ]


def test_each_policy_is_a_standard_of_its_own() -> None:
    report = made.report(made.requirement("R"), made.requirement("S", pack="q"))
    assert [(s["bom-ref"], s["version"]) for s in standards(Case(report))] == [
        ("standard:p", "1.0.0"),
        ("standard:q", ""),
    ]
    loosened = dataclasses.replace(report.requirements[0], loosened=True)
    (first, _) = standards(Case(dataclasses.replace(report, requirements=(loosened, report.requirements[1]))))
    assert {"name": "seccheck:loosened", "value": "yes"} in first["requirements"][0]["properties"]
