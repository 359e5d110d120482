"""Spells a dossier in its strict normal form: what the provider said, without who can be reached where."""

import dataclasses

from seccheck.bundles.canonical import dumped
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.bundles.record_json import to_json
from seccheck.flow.sealing.facts import base_name
from seccheck.model.dossier import Dossier

SCHEMA = "seccheck-declaration/1"


def declaration_of(dossier: Dossier, pseudonyms: Pseudonyms) -> bytes:
    """The bytes of ``data/declaration/provider.json``.

    Args:
        dossier: as read.
        pseudonyms: of this run.

    Raises:
        ValueError: a value that no JSON holds.
    """
    documents = (dataclasses.replace(d, sha256=pseudonyms.digest(d.sha256)) for d in dossier.documents)
    known = dataclasses.replace(
        dossier,
        path=base_name(dossier.path),
        digest=pseudonyms.digest(dossier.digest),
        documents=tuple(documents),
    )
    plain = to_json(known)
    return dumped({"schema": SCHEMA, **pseudonyms.value(plain)})
