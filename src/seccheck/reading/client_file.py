"""Reads the client's own file: first opened, for the policies it names, then read by the catalogue they make."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from seccheck.model.client import ClientFile
from seccheck.model.dossier import Answer
from seccheck.model.entra import Entra
from seccheck.model.itsm import Itsm
from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.model.scale import AnsweredBy
from seccheck.reading.answers import AnswerReader
from seccheck.reading.dates import optional_date
from seccheck.reading.decisions import read_tailoring, read_waivers
from seccheck.reading.document_entries import read_documents
from seccheck.reading.entra import read_entra
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.findings import read_records, read_reviews
from seccheck.reading.looks import RecordedLooks, read_looks
from seccheck.reading.network import read_network
from seccheck.reading.nonces import read_nonces
from seccheck.reading.opened import Opened, open_file
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.team.section import ACCOUNTS, ROSTER, read_team_files

_IN_TENANT = "look:entra."
"""How the source of what was seen in a tenant begins; it ends with the tenant."""


@record
class RawClient:
    """A client file that fits its schema; what it says of claims is not checked yet."""

    opened: Opened
    policies: tuple[Path, ...]
    """The client's own policies, found from the file's folder."""


def open_client_file(path: Path, source: bytes | None = None) -> RawClient:
    """Open the client file `path`.

    Args:
        path: where it lies.
        source: the bytes that are to stand there, to see whether they may; those that do where None.

    Raises:
        InputFaultError: unreadable, or every fault against `schemas/client.schema.json`.
    """
    opened = open_file(path, schema="seccheck-client/1", source=source)
    check(opened.data, schema_of("client"), opened.book)
    raise_all(opened.book)
    return RawClient(opened=opened, policies=tuple(path.parent / own for own in opened.data.get("policies", ())))


def read_client_file(raw: RawClient, catalog: Catalog) -> ClientFile:
    """The client file with typed values, its files fingerprinted.

    Args:
        raw: the opened file.
        catalog: all policies, those that the file names included.

    Raises:
        InputFaultError: every fault of the file, of its documents and of its recorded looks.
    """
    opened, data, book = raw.opened, raw.opened.data, raw.opened.book
    folder = opened.path.parent
    documents = read_documents(data.get("documents", {}), folder, catalog, book)
    looks = read_looks(data.get("looks", []), folder, catalog, book)
    entra = read_entra(data.get("entra"), book)
    _check_tenant(looks, data, entra, book)
    file = ClientFile(
        path=str(opened.path),
        digest=hashlib.sha256(opened.source).hexdigest(),
        client=data["client"],
        engagement=data.get("engagement", {}),
        profile=data.get("profile", ""),
        policies=tuple(data.get("policies", ())),
        unreviewed_count="unreviewed_documents" in data,
        second_reviewer=data.get("second_reviewer", ""),
        trust=data.get("trust", {}),
        declared_on=optional_date(data.get("declared", {}).get("on")),
        answers=_answers(data, catalog, book),
        documents=documents,
        reviews=read_reviews(data.get("reviews", []), catalog, book),
        records=read_records(data.get("records", []), folder, catalog, book),
        waivers=read_waivers(data.get("waivers", []), catalog, book),
        tailoring=read_tailoring(data.get("tailoring", []), catalog, book),
        looks=looks.seen,
        look_gaps=looks.gaps,
        entra=entra,
        nonces=read_nonces(data.get("nonces", []), book),
        itsm=_itsm(data.get("itsm"), book),
        roster=read_team_files(data, ROSTER, book),
        accounts=read_team_files(data, ACCOUNTS, book),
        network=read_network(data.get("network"), book),
        previous=data.get("previous", ""),
    )
    raise_all(book, also=looks.faults)
    return file


def _check_tenant(looks: RecordedLooks, data: Mapping[str, Json], entra: Entra | None, book: FaultBook) -> None:
    """What was seen in a tenant that the file does not name says nothing of those that it does."""
    if entra is None:
        return
    meant = {entra.tenant, *entra.people.home_tenants, *(entra.approved.tenants or ())}
    seen = (word for _, word in looks.seen if word.source.startswith(_IN_TENANT))
    for path, tenant in sorted({(word.where, word.source.rpartition("@")[2].lower()) for word in seen}):
        if tenant not in meant:
            hint = "Take them again, or name the tenant: `entra.tenant`, or the provider's under `people.home_tenants`."
            message = f"these are looks into the tenant `{tenant[:80]}`, which `entra` does not name"
            book.add(message, "looks", data["looks"].index(path), hint=hint)


def _itsm(written: Json, book: FaultBook) -> Itsm | None:
    if written is None:
        return None
    from seccheck.reading.itsm.section import read_itsm  # noqa: PLC0415 - few client files name extracts

    return read_itsm(written, book)


def _answers(data: Mapping[str, Json], catalog: Catalog, book: FaultBook) -> tuple[Answer, ...]:
    ids = tuple(data.get("documents", {}))
    found: list[Answer] = []
    named = ((("answers_for", name), name, answers) for name, answers in data.get("answers_for", {}).items())
    for section, provider, written in ((("answers",), "", data.get("answers", {})), *named):
        reader = AnswerReader(
            side=AnsweredBy.CLIENT, catalog=catalog, documents=ids, book=book, section=section, provider=provider
        )
        answers = reader.read(written)
        found += answers
        for answer in (answer for answer in answers if "declared" not in data and answer.on is None):
            hint = "Add `declared: {by: ..., on: 2026-11-10}` for all answers, or `on:` to this one."
            book.add(f"`{answer.claim}` has no date", *section, answer.claim, at="key", hint=hint)
    return tuple(found)
