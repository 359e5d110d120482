"""Finds the raw files behind a verification: what is committed to, and disclosed until somebody takes it away."""

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

from seccheck.bundles.declaration import signature_file
from seccheck.bundles.layout import refused_evidence
from seccheck.bundles.run_file import DIRECT, PSEUDONYMISED
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Document
from seccheck.model.itsm import CALLS, SURVEYS, TICKETS
from seccheck.model.record import record
from seccheck.reading.files import read_bounded
from seccheck.reading.strict_yaml import load
from seccheck.reports.wire.material import Material

_MEDIA = {
    ".pdf": "application/pdf",
    ".yaml": "application/yaml",
    ".json": "application/json",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".zip": "application/zip",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_ANY = "application/octet-stream"


@record
class RawFile:
    """One raw file; nothing of it is ever judged."""

    id: str
    """Small letters, digits, dots, hyphens and underscores."""
    role: str
    path: Path
    sha256: str = ""
    """Of the bytes that were judged, hex: another content is refused; empty where nobody took it."""
    media_type: str = _ANY
    personal_data: str = DIRECT
    retain_until: dt.date | None = None
    title: str = ""
    is_withheld: bool = False
    """Whether it is only committed to, from the beginning."""


def raw_files(material: Material, *, tape: Path | None = None) -> tuple[RawFile, ...]:
    """All files behind a verification: the dossier with what it brings, and of the client's what bears on it.

    Args:
        material: what the verification read.
        tape: recorded answers that its looks rested on.

    Raises:
        InputFaultError: the client file cannot be read any more.
    """
    found = [*_dossiers(material), *(_clients(material) if material.client.path else ())]
    if tape is not None:
        found.append(_file("tape", "tape", tape))
    return tuple(_uniquely(found))


def _dossiers(material: Material) -> Iterator[RawFile]:
    dossier = material.dossier
    path = Path(dossier.path)
    yield _file("dossier", "dossier", path, sha256=dossier.digest)
    signature = signature_file(path)
    if signature.is_file() and not signature.is_symlink():
        yield _file("dossier.sig", "signature", signature)
    for document in dossier.documents:
        yield _document("document", document, path.parent)
    for number, capture in enumerate(dossier.captures, 1):
        yield _file(f"capture-{number}", "capture", path.parent / capture, personal_data=PSEUDONYMISED)


def _clients(material: Material) -> Iterator[RawFile]:
    client, name = material.client, material.dossier.name
    path = Path(client.path)
    yield _file("client-file", "client", path, sha256=client.digest)
    cited = {document for answer in client.answers if answer.provider in ("", name) for document in answer.documents}
    for document in (d for d in client.documents if d.id in cited):
        yield _document("client-document", document, path.parent)
    yield from _named(client, name, path)
    for role, file in _lists(client, name):
        yield _file(role, role, path.parent / file)


def _named(client: ClientFile, provider: str, path: Path) -> Iterator[RawFile]:
    """The files of records and recorded looks, which the model knows by their content alone."""
    source = read_bounded(path)
    if hashlib.sha256(source).hexdigest() != client.digest:
        return  # writing finds the same, and says so
    written = load(source, name=str(path))
    for number, (entry, taken) in enumerate(zip(written.get("records") or (), client.records, strict=False), 1):
        if taken.sha256 and taken.provider in ("", provider):
            yield _file(f"record-{number}", "record", path.parent / entry["file"], sha256=taken.sha256)
    for number, look in enumerate(written.get("looks") or (), 1):
        yield _file(f"look-{number}", "look", path.parent / look, personal_data=PSEUDONYMISED)


def _lists(client: ClientFile, provider: str) -> Iterator[tuple[str, str]]:
    """Lists of the team and of accounts, and extracts of the service tool, by what they are."""
    for role, lists in (("roster", client.roster), ("accounts", client.accounts)):
        yield from ((role, one.file) for one in lists if one.provider in ("", provider))
    if client.itsm is not None and client.itsm.provider in ("", provider):
        extracts = ((sort, client.itsm.extract(sort)) for sort in (TICKETS, CALLS, SURVEYS))
        yield from ((sort, extract.file) for sort, extract in extracts if extract is not None)


def _document(role: str, document: Document, folder: Path) -> RawFile:
    """A document, called by its id or, where that will not do as a name, by its content."""
    named = f"{role}-{document.id.lower()}"
    id_ = f"{role}-{document.sha256[:16]}" if refused_evidence(named) else named
    return _file(id_, role, folder / document.path, sha256=document.sha256, title=document.kind)


def _file(
    id_: str, role: str, path: Path, *, sha256: str = "", personal_data: str = DIRECT, title: str = ""
) -> RawFile:
    return RawFile(
        id=id_,
        role=role,
        path=path,
        sha256=sha256,
        media_type=_MEDIA.get(path.suffix.lower(), _ANY),
        personal_data=personal_data,
        title=title,
    )


def _uniquely(files: list[RawFile]) -> Iterator[RawFile]:
    """The files, a number behind the id of those that would have another's."""
    taken: set[str] = set()
    for file in files:
        ids = (file.id if n == 1 else f"{file.id}-{n}" for n in range(1, len(files) + 2))
        id_ = next(one for one in ids if one not in taken)
        taken.add(id_)
        yield file if id_ == file.id else dataclasses.replace(file, id=id_)
