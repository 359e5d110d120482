from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msal  # type: ignore[import-untyped]  # it has no types
import pytest
import requests
from tests.support.asked_graph import TIMEOUT
from tests.support.graph_server.authority import EXPIRED_SECRET, SECRET, Credentials
from tests.support.graph_server.certificates import client_certificate
from tests.support.graph_server.log import AUTHORITY
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.graph_server.tokens import claims_in
from tests.support.tenants.good import good
from tests.support.tenants.names import CLIENT_APP

SEED = good(5)
Answer = dict[str, object]


@contextmanager
def trusted(server: GraphServer) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        session.verify = str(server.ca_file)
        yield session


def signed_in(
    server: GraphServer, credential: object, *, tenant: str = SEED.tenant, client: str = CLIENT_APP
) -> Answer:
    with trusted(server) as session:
        app = msal.ConfidentialClientApplication(
            client,
            client_credential=credential,
            authority=f"{server.authority}/{tenant}",
            instance_discovery=False,
            http_client=session,
        )
        answer: Answer = app.acquire_token_for_client([f"{server.graph_url}/.default"])
        return answer


def test_a_secret_gives_a_token_that_says_whose_it_is() -> None:
    with graph_server(SEED, permissions=["Policy.Read.All"]) as server:
        answer = signed_in(server, SECRET)
    claims = claims_in(str(answer["access_token"]))
    assert (claims["tid"], claims["roles"], claims["idtyp"]) == (SEED.tenant, ["Policy.Read.All"], "app")
    assert claims["aud"] == server.graph_url


@pytest.mark.parametrize(
    ("credential", "code"),
    [("wrong", 7000215), (EXPIRED_SECRET, 7000222)],
    ids=["wrong", "expired"],
)
def test_a_bad_secret_gives_none(credential: str, code: int) -> None:
    with graph_server(SEED) as server:
        answer = signed_in(server, credential)
        forms = [one.form for one in server.requests.of(AUTHORITY, "token")]
    assert "access_token" not in answer
    assert answer["error_codes"] == [code]
    assert [form["client_secret"] for form in forms] == ["given"]


def test_an_unknown_client_gets_none() -> None:
    with graph_server(SEED) as server:
        assert signed_in(server, SECRET, client="another")["error_codes"] == [700016]


def test_an_unknown_tenant_is_not_found() -> None:
    with graph_server(SEED) as server, pytest.raises(ValueError, match="another"):
        signed_in(server, SECRET, tenant="another")


@pytest.mark.parametrize("kind", ["pem", "pfx"])
def test_a_certificate_signs_in(tmp_path: Path, kind: str) -> None:
    known = client_certificate(tmp_path, "pass phrase")
    credential = {
        "pem": {
            "private_key": known.pem.read_text(encoding="ascii"),
            "public_certificate": known.certificate.read_text(encoding="ascii"),
            "passphrase": known.password,
        },
        "pfx": {"private_key_pfx_path": str(known.pfx), "passphrase": known.password},
    }[kind]
    with graph_server(SEED, credentials=Credentials(certificate=known.certificate)) as server:
        assert "access_token" in signed_in(server, credential)


def test_another_certificate_does_not(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("known", "other")]
    for folder in folders:
        folder.mkdir()
    known, other = (client_certificate(folder) for folder in folders)
    with graph_server(SEED, credentials=Credentials(certificate=known.certificate)) as server:
        answer = signed_in(server, {"private_key_pfx_path": str(other.pfx)})
    assert (answer["error"], answer["error_codes"]) == ("invalid_client", [700027])


@pytest.mark.parametrize("way", ["github", "devops"])
def test_a_build_systems_word_signs_in(way: str) -> None:
    with graph_server(SEED) as server, trusted(server) as session:
        if way == "github":
            assertion = session.get(server.github_url, timeout=TIMEOUT).json()["value"]
        else:
            assertion = session.post(server.devops_url, timeout=TIMEOUT).json()["oidcToken"]
        assert "access_token" in signed_in(server, {"client_assertion": lambda: assertion})
        assert "access_token" not in signed_in(server, {"client_assertion": lambda: "nonsense"})


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [
        (Credentials(pending=1), "access_token"),
        (Credentials(device_flow_blocked=True), "error"),
    ],
    ids=["in time", "blocked"],
)
def test_a_device_code_signs_in(credentials: Credentials, expected: str) -> None:
    with graph_server(SEED, credentials=credentials) as server, trusted(server) as session:
        app = msal.PublicClientApplication(
            CLIENT_APP, authority=f"{server.authority}/{SEED.tenant}", instance_discovery=False, http_client=session
        )
        flow = app.initiate_device_flow(scopes=[f"{server.graph_url}/Policy.Read.All"])
        answer = app.acquire_token_by_device_flow(flow)
    assert expected in answer
    assert flow["user_code"] == "ABCD-1234"
    if expected == "access_token":
        assert "Policy.Read.All" in claims_in(answer["access_token"])["scp"]


def test_a_managed_identity_signs_in(monkeypatch: pytest.MonkeyPatch) -> None:
    with graph_server(SEED) as server, trusted(server) as session:
        monkeypatch.setenv("IDENTITY_ENDPOINT", server.identity_url)
        monkeypatch.setenv("IDENTITY_HEADER", "header")
        identity = msal.ManagedIdentityClient(msal.SystemAssignedManagedIdentity(), http_client=session)
        answer = identity.acquire_token_for_client(resource=server.graph_url)
    assert claims_in(answer["access_token"])["aud"] == server.graph_url


def test_a_token_may_be_another_tenants() -> None:
    with graph_server(SEED, credentials=Credentials(token_tenant="elsewhere")) as server:  # noqa: S106  # no password
        assert claims_in(str(signed_in(server, SECRET)["access_token"]))["tid"] == "elsewhere"
