"""Reads a list of reviews from a file of its own, each checked and pinned to the file that it is about."""

import datetime as dt
import functools
from collections.abc import Mapping
from pathlib import Path

from seccheck.errors import Fault, input_fault
from seccheck.model.client import Review
from seccheck.model.dossier import Document, Dossier
from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.reading.faults import FaultBook
from seccheck.reading.files import read_bounded
from seccheck.reading.findings import read_review
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.opened import without_nulls
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.strict_yaml import load

_PREPARED = frozenset({"provider", "document", "sha256", "claims"})
"""What stands in an entry that nobody has filled in."""


@record
class Signed:
    """Who reviewed and when, where an entry does not say it itself."""

    by: str
    second: str
    on: dt.date


@record
class Listed:
    """What such a file holds."""

    reviews: tuple[Review, ...]
    """Those without fault."""
    faults: tuple[Fault, ...]
    unfilled: tuple[str, ...]
    """Ids of the documents whose entries say nothing yet."""


def read_review_list(path: Path, catalog: Catalog, dossier: Dossier, signed: Signed) -> Listed:
    """The reviews in the file `path`: a list of entries as under ``reviews`` of a client file.

    Without ``sha256`` an entry is pinned to the document as it lies in the dossier.

    Args:
        path: the file.
        catalog: knows the claims and the kinds.
        dossier: has the documents.
        signed: stands in for ``by``, ``second`` and ``on``.

    Raises:
        InputFaultError: the file cannot be read, or holds no list.
    """
    source = read_bounded(path)
    entries = load(source, name=str(path))
    if not isinstance(entries, list):
        hint = "Write a list, as under `reviews` of a client file; --template writes one to fill in."
        raise input_fault("the file holds no list of reviews", file=str(path), hint=hint)
    book = FaultBook(name=str(path), source=source)
    reader = _Reader(catalog=catalog, dossier=dossier, signed=signed, book=book)
    said = [(n, entry) for n, entry in enumerate(map(without_nulls, entries)) if not _is_unfilled(entry)]
    read = [(n, review) for n, entry in said if (review := reader.read(n, entry)) is not None]
    bad = book.sections()
    return Listed(
        reviews=tuple(review for n, review in read if n not in bad),
        faults=book.faults(),
        unfilled=tuple(entry["document"] for entry in entries if _is_unfilled(without_nulls(entry))),
    )


@record
class _Reader:
    catalog: Catalog
    dossier: Dossier
    signed: Signed
    book: FaultBook

    def read(self, n: int, entry: Json) -> Review | None:
        """The review that `entry`, the one numbered `n`, says; the book gets its faults.

        None where it has some, and once the book is full, for then it could no longer tell.
        """
        if self.book.is_full:
            return None
        whole = self._completed(n, entry) if isinstance(entry, dict) else entry
        if n in self.book.sections() or not check(whole, _schema(), self.book, n):
            return None
        review = read_review(whole, (n,), self.catalog, self.book)
        if not review.rejected:
            self._check_pages(n, review)
        return review

    def _completed(self, n: int, entry: Mapping[str, Json]) -> dict[str, Json]:
        document, name = self._document(n, entry.get("document")), self.dossier.name
        if entry.get("provider", name) != name:
            hint = f"Write {name!r}, or leave `provider` out."
            self.book.add("this review is of another provider's document", n, "provider", hint=hint)
        if document is not None and entry.get("sha256", document.sha256) != document.sha256:
            hint = f"The file has the sha256 {document.sha256} now: read it anew."
            self.book.add(f"`{document.id}` is not the file that was reviewed", n, "sha256", hint=hint)
        given = {"provider": name, "by": self.signed.by, "second": self.signed.second, "on": self.signed.on.isoformat()}
        sha256 = {"sha256": document.sha256} if document is not None else {}
        return {**{key: value for key, value in given.items() if value}, **sha256, **entry}

    def _document(self, n: int, id_: Json) -> Document | None:
        known = {document.id: document for document in self.dossier.documents}
        if not isinstance(id_, str) or id_ in known:
            return known.get(id_) if isinstance(id_, str) else None
        hint = did_you_mean(id_, known) or "`seccheck review --list` names those that wait."
        self.book.add(f"the dossier has no document `{id_[:80]}`", n, "document", hint=hint)
        return None

    def _check_pages(self, n: int, review: Review) -> None:
        """A document claim has no value to fill in, so only its page shows that somebody looked."""
        for said in review.claims:
            claim = self.catalog.claims.get(said.claim)
            if claim is not None and claim.is_document and said.page is None:
                hint = "Write `page:` with where it begins, or remove the line if the document is not that."
                self.book.add(f"`{claim.id}` has no page", n, "claims", claim.id, at="key", hint=hint)


def _is_unfilled(entry: Json) -> bool:
    if not isinstance(entry, dict) or not isinstance(entry.get("document"), str) or entry.keys() - _PREPARED:
        return False
    claims = entry.get("claims", {})
    return isinstance(claims, dict) and not any(claims.values())


@functools.cache
def _schema() -> Json:
    client = schema_of("client")
    return {"definitions": client["definitions"], "allOf": [{"$ref": "#/definitions/review"}]}
