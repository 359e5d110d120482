"""Takes a form that is still being filled in for a dossier: what is not there yet is no fault."""

import contextlib
import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from seccheck.errors import Fault, Place
from seccheck.model.dossier import Answer, Document, Dossier
from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.model.scale import AnsweredBy
from seccheck.questionnaire.filled import Filled
from seccheck.reading.answers import AnswerReader
from seccheck.reading.document_entries import read_documents
from seccheck.reading.document_path import refusal
from seccheck.reading.faults import FaultBook
from seccheck.reading.schema_check import fits
from seccheck.reports.request.need import Held

_EMPTY = b"{}"
"""The form has no lines to point at; its own places are put in instead."""


@record
class HalfFilled:
    """What can be judged of a form, and what cannot yet."""

    dossier: Dossier
    absent: tuple[Held, ...]
    """Documents that it names and whose files are not there."""
    paths: Mapping[str, str]
    """Where each of them is said to lie; empty where nothing is said."""
    unread: tuple[Fault, ...]


def half_filled(filled: Filled, catalog: Catalog, folder: Path, as_of: dt.date) -> HalfFilled:
    """The dossier that `filled` would make.

    Args:
        filled: what the form says.
        catalog: knows the claims and the kinds of evidence.
        folder: where the documents lie, if anywhere.
        as_of: the day on which it is answered, where it does not say.
    """
    unread = [*filled.unread]
    answers = tuple(_answers(filled, catalog, unread))
    documents = tuple(_documents(filled, catalog, folder, unread))
    here = {document.id for document in documents}
    absent = tuple(_absent(id_, entry, answers) for id_, entry in filled.documents.items() if id_ not in here)
    head, declared = filled.head.get("provider", {}), filled.head.get("declared", {})
    dossier = Dossier(
        path=filled.file,
        digest="",
        name=str(head.get("name", "")),
        provider={key: str(value) for key, value in head.items()},
        engagement=_engagement(filled, catalog),
        declared_by=str(declared.get("by", "")),
        declared_role=str(declared.get("role", "")),
        declared_on=_day(declared.get("on"), as_of),
        answers=tuple(_with_files(answers, here)),
        documents=documents,
    )
    paths = {held.id: str(filled.documents[held.id].get("path") or "") for held in absent}
    return HalfFilled(dossier=dossier, absent=absent, paths=paths, unread=tuple(unread))


def _answers(filled: Filled, catalog: Catalog, unread: list[Fault]) -> Iterator[Answer]:
    """The sound answers, one by one so that each fault has the place of its cell."""
    for claim, parts in filled.answers.items():
        book = FaultBook(name=filled.file, source=_EMPTY)
        reader = AnswerReader(side=AnsweredBy.PROVIDER, catalog=catalog, documents=tuple(filled.documents), book=book)
        yield from reader.read({claim: parts})
        if book:
            place = Place(file=filled.places.get(claim, f"{filled.file}: {claim}"))
            unread += [Fault(message=fault.message, place=place, hint=fault.hint) for fault in book.faults()]


def _documents(filled: Filled, catalog: Catalog, folder: Path, unread: list[Fault]) -> Iterator[Document]:
    for id_, entry in filled.documents.items():
        path = entry.get("path")
        if not isinstance(path, str) or (not refusal(path) and not (folder / path).exists()):
            continue
        book = FaultBook(name=filled.file, source=_EMPTY)
        found = read_documents({id_: entry}, folder, catalog, book)
        if book:
            place = Place(file=f"{filled.file}: {id_}")
            unread += [Fault(message=fault.message, place=place, hint=fault.hint) for fault in book.faults()]
        else:
            yield from found


def _absent(id_: str, entry: Mapping[str, Json], answers: tuple[Answer, ...]) -> Held:
    claims = frozenset(answer.claim for answer in answers if id_ in answer.documents)
    title, kind = str(entry.get("title") or id_), str(entry.get("kind") or "")
    return Held(id=id_, kind=kind, title=title, claims=claims, is_here=False)


def _with_files(answers: tuple[Answer, ...], here: set[str]) -> Iterator[Answer]:
    """The answers without the documents that are not there."""
    for answer in answers:
        documents = tuple(id_ for id_ in answer.documents if id_ in here)
        if answer.value is not None or documents:
            yield Answer(claim=answer.claim, value=answer.value, documents=documents, note=answer.note, on=answer.on)


def _engagement(filled: Filled, catalog: Catalog) -> dict[str, Json]:
    stated = filled.head.get("engagement", {})
    known = {name: catalog.claims.get(f"engagement.{name}") for name in stated}
    return {name: stated[name] for name, claim in known.items() if claim and fits(stated[name], claim.type)}


def _day(value: Json, otherwise: dt.date) -> dt.date:
    with contextlib.suppress(TypeError, ValueError):
        return dt.date.fromisoformat(value)
    return otherwise
