from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support import small, zoo
from tests.support.small import faults_of, write

from seccheck.errors import Fault
from seccheck.model.policy import Catalog
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.dossier import read_dossier
from seccheck.reading.strict_yaml import load


@pytest.fixture(scope="module")
def shipped() -> Catalog:
    """The shipped policies: the zoo speaks their claims."""
    return load_catalog(examples=False)


def assert_told(faults: tuple[Fault, ...], file: Path) -> None:
    """Every fault names the file, a line and what to do."""
    for fault in faults:
        assert fault.place is not None
        assert fault.place.file == str(file)
        assert fault.place.line >= 1
        assert fault.hint, fault.message


@pytest.mark.parametrize("path", zoo.files("yaml"), ids=lambda p: p.name)
def test_bad_yaml_is_refused(path: Path) -> None:
    assert_told(faults_of(lambda: load(path.read_bytes(), name=str(path))), path)


@pytest.mark.parametrize("path", zoo.files("yaml") + zoo.files("dossier"), ids=lambda p: p.name)
def test_a_bad_dossier_is_refused(path: Path, shipped: Catalog) -> None:
    assert_told(faults_of(lambda: read_dossier(path, shipped)), path)


@pytest.mark.parametrize("path", zoo.files("yaml") + zoo.files("client"), ids=lambda p: p.name)
def test_a_bad_client_file_is_refused(path: Path, shipped: Catalog) -> None:
    faults = faults_of(lambda: read_client_file(open_client_file(path), shipped))
    assert all(fault.place is not None and fault.hint for fault in faults)


@pytest.mark.parametrize("path", zoo.files("look"), ids=lambda p: p.name)
def test_a_bad_look_is_refused(path: Path, shipped: Catalog, tmp_path: Path) -> None:
    look = write(tmp_path, "look.json", path.read_bytes())
    client = write(tmp_path, "seccheck.yaml", small.CLIENT + "looks: [look.json]\n")
    assert_told(faults_of(lambda: read_client_file(open_client_file(client), shipped)), look)


@pytest.mark.parametrize("data", zoo.BYTES.values(), ids=zoo.BYTES)
def test_bytes_that_no_reader_takes(data: bytes, tmp_path: Path, shipped: Catalog) -> None:
    path = write(tmp_path, "provider.yaml", data)
    for read in (lambda: read_dossier(path, shipped), lambda: open_client_file(path)):
        (fault,) = faults_of(read)
        assert fault.place is not None
        assert fault.hint


@pytest.mark.parametrize("make", zoo.DOCUMENTS.values(), ids=zoo.DOCUMENTS)
def test_a_document_that_is_none_is_refused_at_its_path(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / "dpa.pdf")
    text = small.DOSSIER + "documents:\n  dpa: {kind: dpa, title: Agreement, path: dpa.pdf}\n"
    path = write(tmp_path, "provider.yaml", text)
    (fault,) = faults_of(lambda: read_dossier(path, small.catalog()))
    assert str(fault.place) == f"{path}:10:44"
    assert fault.message.startswith("`dpa.pdf`: ")
    assert fault.hint


def test_the_frames_that_the_zoo_is_built_on_are_good(tmp_path: Path, shipped: Catalog) -> None:
    assert read_dossier(write(tmp_path, "provider.yaml", small.DOSSIER), shipped).answers
    assert read_client_file(open_client_file(write(tmp_path, "seccheck.yaml", small.CLIENT)), shipped).client


@pytest.mark.parametrize("room", ["yaml", "dossier", "client", "look"])
def test_the_zoo_is_full(room: str) -> None:
    assert len(zoo.files(room)) >= 8
