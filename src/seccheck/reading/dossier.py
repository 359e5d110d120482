"""Reads a provider's dossier: untrusted, so everything in it is checked and every fault said at once."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path

from seccheck.model.dossier import Dossier
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import AnsweredBy
from seccheck.reading.answers import AnswerReader
from seccheck.reading.document_entries import read_documents
from seccheck.reading.document_path import refusal
from seccheck.reading.dossier_schema import FRAME
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.opened import open_file
from seccheck.reading.schema_check import check


def read_dossier(path: Path, catalog: Catalog) -> Dossier:
    """The dossier in the file `path`, its documents fingerprinted.

    Args:
        path: the dossier's file, as the user named it; documents are looked for beneath its folder.
        catalog: knows the claims and the kinds of evidence.

    Raises:
        InputFaultError: every fault of the file and of its documents.
    """
    opened = open_file(path, schema="seccheck-dossier/1")
    data, book = opened.data, opened.book
    check(data, FRAME, book)
    sound = {key: value for key, value in data.items() if key not in book.sections()}
    entries = data.get("documents")
    ids = tuple(entries) if isinstance(entries, dict) else ()
    answers = AnswerReader(side=AnsweredBy.PROVIDER, catalog=catalog, documents=ids, book=book).read(
        sound.get("answers", {})
    )
    if not answers and not book:
        book.add("the dossier answers nothing", "answers", at="key", hint="Answer at least one question.")
    engagement = sound.get("engagement", {})
    _check_engagement(engagement, catalog, book)
    _check_captures(sound.get("captures", []), book)
    documents = read_documents(sound.get("documents", {}), path.parent, catalog, book)
    raise_all(book)
    return Dossier(
        path=str(path),
        digest=hashlib.sha256(opened.source).hexdigest(),
        name=data["provider"]["name"],
        provider=data["provider"],
        engagement=engagement,
        declared_by=data["declared"]["by"],
        declared_role=data["declared"]["role"],
        declared_on=dt.date.fromisoformat(data["declared"]["on"]),
        answers=answers,
        documents=documents,
        captures=tuple(data.get("captures", ())),
    )


def _check_engagement(engagement: Mapping[str, Json], catalog: Catalog, book: FaultBook) -> None:
    facts = {c.id.partition(".")[2]: c.type for c in catalog.claims.values() if c.pack == "engagement"}
    for name, value in engagement.items():
        if name in facts:
            check(value, facts[name], book, "engagement", name)
        else:
            hint = did_you_mean(name, facts) or f"Known here: {', '.join(facts)}."
            book.add(f"`{name[:80]}` is no fact of an engagement", "engagement", name, at="key", hint=hint)


def _check_captures(captures: list[str], book: FaultBook) -> None:
    for position, path in enumerate(captures):
        if why := refusal(path):
            book.add(why, "captures", position, hint="Give a relative path inside the folder.")
