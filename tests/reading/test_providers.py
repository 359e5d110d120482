from pathlib import Path

import pytest
from tests.support.small import faults_of, write

from seccheck.errors import InputFaultError
from seccheck.reading.providers import DOSSIER, find_dossiers, only_dossier, provider_in


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two dossiers side by side, with other things around them."""
    for name in ("rif", "atlas"):
        write(tmp_path, f"{name}/{DOSSIER}", "x")
    write(tmp_path, "notes/readme.txt", "x")
    write(tmp_path, "loose.yaml", "x")
    return tmp_path


def test_a_file_a_folder_and_a_folder_of_folders(home: Path) -> None:
    assert find_dossiers(home / "loose.yaml") == (home / "loose.yaml",)
    assert find_dossiers(home / "atlas") == (home / "atlas" / DOSSIER,)
    assert find_dossiers(home) == (home / "atlas" / DOSSIER, home / "rif" / DOSSIER)


def test_a_folder_with_its_own_dossier_stands_for_that_one(home: Path) -> None:
    write(home, DOSSIER, "x")
    assert find_dossiers(home) == (home / DOSSIER,)


def test_links_to_folders_are_not_followed_inside_but_are_when_named(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    write(elsewhere, DOSSIER, "x")
    (home / "linked").symlink_to(elsewhere)
    assert find_dossiers(home) == (home / "atlas" / DOSSIER, home / "rif" / DOSSIER)
    assert find_dossiers(home / "linked") == (home / "linked" / DOSSIER,)


@pytest.mark.parametrize("target", ["/etc/passwd", "gone", DOSSIER], ids=["out", "dangling", "loop"])
def test_a_dossier_that_is_a_link_is_refused(home: Path, target: str) -> None:
    (home / "atlas" / DOSSIER).unlink()
    (home / "atlas" / DOSSIER).symlink_to(target)
    for path in (home, home / "atlas"):
        (fault,) = faults_of(lambda path=path: find_dossiers(path))  # type: ignore[misc]  # a lambda with a default
        assert (fault.message, str(fault.place)) == ("the dossier is a link", str(home / "atlas" / DOSSIER))


def test_a_link_that_the_user_names_is_the_users_own(home: Path) -> None:
    (home / "mine.yaml").symlink_to("loose.yaml")
    assert find_dossiers(home / "mine.yaml") == (home / "mine.yaml",)


@pytest.mark.parametrize(
    ("name", "said"), [("gone", "there is no such file or folder"), ("notes", f"there is no {DOSSIER}")]
)
def test_nothing_found_is_a_fault(home: Path, name: str, said: str) -> None:
    (fault,) = faults_of(lambda: find_dossiers(home / name))
    assert fault.message.startswith(said)
    assert fault.hint


def test_a_folder_that_cannot_be_read_is_a_fault(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    (fault,) = faults_of(lambda: find_dossiers(home))
    assert fault.message == "the folder cannot be read: Permission denied"


def test_of_several_dossiers_none_is_the_only_one(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "provider.yaml").write_text("schema: seccheck-dossier/1\nprovider: {name: Atlas}\n")
    assert only_dossier(tmp_path / "a") == tmp_path / "a" / "provider.yaml"
    with pytest.raises(InputFaultError, match="holds 2 dossiers") as caught:
        only_dossier(tmp_path, hint="Sign them one by one.")
    assert caught.value.faults[0].hint == "Sign them one by one."


@pytest.mark.parametrize("said", ["", "provider: Atlas\n", "provider: {name: 7}\n", 'provider: {name: ""}\n'])
def test_a_dossier_must_say_its_providers_name(tmp_path: Path, said: str) -> None:
    path = tmp_path / "provider.yaml"
    path.write_text("schema: seccheck-dossier/1\nprovider: {name: Atlas}\n")
    assert provider_in(path) == "Atlas"
    path.write_text(f"schema: seccheck-dossier/1\n{said}")
    with pytest.raises(InputFaultError, match="does not say the provider's name"):
        provider_in(path)
