"""What the provider hands in. Untrusted input, read and checked, not yet believed."""

import datetime as dt
from collections.abc import Mapping

from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Answer:
    """One answer, of the provider's dossier or of the client file."""

    claim: str
    value: Json
    """None where only documents are named (a document claim, or documents without a typed answer)."""
    documents: tuple[str, ...] = ()
    note: str = ""
    on: dt.date | None = None
    """When it was answered, where that is not the file's own date."""
    provider: str = ""
    """In the client file: the provider it is about, empty for any."""


@record
class Document:
    """A file with what its owner says about it; digest and size are ours."""

    id: str
    kind: str
    title: str
    path: str
    """As written, relative to the file that names it."""
    sha256: str
    size: int
    issuer: str = ""
    dated: dt.date | None = None
    valid_until: dt.date | None = None
    signed: bool | None = None
    covers: Mapping[str, tuple[str, ...]] | None = None
    """``services`` and ``sites`` in scope, None where nothing is said."""


@record
class Dossier:
    """One provider's dossier, as read."""

    path: str
    """The file, as the user named it."""
    digest: str
    """sha256 of the file's bytes, hex."""
    name: str
    """``provider.name``: what reviews, records and waivers of the client file refer to."""
    provider: Mapping[str, str]
    engagement: Mapping[str, Json]
    declared_by: str
    declared_role: str
    declared_on: dt.date
    answers: tuple[Answer, ...]
    documents: tuple[Document, ...]
    captures: tuple[str, ...] = ()
