import shutil
from pathlib import Path

import pytest
from tests.support import keys
from tests.support.command_line import typed
from tests.support.example_files import AS_OF, EXAMPLES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(EXAMPLES / "atlas", "atlas")
    shutil.copytree(EXAMPLES / "client", "client")
    return tmp_path


def header(*words: str) -> str:
    """The first lines of the report, on one."""
    return " ".join(typed("verify", "atlas", "--as-of", AS_OF, *words).stdout.split("Policies")[0].split())


def trust(key: Path) -> None:
    line = f'manager@atlas.example namespaces="seccheck-declaration@v1" {keys.public(key)}\n'
    Path("client/signers").write_text(line)
    with Path("client/seccheck.yaml").open("a") as file:
        file.write("trust: {declarations: signers}\n")


def test_verify_shows_who_signed_or_that_nobody_did(folder: Path) -> None:
    config = ("--config", "client/seccheck.yaml")
    before = typed("verify", "atlas", "--as-of", AS_OF, *config)
    assert "Signature none: nobody signed the dossier" in header(*config)
    key = keys.make_key(folder)
    signed = typed("sign", "atlas", "--key", key)
    assert (signed.exit_code, signed.stdout) == (0, "")
    assert signed.stderr.startswith("written: atlas/provider.yaml.sig, by the key SHA256:")
    assert "not covered, for no sha256 stands in their entries: " in signed.stderr
    assert "but you do not know whose it is: your client file names no list" in header(*config)
    trust(key)
    assert "Signature signed by manager@atlas.example with the key SHA256:" in header(*config)
    after = typed("verify", "atlas", "--as-of", AS_OF, *config)
    assert after.exit_code == before.exit_code
    with Path("atlas/provider.yaml").open("a") as file:
        file.write("# one more line\n")
    assert "Signature DOES NOT HOLD: the dossier was changed after it was signed" in header(*config)


def test_the_french_speak_french(folder: Path) -> None:
    signed = typed("sign", "atlas", "--key", keys.make_key(folder), "--lang", "fr")
    assert signed.stderr.startswith("écrit\u202f: atlas/provider.yaml.sig, par la clé SHA256:")
    assert "non couverts" in signed.stderr


@pytest.mark.usefixtures("folder")
def test_faults_have_their_codes() -> None:
    assert typed("sign", "atlas").exit_code == 2
    found = typed("sign", "atlas", "--key", "nowhere")
    assert (found.exit_code, Path("atlas/provider.yaml.sig").exists()) == (3, False)
    assert "there is no such key" in found.stderr
