import dataclasses
import datetime as dt
import json

import pytest
from tests.support import story
from tests.support.exported import dated, gap, item

from seccheck.model.policy import Json
from seccheck.model.scale import Strength
from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.frame import party, tool
from seccheck.reports.exports.oscal.observation import observations, related
from seccheck.reports.wire.report import Report

METHODS = {
    "declared": "INTERVIEW",
    "documented": "EXAMINE",
    "captured": "TEST",
    "attested": "EXAMINE",
    "observed": "TEST",
}


def observed(report: Report, id_: str, number: int = 0) -> Json:
    return observations(Case(report), [item(report, id_)])[number]


def values(observation: Json) -> dict[str, str]:
    return {p["name"]: p["value"] for p in observation["props"]}


@pytest.mark.parametrize("strength", Strength, ids=lambda s: s.word)
def test_the_method_follows_from_the_strength(strength: Strength) -> None:
    contra = item(story.report(), "CONTRA")
    word = dataclasses.replace(contra.support[0], strength=strength.word)
    alone = dataclasses.replace(contra, support=(word,), denial=())
    (seen,) = observations(Case(story.report()), [alone])
    assert seen["methods"] == [METHODS[strength.word]]


def test_evidence_is_told_word_for_word() -> None:
    told = observed(story.report(), "SHOWN")
    assert values(told) | {"value": ""} == {
        "claim": "a.dpa",
        "value": "",
        "strength": "documented",
        "kind": "dpa",
        "source": "document:dpa",
        "where": "dpa:2",
        "seen-at": "2026-11-20",
        "dated": "2026-09-01",
    }
    assert json.loads(values(told)["value"])["kind"] == "dpa"
    assert told["relevant-evidence"][0]["props"][0]["value"] == item(story.report(), "SHOWN").support[0].sha256
    assert told["collected"] == "2026-11-20T00:00:00Z"
    assert "expires" not in told


def test_what_counts_against_it_is_told() -> None:
    report = story.report()
    contra = item(report, "CONTRA")
    word = dataclasses.replace(
        contra.support[0],
        rejected=True,
        void="gone",
        capped="alone",
        unreviewed=True,
        valid_until="2027-01-01",
        sample=3,
    )
    (told,) = observations(Case(report), [dataclasses.replace(contra, support=(word,), denial=())])
    assert told["expires"] == "2027-01-01T00:00:00Z"
    flags = {"rejected": "yes", "void": "gone", "capped": "alone", "unreviewed": "yes", "sample": "3"}
    assert flags.items() <= values(told).items()


def test_what_a_look_adds_stands_with_the_evidence() -> None:
    report = story.report()
    contra = item(report, "CONTRA")
    word = dataclasses.replace(
        contra.support[0], note={"en": "2 holes", "fr": "2"}, rule_out={"en": "a pilot", "fr": "x"}
    )
    (told,) = observations(Case(report), [dataclasses.replace(contra, support=(word,), denial=())])
    assert told["relevant-evidence"][0]["description"] == "provider 2 holes a pilot"


@pytest.mark.parametrize("day", [None, dt.date(1, 1, 1), dt.date(9999, 12, 31)], ids=["none", "first", "last"])
def test_a_day_that_oscal_cannot_say_is_told_as_a_property(day: dt.date | None) -> None:
    told = observed(dated(story.report(), day), "SHOWN")
    assert told["collected"] == "2026-12-01T00:00:00Z"
    assert "carries no day" in told["remarks"]
    assert "expires" not in told
    assert values(told).get("seen-at") == (day.isoformat() if day else None)


def test_who_said_it_is_the_origin() -> None:
    case = Case(story.report())
    contra = observations(case, [item(case.report, "CONTRA")])
    actors = [o["origins"][0]["actors"][0] for o in contra]
    assert actors == [
        {"type": "tool", "actor-uuid": tool(case)},
        {"type": "party", "actor-uuid": party(case, "provider")},
    ]


def test_evidence_used_twice_is_one_observation() -> None:
    case = Case(story.report())
    weak, look = item(case.report, "WEAK"), item(case.report, "LOOK")
    assert observations(case, [weak, look, weak]) == observations(case, [weak, look])
    assert len({o["uuid"] for o in observations(case, case.judged)}) == len(observations(case, case.judged))


def test_each_side_is_told() -> None:
    case = Case(story.report())
    contra, stale = item(case.report, "CONTRA"), item(case.report, "STALE")
    assert [r["remarks"] for r in related(case, contra)] == ["Speaks against it.", "Speaks for it."]
    assert [r["remarks"] for r in related(case, stale)] == ["Speaks for it.", "Spoke for it and is too old."]


def test_a_look_that_failed_is_an_observation_of_unknown_method() -> None:
    case = Case(gap())
    (told,) = observations(case, case.judged)
    assert told["methods"] == ["UNKNOWN"]
    assert values(told) == {"look": "look:entra@t", "gap": "permission", "claims": "a.ok"}
    assert told["collected"] == "2026-11-02T00:00:00Z"
    (relation,) = related(case, case.judged[0])
    assert relation == {"observation-uuid": told["uuid"], "remarks": "Was asked for and could not be taken."}
