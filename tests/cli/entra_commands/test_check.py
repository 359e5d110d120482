import dataclasses
import json
from pathlib import Path

import pytest
from tests.support import looking_world as looking
from tests.support.command_line import typed
from tests.support.graph_server.permissions import LEAST
from tests.support.graph_server.server import graph_server
from tests.support.looking_world import SIGNED_IN
from tests.support.tenants import settings

LOOKS = ("entra.ca.report_only", "entra.tenant.licence")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("permissions", "code", "lines"),
    [
        (
            ("Policy.Read.All", "Organization.Read.All"),
            0,
            ["taken: 2 of 2", "entra.ca.report_only  can be seen", "Entra ID P1, Entra ID P2"],
        ),
        (
            ("Organization.Read.All",),
            4,
            ["taken: 1 of 2", "entra.ca.report_only  cannot be seen: permission Policy.Read.All is missing"],
        ),
        (("Policy.Read.All",), 4, ["they cannot be seen, so every look will be tried", "taken: 1 of 2"]),
        (
            ("Policy.ReadWrite.ConditionalAccess", "Policy.Read.All", "Organization.Read.All"),
            0,
            ["Warning: the app may do more than read (Policy.ReadWrite.ConditionalAccess)", "taken: 2 of 2"],
        ),
        ((), 4, ["The token does not say what it may read"]),
    ],
    ids=["all", "one-missing", "licences-unseen", "writes", "nothing-granted"],
)
def test_what_can_be_seen_is_told_look_by_look(
    folder: Path, permissions: tuple[str, ...], code: int, lines: list[str]
) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed, permissions=permissions) as server:
        looking.world(folder, seed, server=server)
        found = typed("entra", "check", *LOOKS, env=SIGNED_IN)
    assert (found.exit_code, found.stderr) == (code, "")
    text = found.stdout.replace("\n", " ")
    assert [line for line in (f"Signed in to the tenant {seed.tenant}.", *lines) if line not in text] == []


def test_a_missing_licence_is_another_reason(folder: Path) -> None:
    seed = dataclasses.replace(looking.seed_of("good"), skus=settings.skus(()))
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        found = typed("entra", "check", *LOOKS, "--lang", "fr", env=SIGNED_IN)
    assert found.exit_code == 4
    assert "entra.ca.report_only  ne peut être constaté\u202f: licence Entra ID P1 manquante" in found.stdout
    assert "aucune dont un constat ait besoin" in found.stdout


def test_for_programs(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        found = json.loads(typed("entra", "check", *LOOKS, "-f", "json", env=SIGNED_IN).stdout)
    assert found == {
        "tenant": seed.tenant,
        "reason": "",
        "detail": "",
        "granted": sorted(LEAST),
        "writes": [],
        "licences": ["governance", "intune", "p1", "p2"],
        "looks": [{"look": look, "visible": True, "permissions": [], "licence": ""} for look in LOOKS],
    }


def test_a_refused_sign_in_shows_nothing_of_the_secret(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        found = typed("entra", "check", env={"SECCHECK_TEST_SECRET": "CANARY"})
    assert found.exit_code == 4
    assert "signing in was refused (invalid_client AADSTS7000215" in found.stdout
    assert "CANARY" not in found.stdout + found.stderr


def test_without_settings_it_is_wrong_usage(folder: Path) -> None:
    looking.world(folder)
    found = typed("entra", "check")
    assert found.exit_code == 2
    assert "seccheck.yaml: the client file does not say how to sign in to a tenant" in found.stderr
