import datetime as dt
import hashlib
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import told, write

from seccheck.model.client import Record, Review, ReviewedClaim
from seccheck.reading.faults import FaultBook
from seccheck.reading.findings import read_records, read_reviews
from seccheck.reading.strict_yaml import load

SHA = "a" * 64
REVIEW = f"reviews: [{{document: dpa, sha256: {SHA}, by: Compliance officer, on: 2026-11-20, kind: dpa, "
RECORD = "records: [{kind: witnessed-test, on: 2026-11-18, by: Service owner, "


def reviews(text: str) -> tuple[tuple[Review, ...], FaultBook]:
    notes = small.book(text)
    return read_reviews(load(text.encode(), name="f")["reviews"], small.catalog(), notes), notes


def records(text: str, folder: Path) -> tuple[tuple[Record, ...], FaultBook]:
    notes = small.book(text)
    return read_records(load(text.encode(), name="f")["records"], folder, small.catalog(), notes), notes


def test_a_review_is_read_as_written() -> None:
    (review,), notes = reviews(
        REVIEW + "provider: Atlas, second: Deputy, replaces: old, issuer: Atlas, dated: 2026-09-01, "
        "valid_until: 2029-08-31, signed: true,"
        " covers: {sites: [MA]}, claims: {gdpr.dpa: {page: 1}, gdpr.breach_notice_hours: {value: 24, page: 2}}}]"
    )
    assert not notes
    assert review == Review(
        provider="Atlas",
        document="dpa",
        replaces="old",
        sha256=SHA,
        by="Compliance officer",
        second="Deputy",
        on=dt.date(2026, 11, 20),
        rejected="",
        kind="dpa",
        issuer="Atlas",
        dated=dt.date(2026, 9, 1),
        valid_until=dt.date(2029, 8, 31),
        signed=True,
        covers={"sites": ("MA",)},
        claims=(
            ReviewedClaim(claim="gdpr.dpa", value=None, page=1),
            ReviewedClaim(claim="gdpr.breach_notice_hours", value=24, page=2),
        ),
    )


def test_a_rejected_document_needs_no_values() -> None:
    (review,), notes = reviews(
        REVIEW + "rejected: unsigned draft, claims: {gdpr.dpa: {}, gdpr.breach_notice_hours: {}}}]"
    )
    assert not notes
    assert (review.rejected, review.provider, review.replaces, review.signed) == ("unsigned draft", "", "", None)
    assert [claim.value for claim in review.claims] == [None, None]


BAD_REVIEWS: dict[str, tuple[str, str]] = {
    "claim": ("claims: {gdpr.dpaa: {}}}]", "there is no claim `gdpr.dpaa` | Did you mean `gdpr.dpa`?"),
    "a look's": ("claims: {entra.accounts: {value: 3}}}]", "no document can show `entra.accounts`"),
    "a fact": (
        "claims: {engagement.remote_access: {value: true}}}]",
        "no document can show `engagement.remote_access`",
    ),
    "value of a document": ("claims: {gdpr.dpa: {value: dpa}}}]", "`gdpr.dpa` is a document"),
    "type": ("claims: {gdpr.breach_notice_hours: {value: soon}}}]", "`value` must be a number"),
    "no value": ("claims: {gdpr.breach_notice_hours: {page: 2}}}]", "`gdpr.breach_notice_hours` has no value"),
    "one person": ("second: compliance  Officer, claims: {}}]", "`second` is the same person as `by`"),
}


@pytest.mark.parametrize(("rest", "said"), BAD_REVIEWS.values(), ids=BAD_REVIEWS)
def test_a_faulty_review_is_explained(rest: str, said: str) -> None:
    _, notes = reviews(REVIEW + rest)
    (line,) = told(notes.faults())
    assert said in line


def test_a_review_confirms_a_kind_that_documents_have() -> None:
    _, notes = reviews(REVIEW.replace("kind: dpa", "kind: probe-entra") + "claims: {}}]")
    assert "no document can be of that kind" in notes.faults()[0].message


