"""What all tests of records start from."""

from pathlib import Path

import pytest
from tests.support import record_world


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small world as the working directory."""
    monkeypatch.chdir(tmp_path)
    record_world.world()
    return tmp_path
