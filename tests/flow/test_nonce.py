import dataclasses
import datetime as dt
import os
import shutil
from pathlib import Path

import pytest
from tests.support import small
from tests.support.captures import TENANT

from seccheck.errors import Fault, InputFaultError, OutputFaultError, SeccheckError
from seccheck.flow.nonce import Request, issue
from seccheck.model.capture import Nonce
from seccheck.wiring.files import write_whole

TODAY = dt.date(2026, 11, 24)
OWN = "22222222-1111-4111-8111-111111111111"
ENTRA = f"""\
entra:
  tenant: {OWN}
  people: {{groups: [33333333-1111-4111-8111-111111111111], home_tenants: [{TENANT}]}}
  break_glass: {{groups: [44444444-1111-4111-8111-111111111111]}}
"""


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    small.write(tmp_path, "atlas/provider.yaml", small.DOSSIER)
    small.write(tmp_path, "client/seccheck.yaml", small.CLIENT + "# the end\n")
    return Request(
        provider=tmp_path / "atlas",
        config=tmp_path / "client/seccheck.yaml",
        tenant=TENANT.upper(),
        days=30,
        today=TODAY,
    )


def drawn(count: int) -> bytes:
    return bytes(range(count))


def test_a_nonce_is_drawn_remembered_and_told(request_: Request) -> None:
    assert request_.config is not None
    found = issue(request_, drawn, write_whole)
    assert found.nonce == Nonce(
        provider="Atlas", nonce="nAAECAwQFBgcICQoLDA0ODw", tenant=TENANT, issued=TODAY, until=dt.date(2026, 12, 24)
    )
    assert (found.tenant, found.is_clients, found.groups, found.home_tenants) == (TENANT, False, (), ())
    text = request_.config.read_text()
    assert text.startswith(small.CLIENT + "# the end\n")
    assert text.endswith("    issued: 2026-11-24\n    until: 2026-12-24\n")
    other = issue(request_, lambda count: b"x" * count, write_whole).nonce
    assert other.nonce != found.nonce.nonce
    assert request_.config.read_text().count("provider: Atlas") == 2


def test_for_the_clients_own_tenant_the_provider_is_told_whose_people_are_meant(request_: Request) -> None:
    assert request_.config is not None
    with request_.config.open("a") as file:
        file.write(ENTRA)
    for tenant in ("", OWN):
        found = issue(dataclasses.replace(request_, tenant=tenant), os.urandom, write_whole)
        assert found.nonce.tenant == ""
        assert (found.tenant, found.is_clients) == (OWN, True)
        assert found.groups == ("33333333-1111-4111-8111-111111111111", "44444444-1111-4111-8111-111111111111")
        assert found.home_tenants == (TENANT,)


def test_a_dossier_need_not_be_sound_to_be_asked(request_: Request) -> None:
    file = request_.provider / "provider.yaml"
    file.write_text(file.read_text().replace("mfa.admin_phr_pct: 100", "mfa.nonsense: 1"))
    assert issue(request_, drawn, write_whole).nonce.provider == "Atlas"


def test_what_cannot_be_asked_is_refused(request_: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    small.write(tmp_path, "nameless/provider.yaml", "schema: seccheck-dossier/1\nprovider: {country: MA}\n")
    small.write(tmp_path, "list/provider.yaml", "schema: seccheck-dossier/1\nprovider: [1]\n")
    shutil.copytree(tmp_path / "atlas", tmp_path / "several/one")
    shutil.copytree(tmp_path / "atlas", tmp_path / "several/two")
    for changes, code, why in (
        ({"tenant": "contoso"}, 2, "is no tenant's id"),
        ({"tenant": ""}, 2, "nobody says of which tenant"),
        ({"days": 0}, 2, "1 to 366 days"),
        ({"days": 367}, 2, "1 to 366 days"),
        ({"provider": tmp_path / "gone"}, 3, "no such"),
        ({"provider": tmp_path / "nameless"}, 3, "does not say the provider's name"),
        ({"provider": tmp_path / "list"}, 3, "does not say the provider's name"),
        ({"provider": tmp_path / "several"}, 3, "holds 2 dossiers"),
        ({"config": None}, 3, "no client file to remember"),
        ({"config": tmp_path / "gone.yaml"}, 3, "no such file"),
    ):
        with pytest.raises(SeccheckError) as caught:
            issue(dataclasses.replace(request_, **changes), drawn, write_whole)
        assert why in caught.value.faults[0].message
        assert caught.value.exit_code == code
    assert request_.config is not None
    assert "nonces" not in request_.config.read_text()


def test_a_nonce_that_does_not_read_back_leaves_the_file_as_it_was(request_: Request) -> None:
    assert request_.config is not None
    before = request_.config.read_bytes()

    def clumsy(path: Path, data: bytes) -> None:
        path.write_bytes(data.replace(b"provider: Atlas", b"provider: Rif") if b"nonces" in data else data)

    with pytest.raises(InputFaultError, match="did not read back as written"):
        issue(request_, drawn, clumsy)
    assert request_.config.read_bytes() == before

    def full(_path: Path, _data: bytes) -> None:
        raise OutputFaultError(Fault(message="cannot be written"))

    with pytest.raises(OutputFaultError):
        issue(request_, drawn, full)
    assert request_.config.read_bytes() == before
