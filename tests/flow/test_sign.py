import hashlib
import shutil
from pathlib import Path

import pytest
from tests.support import keys
from tests.support.example_files import EXAMPLES

from seccheck.errors import InputFaultError
from seccheck.flow.sign import sign_dossier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "micro", tmp_path / "micro"))


def test_the_signature_covers_the_files_bytes_and_the_digests_in_them(folder: Path, tmp_path: Path) -> None:
    signing = sign_dossier(folder, keys.make_key(tmp_path))
    assert signing.file == folder / "provider.yaml.sig"
    assert signing.pinned == 0
    assert signing.loose
    signing.file.write_bytes(signing.armoured)
    assert keys.checks((folder / "provider.yaml").read_bytes(), "seccheck-declaration@v1", signing.file)
    file = folder / "provider.yaml"
    digest = hashlib.sha256((folder / "documents/contrat.pdf").read_bytes()).hexdigest()
    named = "    path: documents/contrat.pdf\n"
    file.write_text(file.read_text().replace(named, f"{named}    sha256: '{digest}'\n"))
    again = sign_dossier(file, tmp_path / "key")
    assert (again.pinned, len(again.loose)) == (1, len(signing.loose) - 1)
    assert again.armoured != signing.armoured


def test_what_cannot_be_read_is_not_signed(folder: Path, tmp_path: Path) -> None:
    key = keys.make_key(tmp_path)
    shutil.copytree(folder, tmp_path / "several/one")
    shutil.copytree(folder, tmp_path / "several/two")
    with pytest.raises(InputFaultError, match="holds 2 dossiers"):
        sign_dossier(tmp_path / "several", key)
    (folder / "provider.yaml").write_text("schema: seccheck-dossier/1\nanswers: {}\n")
    with pytest.raises(InputFaultError, match="missing"):
        sign_dossier(folder, key)
