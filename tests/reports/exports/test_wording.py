import dataclasses

import pytest
from tests.support import made, story
from tests.support.exported import accepted, gap, item

from seccheck.reports.exports.wording import Words
from seccheck.reports.wire.items import EvidenceItem


def words() -> Words:
    return Words(story.report().glossary)


@pytest.mark.parametrize(
    ("id_", "sentence"),
    [
        ("SHOWN", "Demonstrated: what is known shows it as strongly as this gate demands."),
        ("CONTRA", "Contradicted: what is said and what is shown do not agree."),
        ("WEAK", "Too weak: declared is reached, documented is demanded."),
        ("STALE", "Stale: what showed it is too old."),
        ("OWN", "Unknown: nothing shows it and nothing denies it. Nothing is known about a.own."),
        (
            "REFUTED",
            "Refuted: what is known denies it. A waiver names it but is not in force: the facts have changed since.",
        ),
    ],
)
def test_what_came_out(id_: str, sentence: str) -> None:
    assert words().standing(item(story.report(), id_)) == sentence


def test_an_accepted_requirement_says_by_whom_and_until_when() -> None:
    told = words().standing(item(accepted(), "REFUTED"))
    assert told == "Accepted, not demonstrated: a waiver approved by CIO is in force until 2027-03-31."


def test_a_look_that_failed_is_why_it_is_unknown() -> None:
    (missed,) = gap().requirements
    assert words().standing(missed).startswith("Unknown: a look was asked for and could not be taken.")
    told = "The look could not be taken: entra@t: permission missing (Policy.Read.All)."
    assert words().gap(missed.gaps[0]) == told


def test_nothing_reached_is_said_so() -> None:
    weak = dataclasses.replace(item(story.report(), "WEAK"), reached=None)
    assert words().standing(weak) == "Too weak: nothing is reached, documented is demanded."


@pytest.mark.parametrize(
    ("id_", "sentence"),
    [
        ("SHOWN", ""),
        ("REFUTED", "Provider: Put REFUTED right."),
        ("OWN", "Client: answer in the client file: a.own."),
    ],
)
def test_who_must_do_what(id_: str, sentence: str) -> None:
    assert words().next(item(story.report(), id_)) == sentence


def test_the_client_is_never_addressed() -> None:
    plain = item(story.report(), "CONTRA").support[0]
    told = words().evidence(_by_client(plain))
    assert told == "a.hours: 24 hours (questionnaire answer, the client, 2026-11-02)"


def test_evidence_has_plain_spaces() -> None:
    assert "page 2" in words().evidence(item(story.report(), "CONTRA").denial[0])


@pytest.mark.parametrize(
    ("text", "sentence"), [({"en": "a", "fr": "b"}, "a"), ({"fr": "b"}, "b"), ({}, "")], ids=["en", "fr", "none"]
)
def test_a_policys_sentence_is_english_where_there_is_one(text: dict[str, str], sentence: str) -> None:
    assert Words(made.report(made.requirement("R")).glossary).text(text) == sentence


def _by_client(word: EvidenceItem) -> EvidenceItem:
    return dataclasses.replace(word, source="client")
