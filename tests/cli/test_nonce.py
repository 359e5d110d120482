import re
import shutil
from pathlib import Path

import pytest
from tests.support.captures import TENANT
from tests.support.command_line import typed
from tests.support.example_files import EXAMPLES

from seccheck.reading.strict_yaml import load


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(EXAMPLES / "atlas", "atlas")
    shutil.copytree(EXAMPLES / "client", "client")
    return tmp_path


def test_a_question_is_printed_to_send_and_remembered(world: Path) -> None:
    found = typed("nonce", "atlas", "--tenant", TENANT, "--days", "10", "--config", "client/seccheck.yaml")
    assert found.exit_code == 0
    (nonce,) = set(re.findall(r"--nonce (\S+)", found.stdout))
    assert found.stdout.count(f"--nonce {nonce} --tenant {TENANT}") == 2
    assert found.stderr.startswith(f"{nonce}: remembered in client/seccheck.yaml for Atlas Assistance, good until ")
    file = world / "client/seccheck.yaml"
    assert load(file.read_bytes(), name="f")["nonces"][-1]["nonce"] == nonce
    assert typed("verify", "atlas", "--config", "client/seccheck.yaml", "--offline").exit_code in (0, 1)


@pytest.mark.usefixtures("world")
def test_faults_have_their_codes_and_the_french_their_language() -> None:
    assert typed("nonce").exit_code == 2
    config = ("--config", "client/seccheck.yaml")
    assert typed("nonce", "atlas", *config, "--tenant", "x").exit_code == 2
    assert typed("nonce", "gone", *config, "--tenant", TENANT).exit_code == 3
    french = typed("nonce", "atlas", *config, "--tenant", TENANT, "--lang", "fr")
    assert "\u202f: retenu dans client/seccheck.yaml pour Atlas Assistance" in french.stderr
