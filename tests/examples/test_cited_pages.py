"""Whatever the client file says a document shows stands on the cited page of that PDF."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from tests.support.example_files import CLIENT, all_of, client_answers, document_of
from tests.support.pdf_text import missing_on_page, pages, shows

REVIEWS = all_of("reviews")
NAMES = [f"{r['provider']}: {r['document']}" for r in REVIEWS]
READINGS = [
    pytest.param(review, claim, said, id=f"{review['provider']}: {review['document']}: {claim}")
    for review in REVIEWS
    for claim, said in review["claims"].items()
]
OWN_DOCUMENTS = [
    pytest.param(answer["value"], claim, content["documents"][name]["path"], id=f"{name}: {claim}")
    for content, claim, answer in client_answers()
    if isinstance(answer, dict) and "value" in answer
    for name in answer.get("documents", [])
]
RECORDED = [
    pytest.param(record, claim, id=f"{record['provider']}: {record['kind']}: {claim}")
    for record in all_of("records")
    if "file" in record
    for claim in record["values"]
]


@pytest.mark.parametrize(("review", "claim", "said"), READINGS)
def test_what_a_review_read_stands_on_its_page(review: dict[str, Any], claim: str, said: dict[str, Any]) -> None:
    document = document_of(review)

    assert 1 <= said["page"] <= len(pages(document))
    if "value" in said:
        assert missing_on_page(document, said["page"], claim, said["value"]) == []


@pytest.mark.parametrize("review", REVIEWS, ids=NAMES)
def test_what_a_review_confirms_of_a_document_stands_in_it(review: dict[str, Any]) -> None:
    text = " ".join(pages(document_of(review)))

    confirmed = [review[key] for key in ("issuer", "dated", "valid_until") if key in review]
    assert [value for value in confirmed if not shows(text, value)] == []
    if review.get("signed"):
        assert shows(text, "Signé le") or shows(text, "Signed on")
        assert not shows(text, "non signé")
        assert not shows(text, "not signed")


@pytest.mark.parametrize("review", REVIEWS, ids=NAMES)
def test_a_review_is_pinned_to_the_file_that_ships(review: dict[str, Any]) -> None:
    assert review["sha256"] == hashlib.sha256(document_of(review).read_bytes()).hexdigest()


@pytest.mark.parametrize(("value", "claim", "path"), OWN_DOCUMENTS)
def test_what_the_client_says_stands_in_its_own_document(value: object, claim: str, path: str) -> None:
    assert missing_on_page(CLIENT / path, 1, claim, value) == []


@pytest.mark.parametrize(("record", "claim"), RECORDED)
def test_what_was_recorded_stands_in_the_record(record: dict[str, Any], claim: str) -> None:
    document = CLIENT / record["file"]

    assert missing_on_page(document, 1, claim, record["values"][claim]) == []
    assert shows(pages(document)[0], record["on"])


@pytest.mark.parametrize(
    ("claim", "value", "missing"),
    [
        pytest.param("gdpr.breach_notice_hours", 48, ["48"], id="another number"),
        pytest.param("gdpr.breach_notice_hours", 2, ["2"], id="part of a number"),
        pytest.param("gdpr.audit_clause", False, ["no or non"], id="the opposite"),
        pytest.param("gdpr.dpa_effective_on", "2026-12-15", ["2026-12-15 or 15/12/2026"], id="another day"),
        pytest.param("gdpr.exit_scope", ["production", "tapes"], ["tapes"], id="one item too many"),
        pytest.param("gdpr.unheard_of", True, ["yes or oui"], id="a claim that is not listed"),
    ],
)
def test_the_search_notices_what_is_not_there(claim: str, value: object, missing: list[str]) -> None:
    assert missing_on_page(_agreement(), 2, claim, value) == missing


@pytest.mark.parametrize(
    ("cell", "noticed"),
    [({}, False), ({"country": "FR"}, True), ({"flowdown_signed": False}, True), ({"name": "Nobody SA"}, True)],
    ids=["as it is", "another country", "the opposite", "another name"],
)
def test_the_search_notices_a_row_that_is_not_there(cell: dict[str, object], noticed: bool) -> None:
    review = next(r for r in REVIEWS if r["document"] == "subprocessors" and r["provider"] == "Atlas Assistance")
    row = review["claims"]["gdpr.subprocessors"]["value"][1] | cell

    assert bool(missing_on_page(document_of(review), 1, "gdpr.subprocessors", [row])) is noticed


def _agreement() -> Path:
    return document_of(next(r for r in REVIEWS if r["document"] == "dpa" and r["provider"] == "Atlas Assistance"))
