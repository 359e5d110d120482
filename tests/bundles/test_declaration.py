import datetime as dt
import hashlib
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.declaration import NAMESPACE, signature_file, signature_of
from seccheck.errors import InputFaultError
from seccheck.model.signature import Signature

DAY = dt.date(2026, 12, 1)
TEXT = b"schema: seccheck-dossier/1\n"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "provider.yaml"
    path.write_bytes(TEXT)
    return path


def seen(dossier: Path, allowed: Path | None = None, data: bytes = TEXT) -> Signature:
    return signature_of(dossier, digest=hashlib.sha256(data).hexdigest(), allowed=allowed, at=DAY)


def sign(dossier: Path, namespace: str = NAMESPACE) -> Path:
    key = keys.make_key(dossier.parent)
    signature_file(dossier).write_bytes(keys.signed(TEXT, namespace, key))
    return key


def allow(dossier: Path, key: Path) -> Path:
    path = dossier.parent / "allowed"
    path.write_text(f'manager@atlas.example namespaces="{NAMESPACE}" {keys.public(key)}\n')
    return path


def test_most_dossiers_are_not_signed(dossier: Path) -> None:
    assert seen(dossier) == Signature()


def test_a_signature_is_attributed_by_the_clients_list_alone(dossier: Path) -> None:
    key = sign(dossier)
    assert (seen(dossier).state, seen(dossier).reason) == ("unknown-key", "no-list")
    known = seen(dossier, allow(dossier, key))
    assert (known.state, known.principal) == ("signed", "manager@atlas.example")
    assert known.key.startswith("SHA256:")
    other = seen(dossier, allow(dossier, keys.make_key(dossier.parent, "other")))
    assert (other.state, other.principal, other.reason) == ("unknown-key", "", "not-listed")


def test_a_signature_of_other_bytes_is_invalid(dossier: Path) -> None:
    allowed = allow(dossier, sign(dossier))
    dossier.write_bytes(TEXT + b"\n")
    assert seen(dossier, allowed, data=TEXT + b"\n").state == "invalid"
    changed = seen(dossier, allowed)
    assert (changed.state, changed.reason) == ("invalid", "changed"), "the file moved while it was judged"


def test_a_signature_for_another_purpose_is_invalid(dossier: Path) -> None:
    allowed = allow(dossier, sign(dossier, "file"))
    assert (seen(dossier, allowed).state, seen(dossier, allowed).reason) == ("invalid", "namespace")


def test_a_broken_signature_is_invalid(dossier: Path) -> None:
    signature_file(dossier).write_bytes(b"x" * 70_000)
    assert seen(dossier) == Signature(state="invalid", reason="format")
    signature_file(dossier).write_bytes(b"x")
    assert seen(dossier) == Signature(state="invalid", reason="format")


def test_no_link_is_followed(dossier: Path) -> None:
    sign(dossier)
    signature_file(dossier).rename(dossier.parent / "elsewhere")
    signature_file(dossier).symlink_to("elsewhere")
    assert seen(dossier) == Signature(state="invalid", reason="format")


def test_a_list_that_cannot_be_read_is_a_fault_of_the_client(dossier: Path) -> None:
    sign(dossier)
    with pytest.raises(InputFaultError):
        seen(dossier, dossier.parent / "nowhere")
