"""Keeps what is sound of a form that was read from any paper, and sets apart what nobody asks any more."""

import dataclasses
from collections.abc import Mapping

from seccheck.errors import Fault, Place
from seccheck.model.policy import Catalog, Claim, Json, Text
from seccheck.model.record import record
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.sieve import Sieve
from seccheck.reading.faults import FaultBook
from seccheck.reading.nearest import did_you_mean
from seccheck.words.speaking import pick

_NO_CLAIM: Text = {"en": "there is no question `{claim}`", "fr": "il n'y a pas de question « {claim} »"}
_REMOVE: Text = {"en": "Correct its name, or remove it.", "fr": "Corrigez son nom, ou supprimez-la."}


@record
class Sifted:
    """One form, every part of it fit to be written."""

    filled: Filled
    """With further faults in `unread`."""
    gone: tuple[str, ...]
    """Claims of an older version that nobody asks about any more."""


def sift(filled: Filled, catalog: Catalog, lang: str) -> Sifted:
    """The sound part of `filled`.

    A claim that nobody knows is a slip where the form was drawn from the very versions that are loaded, and is no
    longer asked otherwise.

    Args:
        filled: as a paper read it.
        catalog: the policies that are loaded.
        lang: in which language it is said what is wrong.
    """
    filled = _with_plain_breaks(filled)
    book = _book(filled.file)
    sieve = Sieve(catalog=catalog, audience=filled.audience, book=book)
    head = {name: sieve.head(name, parts) for name, parts in filled.head.items()}
    documents = sieve.documents(dict(filled.documents))
    faults = [*filled.unread, *(book.faults() if book else ())]
    unknown = [claim for claim in filled.answers if claim not in catalog.claims]
    answers: dict[str, Mapping[str, Json]] = {}
    for claim, data in filled.answers.items():
        if claim in catalog.claims:
            own = _book(filled.places.get(claim, filled.file))
            said = _short(catalog.claims[claim], data)
            parts = Sieve(catalog=catalog, audience=filled.audience, book=own).answer(claim, said)
            answers |= {claim: parts} if parts else {}
            faults += own.faults() if own else ()
    current = {policy.id: policy.version for policy in catalog.policies}
    if filled.policies and all(current.get(id_) == version for id_, version in filled.policies.items()):
        faults += [_slip(claim, filled, catalog, lang) for claim in unknown]
        unknown = []
    sound = dataclasses.replace(filled, head=head, answers=answers, documents=documents, unread=tuple(faults))
    return Sifted(filled=sound, gone=tuple(unknown))


def _short(claim: Claim, data: Mapping[str, Json]) -> Json:
    """A value without more stands for itself: then what is wrong is said of the claim, not of a part of the answer."""
    is_value = data.keys() == {"value"} and not isinstance(data["value"], dict) and not claim.is_document
    return data["value"] if is_value else dict(data)


def _book(name: str) -> FaultBook:
    """A book about a cell, or a file without lines to point at."""
    return FaultBook(name=name, source=b"")


def _slip(claim: str, filled: Filled, catalog: Catalog, lang: str) -> Fault:
    message = pick(lang, _NO_CLAIM).format(claim=claim[:80])
    hint = did_you_mean(claim, catalog.claims) if lang == "en" else ""
    place = Place(file=filled.places.get(claim, filled.file))
    return Fault(message=message, place=place, hint=hint or pick(lang, _REMOVE))


def _with_plain_breaks(filled: Filled) -> Filled:
    """Texts of spreadsheets may break their lines as Windows does; a file has one kind of line break."""
    parts = {name: _plain(dict(getattr(filled, name))) for name in ("head", "answers", "documents")}
    return dataclasses.replace(filled, **parts)


def _plain(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value
