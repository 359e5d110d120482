from pathlib import Path

import pytest
from tests.support.graph_server.certificates import client_certificate

from seccheck.errors import InputFaultError
from seccheck.graph.credentials.certificate import certificate_from


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = client_certificate(tmp_path, "a password")
    for path in (made.pem, made.pfx, made.certificate):
        path.chmod(0o600)
    return tmp_path


def test_a_pfx_file_is_left_to_be_opened_with_its_password(folder: Path) -> None:
    found = certificate_from(folder / "client.pfx", "a password")
    assert found == {"private_key_pfx_path": str(folder / "client.pfx"), "passphrase": "a password"}


def test_a_pem_file_holds_both_halves(folder: Path) -> None:
    found = certificate_from(folder / "client.pem", "")
    assert "PRIVATE KEY-----" in found["private_key"]
    assert found["public_certificate"].startswith("-----BEGIN CERTIFICATE-----")
    assert "PRIVATE KEY" not in found["public_certificate"]
    assert found["passphrase"] is None


def test_it_does_not_matter_which_half_comes_first(folder: Path) -> None:
    key, _, certificate = (folder / "client.pem").read_text().partition("-----BEGIN CERTIFICATE-----")
    (folder / "client.pem").write_text(f"-----BEGIN CERTIFICATE-----{certificate}{key}")
    found = certificate_from(folder / "client.pem", "")
    assert found["public_certificate"].count("BEGIN") == 1


def test_half_a_pem_file_is_said_to_be_half(folder: Path) -> None:
    with pytest.raises(InputFaultError, match="No private key"):
        certificate_from(folder / "client.crt", "")
    key = (folder / "client.pem").read_text().partition("-----BEGIN CERTIFICATE-----")[0]
    (folder / "client.pem").write_text(key)
    with pytest.raises(InputFaultError, match="No certificate"):
        certificate_from(folder / "client.pem", "")


def test_a_key_that_others_may_read_is_refused(folder: Path) -> None:
    (folder / "client.pfx").chmod(0o644)
    with pytest.raises(InputFaultError, match="Others"):
        certificate_from(folder / "client.pfx", "a password")
