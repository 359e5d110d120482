import hashlib
import os
from pathlib import Path

import pytest
from tests.support.record_world import PROVIDER

from seccheck.errors import InputFaultError
from seccheck.flow.recording.attached import Attached, attach

DIGEST = hashlib.sha256(b"what was seen").hexdigest()


@pytest.mark.parametrize("said", ["records/test.pdf", "./records/test.pdf", "own/../records/test.pdf"])
def test_a_file_in_the_clients_folder_is_taken_with_its_sha256(said: str) -> None:
    assert attach(said, Path(), ()) == Attached(path="records/test.pdf", sha256=DIGEST)
    assert attach(os.path.abspath(said), Path(), ()).path == "records/test.pdf"  # noqa: PTH100 - as a person types it


def test_a_path_may_start_from_the_clients_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROVIDER)
    assert attach("records/test.pdf", tmp_path, ()).path == "records/test.pdf"
    assert attach("../records/test.pdf", Path(".."), ()).path == "records/test.pdf"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("records/none.pdf", "there is no such file"),
        ("records", "this is a folder"),
        ("records/empty.pdf", "the file is empty"),
        ("records/link.pdf", "leads through a link"),
        ("../outside.pdf", "lies outside"),
        ("provider/note.pdf", "lies in a provider's dossier"),
        ("theirs/deep/note.pdf", "lies in a provider's dossier"),
    ],
)
def test_what_cannot_be_attached_is_told(tmp_path: Path, said: str, message: str) -> None:
    inside = tmp_path / "client"
    (inside / "records").mkdir(parents=True)
    (tmp_path / "outside.pdf").write_bytes(b"x")
    (inside / "records" / "empty.pdf").touch()
    (inside / "records" / "link.pdf").symlink_to(tmp_path / "outside.pdf")
    for place in ("provider", "theirs/deep"):
        (inside / place).mkdir(parents=True)
        (inside / place / "note.pdf").write_bytes(b"x")
    (inside / "theirs" / "provider.yaml").touch()
    dossier = inside / "provider" / "provider.yaml"
    os.chdir(inside)
    with pytest.raises(InputFaultError) as caught:
        attach(said, inside, (dossier,))
    assert message in caught.value.faults[0].message
    assert caught.value.faults[0].hint
