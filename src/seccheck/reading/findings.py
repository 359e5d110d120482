"""Reads what the client found itself: its reviews of the provider's documents, and its records."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from seccheck.model.client import Record, Review, ReviewedClaim
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import AnsweredBy, Strength
from seccheck.reading.dates import optional_date
from seccheck.reading.document_entries import check_kind, checked_fingerprint, covers_of
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.people import check_two_people
from seccheck.reading.schema_check import check

_TAKEN_BY_MACHINE = ("probe-", "capture-")
_PERCENT = "percent"


def read_reviews(entries: list[Json], catalog: Catalog, book: FaultBook) -> tuple[Review, ...]:
    """The reviews, their values typed by the claims; the book gets the faults.

    Args:
        entries: valid by the client file's schema.
        catalog: knows the claims and the kinds.
        book: takes the faults.
    """
    return tuple(read_review(entry, ("reviews", n), catalog, book) for n, entry in enumerate(entries))


def read_records(entries: list[Json], folder: Path, catalog: Catalog, book: FaultBook) -> tuple[Record, ...]:
    """The records, their values typed by the claims and their files fingerprinted; the book gets the faults.

    Args:
        entries: valid by the client file's schema.
        folder: the client file's folder, which no record's file may lie outside of.
        catalog: knows the claims and the kinds.
        book: takes the faults.
    """
    return tuple(_record(entry, ("records", n), folder, catalog, book) for n, entry in enumerate(entries))


def read_review(entry: Mapping[str, Json], here: Pointer, catalog: Catalog, book: FaultBook) -> Review:
    """One review, its values typed by the claims; the book gets the faults.

    Args:
        entry: valid by the client file's schema.
        here: where it stands.
        catalog: knows the claims and the kinds.
        book: takes the faults.
    """
    check_kind(entry["kind"], catalog, book, *here, "kind")
    check_two_people(book, here, entry, "by", "second")
    rejected = entry.get("rejected", "")
    return Review(
        provider=entry.get("provider", ""),
        document=entry["document"],
        replaces=entry.get("replaces", ""),
        sha256=entry["sha256"],
        by=entry["by"],
        second=entry.get("second", ""),
        on=dt.date.fromisoformat(entry["on"]),
        rejected=rejected,
        kind=entry["kind"],
        issuer=entry.get("issuer", ""),
        dated=optional_date(entry.get("dated")),
        valid_until=optional_date(entry.get("valid_until")),
        signed=entry.get("signed"),
        covers=covers_of(entry.get("covers")),
        claims=tuple(_reviewed(entry["claims"], (*here, "claims"), catalog, book, needs_value=not rejected)),
    )


def _reviewed(
    claims: Mapping[str, Json], here: Pointer, catalog: Catalog, book: FaultBook, *, needs_value: bool
) -> Iterator[ReviewedClaim]:
    for id_, said in claims.items():
        claim = catalog.claims.get(id_)
        if claim is None:
            _unknown(id_, (*here, id_), catalog, book)
        elif claim.answered_by is AnsweredBy.LOOK or claim.pack == "engagement":
            book.add(f"no document can show `{id_}`", *here, id_, at="key", hint="Write it as a record, or remove it.")
        elif claim.is_document and "value" in said:
            hint = "Its value is what the review confirms of the document: leave `value` out."
            book.add(f"`{id_}` is a document", *here, id_, "value", at="key", hint=hint)
        elif "value" in said:
            check(said["value"], claim.type, book, *here, id_, "value")
        elif needs_value and not claim.is_document:
            book.add(f"`{id_}` has no value", *here, id_, at="key", hint="Write `value:` with what the document says.")
        yield ReviewedClaim(claim=id_, value=said.get("value"), page=said.get("page"))


def _record(entry: Mapping[str, Json], here: Pointer, folder: Path, catalog: Catalog, book: FaultBook) -> Record:
    _check_record_kind(entry["kind"], (*here, "kind"), catalog, book)
    check_two_people(book, here, entry, "by", "second")
    for id_, value in entry["values"].items():
        claim = catalog.claims.get(id_)
        if claim is None:
            _unknown(id_, (*here, "values", id_), catalog, book)
        elif claim.pack == "engagement":
            hint = "State it under `engagement:`."
            book.add(f"`{id_}` is a fact of your engagement", *here, "values", id_, at="key", hint=hint)
        else:
            check(value, claim.type, book, *here, "values", id_)
    _check_sample(entry, here, catalog, book)
    file = entry.get("file")
    return Record(
        provider=entry.get("provider", ""),
        kind=entry["kind"],
        on=dt.date.fromisoformat(entry["on"]),
        by=entry["by"],
        second=entry.get("second", ""),
        sample=entry.get("sample"),
        values=entry["values"],
        sha256=checked_fingerprint(folder, file, book, *here, "file")[0] if file else "",
    )


def _check_record_kind(id_: str, here: Pointer, catalog: Catalog, book: FaultBook) -> None:
    """A record is the client's own work: not a mere answer, and not what a machine takes."""
    usual = [k.id for k in catalog.kinds.values() if k.strength > Strength.DECLARED]
    usual = [kind for kind in usual if not kind.startswith(_TAKEN_BY_MACHINE)]
    if id_ not in usual:
        hint = did_you_mean(id_, usual) or "Give the kind of your own check, such as witnessed-test."
        book.add(f"a record cannot be of the kind `{id_[:80]}`", *here, hint=hint)


def _check_sample(entry: Mapping[str, Json], here: Pointer, catalog: Catalog, book: FaultBook) -> None:
    """A share says nothing without the number that it is a share of; of what is merely written, none was looked at."""
    kind = catalog.kinds.get(entry["kind"])
    if "sample" in entry or kind is None or kind.strength is not Strength.OBSERVED:
        return
    for id_ in entry["values"]:
        claim = catalog.claims.get(id_)
        if claim is not None and claim.unit == _PERCENT:
            hint = "Add `sample:` to the record, with how many people or items were looked at."
            book.add(f"`{id_}` is a percentage, and nobody says of how many", *here, "values", id_, at="key", hint=hint)


def _unknown(id_: str, here: Pointer, catalog: Catalog, book: FaultBook) -> None:
    hint = "" if book.is_full else did_you_mean(id_, catalog.claims)
    book.add(f"there is no claim `{id_[:80]}`", *here, at="key", hint=hint or "Remove it.")
