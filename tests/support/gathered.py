"""Small dossiers, reviews and client files for the tests of gathering."""

import dataclasses
import datetime as dt
from collections.abc import Mapping

from tests.support.judged import TODAY, catalog

from seccheck.judging.gathering import gather
from seccheck.model.client import ClientFile, Record, Review, ReviewedClaim
from seccheck.model.dossier import Answer, Document, Dossier
from seccheck.model.evidence import Gathered
from seccheck.model.policy import Json

SAID = TODAY - dt.timedelta(days=30)
READ = TODAY - dt.timedelta(days=10)


def answer(claim: str, *documents: str, value: Json = None, **changes: Json) -> Answer:
    """An answer, with the documents behind it."""
    return dataclasses.replace(Answer(claim=claim, value=value, documents=documents), **changes)


def document(id_: str = "dpa", **changes: Json) -> Document:
    """A contract whose file has the digest ``sha-ID``."""
    plain = Document(id=id_, kind="contract", title=id_, path=f"{id_}.pdf", sha256=f"sha-{id_}", size=1)
    return dataclasses.replace(plain, **changes)


def dossier(*answers: Answer, documents: tuple[Document, ...] = (), **changes: Json) -> Dossier:
    """What Atlas hands in, said on `SAID`."""
    plain = Dossier(
        path="provider.yaml",
        digest="",
        name="Atlas",
        provider={"name": "Atlas"},
        engagement={},
        declared_by="Service manager",
        declared_role="Service manager",
        declared_on=SAID,
        answers=answers,
        documents=documents,
    )
    return dataclasses.replace(plain, **changes)


def review(id_: str = "dpa", claims: Mapping[str, Json] | None = None, **changes: Json) -> Review:
    """The client's reading of a document on `READ`: accepted as the contract it is."""
    plain = Review(
        provider="",
        document=id_,
        replaces="",
        sha256=f"sha-{id_}",
        by="Compliance officer",
        second="",
        on=READ,
        rejected="",
        kind="contract",
        issuer="",
        dated=None,
        valid_until=None,
        signed=None,
        covers=None,
        claims=tuple(ReviewedClaim(claim=c, value=v) for c, v in (claims or {}).items()),
    )
    return dataclasses.replace(plain, **changes)


def record(values: Mapping[str, Json], **changes: Json) -> Record:
    """A test that the client witnessed on `READ`."""
    plain = Record(
        provider="", kind="witnessed-test", on=READ, by="Service owner", second="", sample=12, values=values, sha256=""
    )
    return dataclasses.replace(plain, **changes)


def client(**changes: Json) -> ClientFile:
    """A client file that says nothing unless told to."""
    return ClientFile(**{"engagement": {}, **changes})


def gathered(one: Dossier, file: ClientFile | None = None) -> Gathered:
    """Everything known about one provider."""
    return gather(catalog(), one, file or client())
