"""Reads the documents that a file names, each with the fingerprint of what lies there."""

from collections.abc import Mapping
from pathlib import Path

from seccheck.errors import InputFaultError
from seccheck.model.dossier import Document
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import Strength
from seccheck.reading.dates import optional_date
from seccheck.reading.documents import fingerprint
from seccheck.reading.dossier_schema import DOCUMENT_ENTRY
from seccheck.reading.faults import FaultBook
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.schema_check import check

MAX_TOTAL = 1024 * 1024 * 1024
"""Bytes of all documents of one file together."""

_ALLOWED = frozenset({Strength.DOCUMENTED, Strength.ATTESTED})


def read_documents(
    entries: Mapping[str, Json], folder: Path, catalog: Catalog, book: FaultBook
) -> tuple[Document, ...]:
    """All documents without fault, in the order of the file; the book gets the faults of the others.

    Args:
        entries: what stands under ``documents``, by id.
        folder: the folder of the file, which no document may lie outside of.
        catalog: knows the kinds of evidence.
        book: takes the faults.
    """
    documents, total = [], 0
    for id_, entry in entries.items():
        here = ("documents", id_)
        if not check(entry, DOCUMENT_ENTRY, book, *here):
            continue
        check_kind(entry["kind"], catalog, book, *here, "kind")
        sha256, size = checked_fingerprint(folder, entry["path"], book, *here, "path")
        if sha256 and entry.get("sha256", sha256) != sha256:
            hint = f"The one that lies there has {sha256}. Put the right file in its place, or attach this one anew."
            book.add(f"`{entry['path'][:120]}` is not the file that was attached", *here, "sha256", hint=hint)
        total += size
        documents.append(_document(id_, entry, sha256, size))
        if total > MAX_TOTAL:
            book.add(f"the documents have more than {MAX_TOTAL} bytes together", *here, hint="Hand in fewer.")
            break
    return tuple(documents)


def check_kind(kind: str, catalog: Catalog, book: FaultBook, *pointer: str | int) -> bool:
    """Whether a document can be of this kind of evidence; one unknown, merely said or taken by a machine is noted."""
    known = catalog.kinds.get(kind)
    allowed = [k.id for k in catalog.kinds.values() if k.strength in _ALLOWED]
    if known is None:
        hint = did_you_mean(kind, allowed) or "`seccheck catalog` lists the kinds."
        book.add(f"`{kind[:80]}` is no known kind of evidence", *pointer, hint=hint)
    elif known.strength not in _ALLOWED:
        message = f"`{kind}` is {known.strength.word}: no document can be of that kind"
        book.add(message, *pointer, hint="Give the kind of the file itself, such as contract or policy.")
    else:
        return True
    return False


def checked_fingerprint(folder: Path, path: str, book: FaultBook, *pointer: str | int) -> tuple[str, int]:
    """Digest and size of a file beneath `folder`; empty and 0 where the book got a fault about it."""
    try:
        return fingerprint(folder, path)
    except InputFaultError as error:
        for fault in error.faults:
            book.add(f"`{path[:120]}`: {fault.message}", *pointer, hint=fault.hint)
        return "", 0


def covers_of(data: Mapping[str, list[str]] | None) -> Mapping[str, tuple[str, ...]] | None:
    """Services and sites in scope, None where nothing is said."""
    return None if data is None else {part: tuple(names) for part, names in data.items()}


def _document(id_: str, entry: Mapping[str, Json], sha256: str, size: int) -> Document:
    return Document(
        id=id_,
        kind=entry["kind"],
        title=entry["title"],
        path=entry["path"],
        sha256=sha256,
        size=size,
        issuer=entry.get("issuer", ""),
        dated=optional_date(entry.get("dated")),
        valid_until=optional_date(entry.get("valid_until")),
        signed=entry.get("signed"),
        covers=covers_of(entry.get("covers")),
    )
