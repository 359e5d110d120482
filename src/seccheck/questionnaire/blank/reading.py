"""Reads a filled questionnaire in YAML or JSON; a whole dossier or client file counts as one, too."""

from collections.abc import Iterator
from pathlib import Path

from seccheck.model.policy import Json
from seccheck.questionnaire.blank.header import policies_of
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.sieve import Sieve
from seccheck.reading.opened import Opened, open_file

_AUDIENCES = {"seccheck-dossier/1": PROVIDER, "seccheck-client/1": CLIENT}
_HEADS = {PROVIDER: ("provider", "engagement", "declared"), CLIENT: ("engagement", "declared")}
_BESIDES = {PROVIDER: ("schema", "answers", "documents"), CLIENT: ("schema", "client", "answers", "documents")}


def read_yaml(path: Path, known: Known) -> Filled:
    """What the file says, what is wrong in it apart.

    Raises:
        InputFaultError: unreadable, not strict YAML, or neither a dossier nor a client file.
    """
    opened = open_file(path, schema=tuple(_AUDIENCES))
    data, audience = opened.data, _AUDIENCES[opened.data["schema"]]
    sieve = Sieve(catalog=known.catalog, audience=audience, book=opened.book)
    head = {name: sieve.head(name, data[name]) for name in _HEADS[audience] if name in data}
    if audience == CLIENT and "client" in data:
        head["client"] = sieve.head("client", {"name": data["client"]})
    answers = dict(_answers(opened, sieve))
    documents = sieve.documents(data.get("documents", {}))
    _refuse_the_rest(opened, audience)
    return Filled(
        file=str(path),
        audience=audience,
        policies=policies_of(opened.source.decode("utf-8-sig")),
        head={name: parts for name, parts in head.items() if parts},
        answers=answers,
        documents=documents,
        unread=opened.book.faults() if opened.book else (),
    )


def _answers(opened: Opened, sieve: Sieve) -> Iterator[tuple[str, Json]]:
    """The answers; those to claims that nobody knows as they stand, for they may be of another version."""
    answers = opened.data.get("answers", {})
    if not isinstance(answers, dict):
        opened.book.add("`answers` must hold claims with answers", "answers", hint="Write `claim: answer` lines.")
        return
    for claim, data in answers.items():
        if claim not in sieve.catalog.claims:
            yield claim, data if isinstance(data, dict) and "value" in data else {"value": data}
        elif parts := sieve.answer(claim, data):
            yield claim, parts


def _refuse_the_rest(opened: Opened, audience: str) -> None:
    """A whole file may hold more than a questionnaire: it is not passed over in silence."""
    asked = {*_HEADS[audience], *_BESIDES[audience]}
    for key in (key for key in opened.data if key not in asked):
        hint = "Copy it by hand, or remove it."
        opened.book.add(f"`{key[:80]}` is no part of a questionnaire and is not taken over", key, at="key", hint=hint)
