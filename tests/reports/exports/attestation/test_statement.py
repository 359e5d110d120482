import dataclasses
import json

from tests.support import made, story
from tests.support.exported import HOSTILE

from seccheck.reports.exports.attestation.statement import PREDICATE, TYPE, statement
from seccheck.reports.exports.identity import report_digest


def test_it_is_about_the_report_itself() -> None:
    told = json.loads(statement(story.report()))
    assert told["subject"] == [{"name": "report.json", "digest": {"sha256": report_digest(story.report())}}]
    assert (told["_type"], told["predicateType"]) == (TYPE, PREDICATE)


def test_it_can_be_about_a_manifest() -> None:
    told = json.loads(statement(story.report(), name="manifest-sha256.txt", sha256="ab" * 32))
    assert told["subject"] == [{"name": "manifest-sha256.txt", "digest": {"sha256": "ab" * 32}}]
    assert told["predicate"]["report"] == {"sha256": report_digest(story.report())}


def test_it_states_the_decision_the_counts_and_what_they_rest_on() -> None:
    predicate = json.loads(statement(story.report()))["predicate"]
    assert (predicate["decision"], predicate["undecided"], predicate["gate"]) == ("no-go", False, "go-live")
    assert predicate["as_of"] == "2026-12-01"
    assert (predicate["counts"]["required"], predicate["counts"]["too-weak"]) == (7, 1)
    assert predicate["policies"]["sha256"] == made.DIGESTS["policies"]
    assert predicate["provider"]["dossier"]["sha256"] == made.DIGESTS["dossier"]
    assert predicate["client"]["file"]["sha256"] == made.DIGESTS["client"]


def test_without_a_client_file_there_is_no_client() -> None:
    told = json.loads(statement(dataclasses.replace(story.report(), client_file=None)))
    assert told["predicate"]["client"] is None


def test_it_is_one_line_of_ascii_with_sorted_keys() -> None:
    text = statement(made.report(made.requirement("R"), name=f"Ätlas{HOSTILE}")).decode("ascii")
    assert text.isprintable()
    assert text == json.dumps(json.loads(text), sort_keys=True)
