from pathlib import Path

import pytest
from tests.support.small import faults_of, write

from seccheck.reading.client_place import CLIENT_FILE, find_client_file, refuse_inside_dossier


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A client's folder with a dossier beside it."""
    write(tmp_path, "work/deep/down/x", "")
    write(tmp_path, "atlas/provider.yaml", "x")
    write(tmp_path, "atlas/documents/x", "x")
    return tmp_path


def test_the_nearest_from_the_start_upwards(home: Path) -> None:
    upper = write(home, CLIENT_FILE, "x")
    assert find_client_file(home / "work" / "deep" / "down", ()) == upper
    nearer = write(home, f"work/{CLIENT_FILE}", "x")
    assert find_client_file(home / "work" / "deep" / "down", ()) == nearer
    assert find_client_file(home, ()) == upper


def test_none_anywhere(home: Path) -> None:
    assert find_client_file(home / "work", ()) is None


def test_a_folder_is_no_client_file(home: Path) -> None:
    (home / CLIENT_FILE).mkdir()
    assert find_client_file(home, ()) is None


def test_a_folder_with_a_dossier_is_passed_over(home: Path) -> None:
    write(home, f"atlas/{CLIENT_FILE}", "planted")
    upper = write(home, CLIENT_FILE, "x")
    assert find_client_file(home / "atlas", ()) == upper
    assert find_client_file(home / "atlas", [home / "atlas" / "provider.yaml"]) == upper


def test_what_lies_below_a_dossier_is_passed_over(home: Path) -> None:
    write(home, f"atlas/documents/{CLIENT_FILE}", "planted")
    upper = write(home, CLIENT_FILE, "x")
    assert find_client_file(home / "atlas" / "documents", [home / "atlas" / "provider.yaml"]) == upper


def test_a_dossier_of_another_name_protects_its_folder_too(home: Path) -> None:
    write(home, f"rif/{CLIENT_FILE}", "planted")
    dossier = write(home, "rif/dossier.yaml", "x")
    assert find_client_file(home / "rif", [dossier]) is None
    assert find_client_file(home / "rif", ()) == home / "rif" / CLIENT_FILE


@pytest.mark.parametrize("name", ["atlas/seccheck.yaml", "atlas/documents/mine.yaml", "work/../atlas/x.yaml"])
def test_a_client_file_inside_a_dossier_is_refused(home: Path, name: str) -> None:
    path = write(home, name, "planted")
    (fault,) = faults_of(lambda: refuse_inside_dossier(path, [home / "atlas" / "provider.yaml"]))
    assert "lies in the dossier's folder" in fault.message
    assert "--config" in fault.hint


def test_a_link_into_or_inside_a_dossier_is_refused(home: Path) -> None:
    planted, own = write(home, "atlas/planted.yaml", "x"), write(home, "work/own.yaml", "x")
    (home / "work" / "link.yaml").symlink_to(planted)
    (home / "atlas" / "link.yaml").symlink_to(own)
    for path in (home / "work" / "link.yaml", home / "atlas" / "link.yaml"):
        with pytest.raises(Exception, match="dossier's folder"):
            refuse_inside_dossier(path, [home / "atlas" / "provider.yaml"])


def test_a_client_file_of_its_own_is_accepted(home: Path) -> None:
    path = write(home, "work/mine.yaml", "x")
    refuse_inside_dossier(path, [home / "atlas" / "provider.yaml"])
    refuse_inside_dossier(path, ())
    refuse_inside_dossier(write(home, "atlas.yaml", "x"), [home / "atlas" / "provider.yaml"])
