"""The shipped example at go-live, against a tenant that is set up right and one that is not."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from tests.support.command_line import typed
from tests.support.graph_server.authority import SECRET
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.tenants.bad import bad
from tests.support.tenants.good import good
from tests.support.tenants.names import CLIENT_APP
from tests.support.tenants.scope import section_of, settings_of
from tests.support.tenants.seed import Seed

from seccheck.model.policy import Json
from seccheck.wiring import clock
from seccheck.wiring.graph import SystemClock

DAY = dt.date(2026, 12, 1)
NOW = dt.datetime.combine(DAY, dt.time(8), dt.UTC)
EXAMPLES = Path(__file__).parents[2] / "examples"
SIGNED_IN = {"SECCHECK_TEST_SECRET": SECRET}

SEEN_AT_GO_LIVE = {"AC-NAMED", "AC-LEAST", "MFA-USERS-100", "MFA-ADMIN-PHR", "MFA-HD-PRIV"}
"""What the express profile wants seen in the tenant."""
OLDER_LOG = """
  - kind: client-log-extract          # the directory keeps its log for 30 days, our own archive for a year
    provider: Atlas Assistance
    on: 2026-11-30
    by: IT security
    sample: 61
    values: {entra.resets_on_privileged_by_provider_90d: 0}
"""


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the example, on which waiting takes no time."""
    waited: list[float] = []
    monkeypatch.setattr(clock, "today", lambda: DAY)
    monkeypatch.setattr(SystemClock, "now", lambda _self: NOW)
    monkeypatch.setattr(SystemClock, "seconds", lambda _self: sum(waited))
    monkeypatch.setattr(SystemClock, "sleep", lambda _self, seconds: waited.append(seconds))


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "examples"


def client_file(examples: Path, seed: Seed, server: GraphServer | None = None) -> Path:
    """The example's client file, with the tenant to look into and a record of what its log no longer holds."""
    path = examples / "client" / "seccheck.yaml"
    text = path.read_text()
    assert text.count("\nrecords:\n") == 1
    text = text.replace("\nrecords:\n", f"\nrecords:\n{OLDER_LOG.lstrip(chr(10))}")
    path.write_text(f"{text}\nentra: {json.dumps(section_of(settings_of(seed, server)))}\n")
    return path


def outcomes(examples: Path, *words: object) -> dict[str, Json]:
    """Every requirement of the go-live report on the example, by its id."""
    found = typed(
        "verify",
        examples / "atlas",
        *("--config", examples / "client" / "seccheck.yaml", "--gate", "go-live", "--as-of", DAY, "-f", "json"),
        *words,
        env=SIGNED_IN,
    )
    assert found.exit_code == 1, found.stderr
    report = json.loads(found.stdout)
    return {r["id"]: r for r in (*report["requirements"], *report["left_behind"])}


def test_the_good_tenant_demonstrates_what_is_to_be_seen(examples: Path) -> None:
    seed = good(now=NOW)
    with graph_server(seed) as server:
        client_file(examples, seed, server)
        found = outcomes(examples)
    assert {id_: found[id_]["outcome"] for id_ in SEEN_AT_GO_LIVE} == dict.fromkeys(SEEN_AT_GO_LIVE, "demonstrated")
    assert {found[id_]["demanded"] for id_ in SEEN_AT_GO_LIVE} == {"observed"}


def contradictions(found: dict[str, Json]) -> dict[str, list[Json]]:
    """What the tenant denies where the provider says otherwise, by requirement."""
    return {
        id_: [
            (word["claim"], word["value"], word.get("people"))
            for word in one["denial"]
            if word["kind"] == "probe-entra"
        ]
        for id_, one in found.items()
        if one["outcome"] == "contradicted" and one["demanded"] == "observed"
    }


def test_the_bad_tenant_contradicts_online_and_from_recorded_looks_alike(examples: Path) -> None:
    seed = bad(now=NOW)
    with graph_server(seed) as server:
        path = client_file(examples, seed, server)
        online = contradictions(outcomes(examples))
        looked = typed("look", "--config", path, "--record", "looks.json", "-f", "json", env=SIGNED_IN)
    assert looked.exit_code == 4
    (examples / "client" / "looks.json").write_bytes(Path("looks.json").read_bytes())
    path.write_text(f"{path.read_text()}\nlooks: [looks.json]\n")
    assert contradictions(outcomes(examples, "--offline")) == online
    assert len([id_ for id_, denied in online.items() if denied]) >= 3
    assert ("entra.provider_admin_phr_pct", 91.11) in [(claim, value) for claim, value, _ in online["MFA-ADMIN-PHR"]]


def test_the_providers_capture_of_the_good_tenant_is_too_weak(examples: Path) -> None:
    seed = good(now=NOW)
    path = client_file(examples, seed)
    asked = typed("nonce", examples / "atlas", "--config", path)
    assert asked.exit_code == 0, asked.stderr
    nonce = asked.stdout.split("--nonce ", 1)[1].split()[0].rstrip("\\")
    with graph_server(seed) as server:
        taken = typed(
            *(
                "capture",
                "entra",
                "-o",
                "entra.zip",
                "--nonce",
                nonce,
                "--tenant",
                seed.tenant,
                "--client-tenant",
                "--yes",
            ),
            *("--client", CLIENT_APP, "--secret-env", "SECCHECK_TEST_SECRET"),
            *("--graph-url", server.graph_url, "--authority", server.authority, "--ca-bundle", server.ca_file),
            *("--group", seed.people_group, "--home-tenant", seed.provider.tenant, "--key", "key.txt"),
            *(word for id_ in seed.break_glass for word in ("--break-glass", id_)),
            env=SIGNED_IN,
        )
    assert taken.exit_code == 0, taken.stderr
    dossier = examples / "atlas" / "provider.yaml"
    (dossier.parent / "captures").mkdir()
    (dossier.parent / "captures" / "entra.zip").write_bytes(Path("entra.zip").read_bytes())
    dossier.write_text(f"{dossier.read_text()}\ncaptures: [captures/entra.zip]\n")
    found = outcomes(examples, "--offline")
    seen = SEEN_AT_GO_LIVE - {"MFA-HD-PRIV"}  # partly from the client's own record
    assert {id_: found[id_]["outcome"] for id_ in seen} == dict.fromkeys(seen, "too-weak")
    words = [word for id_ in seen for word in found[id_]["support"] if word["claim"].startswith("entra.")]
    assert {(word["kind"], word["strength"]) for word in words} == {("capture-entra", "captured")}
