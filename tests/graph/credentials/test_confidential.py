from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support.graph_server.authority import EXPIRED_SECRET, SECRET, Credentials
from tests.support.graph_server.certificates import ClientCertificate, client_certificate
from tests.support.graph_server.log import AUTHORITY
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.real_client import VARIABLE, asked
from tests.support.tenants.good import good

from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.model.policy import Json

PASSWORD = "a password"  # noqa: S105  # of a key made for this test


def closed(made: ClientCertificate) -> ClientCertificate:
    for path in (made.pem, made.pfx):
        path.chmod(0o600)
    return made


def why_not(server: GraphServer, environ: Mapping[str, str] | None = None, **changes: Json) -> str:
    with pytest.raises(UnseenError) as caught:
        asked(server, environ=environ, **changes).granted()
    assert caught.value.reason == SIGN_IN
    return caught.value.detail


def test_a_secret_of_the_environment_signs_in_once_for_all() -> None:
    with graph_server(good(3)) as server:
        graph = asked(server)
        assert not server.requests
        assert "Policy.Read.All" in graph.granted()
        assert graph.one("/v1.0/organization")
        tokens = server.requests.of(AUTHORITY, "/token")
    assert [one.form["grant_type"] for one in tokens] == ["client_credentials"]
    assert tokens[0].form["scope"] == f"{server.graph_url}/.default"


def test_a_secret_of_a_file_signs_in(tmp_path: Path) -> None:
    (tmp_path / "s").write_text(f"{SECRET}\n")
    (tmp_path / "s").chmod(0o600)
    with graph_server(good(3)) as server:
        assert asked(server, credential={"secret_file": str(tmp_path / "s")}).granted()


@pytest.mark.parametrize("kind", ["pem", "pfx"])
@pytest.mark.parametrize("password", ["", PASSWORD], ids=["open", "locked"])
def test_a_certificate_signs_in(tmp_path: Path, kind: str, password: str) -> None:
    made = closed(client_certificate(tmp_path, password))
    credential = {"certificate": str(getattr(made, kind))} | ({"password_env": "P"} if password else {})
    with graph_server(good(3), credentials=Credentials(certificate=made.certificate)) as server:
        assert asked(server, credential=credential, environ={"P": password}).granted()


@pytest.mark.parametrize("kind", ["pem", "pfx"])
def test_a_wrong_password_of_a_certificate_is_a_failed_sign_in(tmp_path: Path, kind: str) -> None:
    made = closed(client_certificate(tmp_path, PASSWORD))
    credential = {"certificate": str(getattr(made, kind)), "password_env": "P"}
    with graph_server(good(3)) as server:
        assert "ValueError" in why_not(server, credential=credential, environ={"P": "CANARY"})
        assert not server.requests.of(AUTHORITY, "/token")


def test_a_certificate_that_is_none_is_a_failed_sign_in(tmp_path: Path) -> None:
    (tmp_path / "c.pfx").write_bytes(b"not a certificate")
    (tmp_path / "c.pfx").chmod(0o600)
    with graph_server(good(3)) as server:
        assert why_not(server, credential={"certificate": str(tmp_path / "c.pfx")})


@pytest.mark.parametrize(
    ("secret", "code"), [("wrong", "AADSTS7000215"), (EXPIRED_SECRET, "AADSTS7000222")], ids=["wrong", "expired"]
)
def test_a_refusal_is_told_by_its_code(secret: str, code: str) -> None:
    with graph_server(good(3)) as server:
        detail = why_not(server, {VARIABLE: secret})
    assert detail == f"invalid_client {code}, correlation 0"


def test_an_app_that_is_not_in_the_tenant_is_told_by_its_code() -> None:
    with graph_server(good(3)) as server:
        assert "AADSTS700016" in why_not(server, client="somebody-else")


def test_a_tenant_that_is_not_there_is_said_to_be_so() -> None:
    with graph_server(good(3)) as server:
        assert "does not know the tenant" in why_not(server, tenant="00000000-0000-0000-0000-000000000009")


def test_a_sign_in_server_that_is_not_there_is_a_gap() -> None:
    with graph_server(good(3)) as server:
        graph = asked(server)
        server.stop()
        with pytest.raises(UnseenError):
            graph.granted()


def test_certificates_of_the_client_file_that_are_none_are_a_gap(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nonsense")
    with graph_server(good(3)) as server, pytest.raises(UnseenError):
        asked(server, ca_bundle=str(tmp_path / "ca.pem")).granted()
