from pathlib import Path

import pytest
from tests.support.small import POLICIES

from seccheck.errors import InputFaultError
from seccheck.reading.catalog import catalog_of, load_catalog
from seccheck.reading.policy_sources import SCHEMAS, policy_sources


def test_the_sources_are_the_bytes_of_the_files_and_of_what_checks_them() -> None:
    sources = policy_sources(shipped=POLICIES)
    assert {file.name: file.data for file in sources.files}["mfa.yaml"] == (POLICIES / "mfa.yaml").read_bytes()
    assert tuple(sources.schemas) == SCHEMAS
    assert sources.digest == load_catalog(shipped=POLICIES).digest


def test_any_other_byte_is_another_digest(tmp_path: Path) -> None:
    own = tmp_path / "mfa.yaml"
    own.write_bytes((POLICIES / "mfa.yaml").read_bytes() + b"\n")
    assert policy_sources([own], shipped=POLICIES).digest != policy_sources(shipped=POLICIES).digest


def test_a_catalogue_of_sources_can_leave_the_disk_alone(cache: Path) -> None:
    sources = policy_sources(shipped=POLICIES)
    catalog = catalog_of(sources, keep=False)
    assert not list(cache.rglob("*"))
    assert load_catalog(shipped=POLICIES) == catalog
    (kept,) = cache.rglob("policies-*.json")
    kept.write_bytes(kept.read_bytes().replace(b"blocker", b"minor--"))
    assert catalog_of(sources, recall=False) == catalog


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="no such file"):
        policy_sources([tmp_path / "gone.yaml"], shipped=POLICIES)
