import sys
from pathlib import Path

import pytest

from seccheck import registry


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "some_parts"
    (folder / "inner").mkdir(parents=True)
    for name in ("__init__", "two", "one", "_private", "part", "inner/__init__"):
        (folder / f"{name}.py").write_text(f"NAME = {name!r}\n")
    monkeypatch.syspath_prepend(tmp_path)
    return "some_parts"


def test_names_are_the_files_of_the_folder_sorted(package: str) -> None:
    assert registry.names(package) == ("one", "part", "two")
    assert registry.names(package, besides=("part",)) == ("one", "two")


def test_a_part_is_imported_only_when_it_is_loaded(package: str) -> None:
    registry.names(package)
    assert f"{package}.two" not in sys.modules
    assert registry.load(package, "two").NAME == "two"