def test_a_record_is_read_as_written(tmp_path: Path) -> None:
    write(tmp_path, "records/test.pdf", "minutes")
    (record,), notes = records(
        RECORD + "provider: Atlas, second: CISO, sample: 12, "
        "values: {entra.weak_admins: 0, gdpr.dpa: {kind: dpa, signed: true}},"
        " file: records/test.pdf}]",
        tmp_path,
    )
    assert not notes
    assert record == Record(
        provider="Atlas",
        kind="witnessed-test",
        on=dt.date(2026, 11, 18),
        by="Service owner",
        second="CISO",
        sample=12,
        values={"entra.weak_admins": 0, "gdpr.dpa": {"kind": "dpa", "signed": True}},
        sha256=hashlib.sha256(b"minutes").hexdigest(),
    )


def test_a_record_may_stand_alone_and_over_nobody(tmp_path: Path) -> None:
    (record,), notes = records(RECORD + "sample: 0, values: {mfa.enforced: true}}]", tmp_path)
    assert not notes
    assert (record.provider, record.second, record.sample, record.sha256) == ("", "", 0, "")


BAD_RECORDS: dict[str, tuple[str, str]] = {
    "claim": ("values: {mfa.enforcd: true}}]", "there is no claim `mfa.enforcd` | Did you mean `mfa.enforced`?"),
    "type": ("values: {entra.weak_admins: -1}}]", "`entra.weak_admins` must be at least 0"),
    "a fact": ("values: {engagement.remote_access: true}}]", "`engagement.remote_access` is a fact of your engagement"),
    "file": ("values: {mfa.enforced: true}, file: ../test.pdf}]", "`../test.pdf`: the path leads out"),
    "one person": ("values: {mfa.enforced: true}, second: SERVICE OWNER}]", "`second` is the same person as `by`"),
}


@pytest.mark.parametrize(("rest", "said"), BAD_RECORDS.values(), ids=BAD_RECORDS)
def test_a_faulty_record_is_explained(tmp_path: Path, rest: str, said: str) -> None:
    _, notes = records(RECORD + rest, tmp_path)
    (line,) = told(notes.faults())
    assert said in line


@pytest.mark.parametrize(
    ("kind", "good"),
    [
        ("witnessed-test", True),
        ("contract", True),
        ("answer", False),
        ("probe-entra", False),
        ("capture-entra", False),
        ("witnesed-test", False),
        ("zzz", False),
    ],
)
def test_a_record_is_the_clients_own_work(tmp_path: Path, kind: str, good: bool) -> None:
    _, notes = records(RECORD.replace("witnessed-test", kind) + "values: {mfa.enforced: true}}]", tmp_path)
    assert [f.message for f in notes.faults()] == ([] if good else [f"a record cannot be of the kind `{kind}`"])


@pytest.mark.parametrize(
    ("kind", "values", "sample", "told_of"),
    [
        ("witnessed-test", "{mfa.admin_phr_pct: 100, mfa.enforced: true}", "", ["mfa.admin_phr_pct"]),
        ("witnessed-test", "{mfa.admin_phr_pct: 100}", "sample: 12, ", []),
        ("witnessed-test", "{mfa.admin_phr_pct: 100}", "sample: 0, ", []),
        ("witnessed-test", "{mfa.enforced: true}", "", []),
        ("contract", "{mfa.admin_phr_pct: 100}", "", []),
    ],
    ids=["no sample", "a sample", "nobody", "no share", "a document's own words"],
)
def test_a_sample_stands_beside_every_percentage(
    tmp_path: Path, kind: str, values: str, sample: str, told_of: list[str]
) -> None:
    entry = RECORD.replace("witnessed-test", kind)
    _, notes = records(f"{entry}{sample}values: {values}}}]", tmp_path)
    faults = notes.faults()
    assert [f.message for f in faults] == [f"`{name}` is a percentage, and nobody says of how many" for name in told_of]
    assert all("Add `sample:`" in f.hint and f.place and f.place.line for f in faults)
