import json
from pathlib import Path

import pytest
from tests.support.small import faults_of

from seccheck.reading import schemas, shipped
from seccheck.reading.schemas import schema_bytes, schema_of
from seccheck.reading.shipped import policies_folder, schemas_folder

ROOT = Path(__file__).parents[2]


def test_a_checkout_finds_the_folders_at_its_top() -> None:
    assert policies_folder() == ROOT / "policies"
    assert schemas_folder() == ROOT / "schemas"


def test_a_wheel_finds_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("policies", "schemas"):
        (tmp_path / "_shipped" / name).mkdir(parents=True)
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path)
    assert policies_folder() == tmp_path / "_shipped" / "policies"
    assert schemas_folder() == tmp_path / "_shipped" / "schemas"


def test_a_schema_is_found_by_its_name() -> None:
    assert schema_of("policy") == json.loads((ROOT / "schemas" / "policy.schema.json").read_bytes())
    assert schema_bytes("client") == (ROOT / "schemas" / "client.schema.json").read_bytes()


def test_a_missing_or_broken_schema_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "schemas_folder", lambda: tmp_path)
    assert "no such file" in faults_of(lambda: schema_of("policy"))[0].message
    (tmp_path / "policy.schema.json").write_text("{")
    assert "broken" in faults_of(lambda: schema_of("policy"))[0].message
