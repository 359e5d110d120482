from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError
from seccheck.flow.reference import left_over, outdated, reference_files
from seccheck.probes.known import all_names


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return reference_files()


def written(files: dict[str, bytes], folder: Path) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_every_page_is_written_in_every_language(files: dict[str, bytes]) -> None:
    assert {name.partition("/")[0] for name in files} == {"en", "fr"}
    assert {name.removeprefix("en/") for name in files if name.startswith("en/")} == {
        name.removeprefix("fr/") for name in files if name.startswith("fr/")
    }
    assert "Multi-factor authentication" in files["en/policies/mfa.md"].decode()


def test_every_family_of_looks_has_its_page(files: dict[str, bytes]) -> None:
    families = {name.rpartition(".")[0].replace(".", "-") for name in all_names()}
    pages = {name.removeprefix("fr/looks/").removesuffix(".md") for name in files if name.startswith("fr/looks/")}
    assert pages == {*families, "README"}


def test_the_pages_follow_from_the_policies_alone(files: dict[str, bytes]) -> None:
    assert reference_files() == files


def test_a_folder_is_up_to_date_when_all_its_pages_are(files: dict[str, bytes], tmp_path: Path) -> None:
    folder = written(files, tmp_path)
    assert outdated(files, folder) == ()
    (folder / "fr/looks.md").write_text("changed")
    (folder / "en/looks.md").unlink()
    (folder / "en/policies/old.md").write_bytes(files["en/looks.md"])
    assert outdated(files, folder) == ("en/looks.md", "en/policies/old.md", "fr/looks.md")


def test_what_somebody_else_wrote_is_left_alone(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "notes.md").write_text("# Notes\n")
    (tmp_path / "fr" / "old.md").write_bytes(files["fr/looks.md"])
    (tmp_path / "fr" / "looks").mkdir()
    (tmp_path / "fr" / "looks" / "gone.md").write_bytes(files["fr/looks/entra-ca.md"])
    (tmp_path / "README.md").write_bytes(files["fr/looks.md"])
    assert left_over(files, tmp_path) == ("fr/looks/gone.md", "fr/old.md")


def test_an_empty_folder_lacks_them_all(files: dict[str, bytes], tmp_path: Path) -> None:
    assert outdated(files, tmp_path / "none") == tuple(sorted(files))


def test_own_policies_have_their_pages_too(tmp_path: Path) -> None:
    own = tiny.world(tmp_path) / "own"
    assert "TINY-OK" in reference_files([own])["fr/policies/tiny.md"].decode()
    with pytest.raises(InputFaultError):
        reference_files([tmp_path / "nothing.yaml"])
