import dataclasses
import json

from tests.support import story
from tests.support.exported import accepted, item

from seccheck.model.policy import Json
from seccheck.reports.exports.case import Case
from seccheck.reports.exports.cyclonedx.evidence import evidence, evidence_ref, is_accepted, waiver_ref


def piece(**changes: Json) -> Json:
    """The only evidence of a requirement, the provider's word with `changes`."""
    contra = item(story.report(), "CONTRA")
    word = dataclasses.replace(contra.support[0], **changes)
    (told,) = evidence(Case(story.report()), [dataclasses.replace(contra, support=(word,), denial=())])
    return told


def test_a_piece_of_evidence_carries_the_reports_words_as_json() -> None:
    told = piece(valid_until="2027-01-01")
    content = json.loads(told["data"][0]["contents"]["attachment"]["content"])
    assert (content["claim"], content["value"], content["strength"]) == ("a.hours", 24, "declared")
    assert told["propertyName"] == "a.hours"
    assert (told["created"], told["expires"]) == ("2026-11-02T00:00:00Z", "2027-01-01T00:00:00Z")


def test_without_a_day_it_has_none() -> None:
    assert piece(seen_at=None, dated="2026-01-02")["created"] == "2026-01-02T00:00:00Z"
    assert not {"created", "expires"} & set(piece(seen_at=None, dated=None))


def test_what_a_look_adds_is_attached_as_text() -> None:
    told = piece(note={"en": "2 holes", "fr": "2 trous"}, rule_out={"en": "a pilot", "fr": "un pilote"})
    attached = {d["name"]: d["contents"]["attachment"]["content"] for d in told["data"][1:]}
    assert attached == {"note": "2 holes", "rule out first": "a pilot"}


def test_evidence_used_twice_is_there_once() -> None:
    case = Case(story.report())
    contra = item(case.report, "CONTRA")
    told = evidence(case, [contra, contra])
    assert [e["bom-ref"] for e in told] == [evidence_ref(case, w) for w in (*contra.denial, *contra.support)]


def test_a_waiver_in_force_is_evidence_of_what_stands_in() -> None:
    case = Case(accepted())
    refuted = item(case.report, "REFUTED")
    told = evidence(case, [refuted])[-1]
    assert is_accepted(refuted)
    assert told["bom-ref"] == waiver_ref(case, refuted)
    assert told["description"] == "Doors are guarded."
    assert told["expires"] == "2027-03-31T00:00:00Z"


def test_a_waiver_that_is_not_in_force_is_none() -> None:
    case = Case(story.report())
    refuted = item(case.report, "REFUTED")
    assert not is_accepted(refuted)
    assert [e["propertyName"] for e in evidence(case, [refuted])] == ["a.places"]
