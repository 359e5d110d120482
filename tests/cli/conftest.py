"""What all command-line tests start from: a small world as the working directory."""

from pathlib import Path

import pytest
from tests.support import tiny


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client file, an own policy and three dossiers, in the working directory."""
    monkeypatch.chdir(tiny.world(tmp_path, good=tiny.GOOD, slow=tiny.SLOW, bad=tiny.BAD))
    return tmp_path
