"""A capture all the way through `verify`."""

import datetime as dt
import json
from pathlib import Path

import pytest
from tests.support import looking_world as looking
from tests.support.captures import NONCE
from tests.support.capturing import put, taken
from tests.support.command_line import typed
from tests.support.looking_world import GO_LIVE, NOW
from tests.support.tenants.seed import Seed

from seccheck.model.policy import Json


def world(folder: Path, seed: Seed, *, provider: str = looking.NAME, until: dt.date | None = None) -> Path:
    looking.world(folder, seed)
    day = NOW.date()
    asked = {"provider": provider, "nonce": NONCE, "issued": f"{day}", "until": f"{until or day}"}
    path = folder / "seccheck.yaml"
    path.write_text(json.dumps({**json.loads(path.read_text()), "nonces": [asked]}))
    dossier = next((folder / "providers").rglob("provider.yaml"))
    groups = (seed.people_group, *seed.break_glass_groups)
    made = taken(
        seed, is_clients=True, break_glass=seed.break_glass, groups=groups, home_tenants=(seed.provider.tenant,)
    )
    with dossier.open("a") as file:
        file.write(f"captures: [{put(dossier.parent, made)}]\n")
    return dossier.parent


def requirement(provider: Path, *words: str) -> dict[str, Json]:
    found = typed("verify", provider, *GO_LIVE, "--offline", "-f", "json", *words)
    (one,) = json.loads(found.stdout)["requirements"]
    assert isinstance(one, dict)
    return one


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_capture_of_a_good_tenant_is_too_weak_where_the_client_must_look_itself(folder: Path) -> None:
    one = requirement(world(folder, looking.seed_of("good")))
    assert one["outcome"] == "too-weak"
    words = [word for word in one["support"] if word["kind"] == "capture-entra"]
    assert [(word["claim"], word["value"], word["strength"]) for word in words] == [
        ("entra.provider_mfa_capable_pct", 100, "captured")
    ]
    assert words[0]["source"].startswith("capture:entra.auth.mfa_coverage@")
    assert words[0]["where"] == "captures/entra.zip"


def test_a_capture_of_a_bad_tenant_contradicts_the_answer(folder: Path) -> None:
    one = requirement(world(folder, looking.seed_of("bad")))
    assert one["outcome"] == "contradicted"
    (word,) = one["denial"]
    assert word["kind"] == "capture-entra"
    assert all(name.startswith("p-") for name in word["people"])


def test_a_capture_that_nobody_asked_for_is_a_gap_in_words(folder: Path) -> None:
    provider = world(folder, looking.seed_of("good"), provider="Rif")
    one = requirement(provider)
    assert {gap["reason"] for gap in one["gaps"]} == {"wrong-nonce"}
    assert one["support"] == [word for word in one["support"] if word["kind"] == "answer"]
    text = " ".join(typed("verify", provider, *GO_LIVE, "--offline", "-v").stdout.split())
    assert "it does not answer a question that you asked this provider" in text
    french = " ".join(typed("verify", provider, *GO_LIVE, "--offline", "-v", "--lang", "fr").stdout.split())
    assert "elle ne répond à aucune question que vous ayez posée" in french


def test_a_capture_later_than_the_day_asked_about_does_not_count(folder: Path) -> None:
    provider = world(folder, looking.seed_of("good"))
    before = (NOW - dt.timedelta(days=1)).date()
    one = requirement(provider, "--as-of", f"{before}")
    assert not [word for word in one["support"] if word["kind"] == "capture-entra"]


def test_a_capture_that_cannot_be_read_ends_with_an_input_fault(folder: Path) -> None:
    provider = world(folder, looking.seed_of("good"))
    (provider / "captures/entra.zip").write_bytes(b"PK")
    found = typed("verify", provider, *GO_LIVE, "--offline")
    assert found.exit_code == 3
    assert "captures/entra.zip: this is no ZIP archive" in found.stderr
