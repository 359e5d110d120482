"""Signs a dossier for its provider: first read whole, so that nobody signs what nobody can read."""

import hashlib
from pathlib import Path

from seccheck.bundles.declaration import NAMESPACE, signature_file
from seccheck.bundles.signing import make_signature
from seccheck.bundles.sshsig import parse
from seccheck.errors import input_fault
from seccheck.model.record import record
from seccheck.reading.catalog import load_catalog
from seccheck.reading.dossier import read_dossier
from seccheck.reading.files import read_bounded
from seccheck.reading.providers import only_dossier
from seccheck.reading.strict_yaml import load


@record
class Signing:
    """What was signed."""

    file: Path
    """Where the signature belongs."""
    armoured: bytes
    dossier: Path
    key: str
    """Fingerprint."""
    pinned: int
    """Documents whose digest stands in the dossier, so that the signature covers them."""
    loose: tuple[str, ...]
    """Ids of the others: another file in their place would not break the signature."""


def sign_dossier(provider: Path, key: Path, own: tuple[Path, ...] = ()) -> Signing:
    """Sign the one dossier that `provider` names.

    Args:
        provider: a dossier's file, or the folder with it.
        key: see `seccheck.bundles.signing.make_signature`.
        own: the client's own policies that the dossier answers to.

    Raises:
        InputFaultError: the dossier or the key cannot be used.
    """
    path = only_dossier(provider, hint="Sign them one by one.")
    data = read_bounded(path)
    dossier = read_dossier(path, load_catalog(own, examples=False))
    if hashlib.sha256(data).hexdigest() != dossier.digest:
        raise input_fault("the dossier changed while it was read", file=str(path), hint="Try again.")
    armoured = make_signature(data, NAMESPACE, key)
    pinned = _pinned(data, path)
    return Signing(
        file=signature_file(path),
        armoured=armoured,
        dossier=path,
        key=parse(armoured).fingerprint,
        pinned=len(pinned),
        loose=tuple(document.id for document in dossier.documents if document.id not in pinned),
    )


def _pinned(data: bytes, path: Path) -> frozenset[str]:
    """Ids of the documents whose digest stands in the dossier, which was read without fault."""
    documents = load(data, name=str(path)).get("documents") or {}
    return frozenset(id_ for id_, entry in documents.items() if entry.get("sha256"))
