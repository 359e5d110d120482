from pathlib import Path

import pytest
from tests.support.clocks import StoppedClock

from seccheck.errors import InputFaultError, SeccheckError, UsageFaultError
from seccheck.graph.clock import Deadline
from seccheck.graph.clouds import ends_of
from seccheck.graph.credentials.chosen import Means, credential_of
from seccheck.graph.credentials.confidential import Confidential
from seccheck.graph.credentials.credential import Credential
from seccheck.graph.credentials.device_code import DeviceCode
from seccheck.graph.credentials.managed_identity import ManagedIdentity
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.retry import Patience
from seccheck.graph.session import session_to
from seccheck.model.entra import Entra
from seccheck.model.policy import Json

ENVIRON = {"S": "CANARY", "AZURE_FEDERATED_TOKEN_FILE": "token"}


def chosen(credential: dict[str, Json], folder: Path, client: str = "app") -> Credential:
    settings = Entra(tenant="t", client=client, credential=credential)
    clock = StoppedClock()
    deadline = Deadline(clock, 60)
    patience = Patience(clock, deadline, tell=lambda _: None)
    http = TokenHttp(session_to(""), deadline=deadline, patience=patience, only=None)
    means = Means(
        ends=ends_of(settings),
        sign_in=http,
        broker=http,
        clock=clock,
        deadline=deadline,
        tell=lambda _: None,
        lang="en",
    )
    assert "CANARY" not in repr(means)
    return credential_of(settings, folder, means, ENVIRON)


@pytest.mark.parametrize(
    ("credential", "kind"),
    [
        ({"secret_env": "S"}, Confidential),
        ({"secret_file": "s"}, Confidential),
        ({"certificate": "c.pfx", "password_env": "S"}, Confidential),
        ({"certificate": "c.pfx"}, Confidential),
        ({"federated": "kubernetes"}, Confidential),
        ({"managed_identity": "system"}, ManagedIdentity),
        ({"device_code": True}, DeviceCode),
        ({"device_code": True, "secret_env": ""}, DeviceCode),
    ],
    ids=str,
)
def test_the_client_file_names_the_way(credential: dict[str, Json], kind: type, tmp_path: Path) -> None:
    for name in ("s", "c.pfx"):
        (tmp_path / name).write_bytes(b"x")
        (tmp_path / name).chmod(0o600)
    found = chosen(credential, tmp_path)
    assert isinstance(found, kind)
    assert "CANARY" not in repr(found)


@pytest.mark.parametrize(
    ("credential", "fault", "says"),
    [
        ({}, UsageFaultError, "names no way to sign in"),
        ({"device_code": False}, UsageFaultError, "names no way to sign in"),
        ({"device_code": True, "secret_env": "S"}, UsageFaultError, "names 2 ways to sign in"),
        ({"secret_env": "MISSING"}, UsageFaultError, "MISSING"),
        ({"secret_file": "missing"}, InputFaultError, "Cannot read"),
        ({"certificate": "missing.pem"}, InputFaultError, "Cannot read"),
        ({"certificate": "missing.pem", "password_env": "MISSING"}, UsageFaultError, "MISSING"),
        ({"federated": "gitlab"}, UsageFaultError, "gitlab"),
    ],
    ids=str,
)
def test_what_is_missing_is_said_before_anything_is_asked(
    credential: dict[str, Json], fault: type[SeccheckError], says: str, tmp_path: Path
) -> None:
    with pytest.raises(fault, match=says):
        chosen(credential, tmp_path)


@pytest.mark.parametrize("credential", [{"secret_env": "S"}, {"device_code": True}], ids=str)
def test_an_application_has_an_id(credential: dict[str, Json], tmp_path: Path) -> None:
    with pytest.raises(UsageFaultError, match=r"entra\.client"):
        chosen(credential, tmp_path, client="")
    assert chosen({"managed_identity": "system"}, tmp_path, client="")
