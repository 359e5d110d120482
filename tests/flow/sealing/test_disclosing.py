import hashlib
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from seccheck.bundles.commitment import commit
from seccheck.errors import InputFaultError
from seccheck.flow.sealing.archive_target import ArchiveTarget
from seccheck.flow.sealing.disclosing import Disclosed, Sums, disclose
from seccheck.flow.sealing.evidence import RawFile
from seccheck.reading.strict_zip import read_zip

SALT = bytes(range(32))
CONTENT = b"content" * 300_000


def disclosed(path: Path, salt: bytes = SALT, **given: object) -> tuple[Disclosed, Mapping[str, memoryview]]:
    file = RawFile(**{"id": "dpa", "role": "document", "path": path, **given})  # type: ignore[arg-type]  # fields by name
    out = io.BytesIO()
    target = ArchiveTarget(out)
    with Sums() as sums:
        found = disclose(file, salt, target, sums)
    target.add("last", ())
    target.end()
    return found, read_zip(out.getvalue(), most_members=9, most_bytes=1 << 30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "dpa.pdf").write_bytes(CONTENT)
    return tmp_path / "dpa.pdf"


@pytest.mark.parametrize("sha256", ["", hashlib.sha256(CONTENT).hexdigest()], ids=["unknown", "known"])
def test_a_file_lies_beside_its_salt_and_is_committed_to(path: Path, sha256: str) -> None:
    found, members = disclosed(path, sha256=sha256)
    assert found.commitment.commitment == commit(CONTENT, SALT)
    assert found.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert dict(members) == {"last": b"", "disclosed/dpa/salt": SALT, "disclosed/dpa/content": CONTENT}


def test_what_is_withheld_is_committed_to_alone(path: Path) -> None:
    found, members = disclosed(path, is_withheld=True, title="dpa", personal_data="none", media_type="application/pdf")
    assert found.commitment.commitment == commit(CONTENT, SALT)
    assert (found.commitment.title, found.commitment.personal_data) == ("dpa", "none")
    assert list(members) == ["last"]


def test_an_empty_file_is_committed_to_as_well(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert disclosed(tmp_path / "empty")[0].commitment.commitment == commit(b"", SALT)


def test_another_content_than_was_judged_is_refused(path: Path) -> None:
    with pytest.raises(InputFaultError, match="changed since it was judged"):
        disclosed(path, sha256="a" * 64)


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="no such file"):
        disclosed(tmp_path / "gone")


def test_ids_and_salts_are_looked_at(path: Path) -> None:
    with pytest.raises(ValueError, match="no id of evidence"):
        disclosed(path, id="../x")
    with pytest.raises(ValueError, match="32 bytes"):
        disclosed(path, SALT[:16])


def test_a_sum_that_fails_is_heard_of() -> None:
    def fails(_chunk: bytes) -> None:
        raise ArithmeticError

    with Sums() as sums, pytest.raises(ArithmeticError):
        sums.over((b"x",) * 50, fails, hashlib.sha256().update)
