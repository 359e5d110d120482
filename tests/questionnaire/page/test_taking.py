from pathlib import Path
from typing import Any

import pytest
from tests.support.pages import known

from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.page.taking import taken

PATH = Path("saved.html")
PERCENT = "mfa.admin_phr_pct"


def take(lang: str = "en", **parts: Any) -> Filled:  # noqa: ANN401 - parts of a saved copy
    said = {"audience": "provider", "policies": {"mfa": "1.0.0"}, "head": {}, "answers": {}, "documents": {}, **parts}
    return taken(PATH, said, known(lang))


def told(filled: Filled) -> list[tuple[str, str]]:
    return [(fault.place.file if fault.place else "", fault.message) for fault in filled.unread]


def test_what_fits_is_taken_as_it_is() -> None:
    answers = {
        PERCENT: {"value": 100, "documents": ["dpa"], "note": "all of them"},
        "gdpr.dpa": {"documents": ["dpa"]},
        "ac.shared_accounts": {"value": []},
    }
    documents = {"dpa": {"kind": "dpa", "title": "Agreement", "path": "documents/dpa.pdf", "sha256": "0" * 64}}
    head = {
        "provider": {"name": "Atlas Assistance", "country": "MA"},
        "declared": {"by": "Service manager", "on": "2026-11-02"},
        "engagement": {"services": ["n1"], "remote_access": True},
        "client": {"name": "Example Industries"},
    }
    filled = take(answers=answers, documents=documents, head=head)
    assert filled.unread == ()
    assert filled.answers == answers
    assert list(filled.answers) == list(answers)
    assert filled.documents == documents
    assert filled.head == head
    assert (filled.file, filled.audience, filled.policies) == ("saved.html", "provider", {"mfa": "1.0.0"})
    assert filled.places[PERCENT] == f"saved.html:{PERCENT}"


WRONG: dict[str, tuple[dict[str, Any], str, str]] = {
    "too high": ({"answers": {PERCENT: {"value": 101}}}, PERCENT, "“101” is too high"),
    "another type": ({"answers": {PERCENT: {"value": "all"}}}, PERCENT, "“all” is not written as expected"),
    "null": ({"answers": {PERCENT: {"value": None}}}, PERCENT, "“None” is not written as expected"),
    "draft": ({"drafts": {PERCENT: "many"}}, PERCENT, "“many” was typed and is no answer yet"),
    "hidden": (
        {"answers": {PERCENT: {"value": 3, "note": "a\u202eb"}}},
        PERCENT,
        "the text holds the character U+202E, which can hide or reorder what a reader sees",
    ),
    "hidden value": (
        {"answers": {"gov.pas_security_officer": {"value": "a\x07"}}},
        "gov.pas_security_officer",
        "the text holds the character U+0007, which can hide or reorder what a reader sees",
    ),
    "fact": (
        {"head": {"engagement": {"remote_access": "yes"}}},
        "engagement.remote_access",
        "“yes” is not written as expected",
    ),
    "no fact": (
        {"head": {"engagement": {"weather": "fine"}}},
        "engagement.weather",
        "no policy asks `weather`, here answered “fine”",
    ),
    "country": (
        {"head": {"provider": {"country": "Morocco"}}},
        "provider.country",
        "“Morocco” is not written as expected",
    ),
    "date": ({"head": {"declared": {"on": "2026-13-01"}}}, "declared.on", "“2026-13-01” is not written as expected"),
    "document": ({"documents": {"dpa": {"kind": 3}}}, "dpa", '“{"kind": 3}” is no entry of a document'),
    "id": ({"documents": {"../a": {"path": "a"}}}, "../a", '“{"path": "a"}” is no entry of a document'),
    "hidden title": (
        {"documents": {"dpa": {"path": "a", "title": "\u2066"}}},
        "dpa",
        "the text holds the character U+2066, which can hide or reorder what a reader sees",
    ),
}


@pytest.mark.parametrize(("parts", "name", "message"), WRONG.values(), ids=WRONG)
def test_what_does_not_fit_is_told_and_not_taken(parts: dict[str, Any], name: str, message: str) -> None:
    filled = take(**parts)
    assert told(filled) == [(f"saved.html:{name}", message)]
    assert all(fault.hint for fault in filled.unread)
    assert not filled.documents
    assert not filled.head


def test_the_rest_of_an_answer_survives_a_value_that_does_not_fit() -> None:
    filled = take(answers={PERCENT: {"value": 101, "documents": ["dpa"], "note": "soon"}})
    assert filled.answers == {PERCENT: {"documents": ["dpa"], "note": "soon"}}


def test_a_document_may_be_half_described() -> None:
    filled = take(documents={"dpa": {"path": "documents/dpa.pdf"}})
    assert filled.documents == {"dpa": {"path": "documents/dpa.pdf"}}
    assert filled.unread == ()


def test_a_typed_value_for_a_document_is_passed_over() -> None:
    assert take(answers={"gdpr.dpa": {"value": 3, "documents": ["dpa"]}}).answers == {
        "gdpr.dpa": {"documents": ["dpa"]}
    }


def test_it_speaks_the_language_of_the_reader() -> None:
    (fault,) = take("fr", drafts={PERCENT: "beaucoup"}).unread
    assert fault.message == "“beaucoup” a été saisi et n\u2019est pas encore une réponse"


def test_an_answer_that_no_policy_asks_for_is_left_to_the_merge() -> None:
    parts = {"value": 7, "note": "kept"}
    filled = take(answers={"mfa.gone": parts})
    assert (filled.answers, filled.unread) == ({"mfa.gone": parts}, ())


def test_a_date_of_an_answer_is_a_date() -> None:
    answers = {PERCENT: {"value": 3, "on": "2026-11-02"}}
    assert take(answers=answers).answers == answers
    filled = take(answers={PERCENT: {"value": 3, "on": "soon"}})
    assert filled.answers == {PERCENT: {"value": 3}}
    assert [str(fault.place) for fault in filled.unread] == [f"saved.html:{PERCENT}.on"]
