"""The committed PDFs are what the project's script writes, and look like documents."""

import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from tests.support.example_files import CLIENT, EXAMPLES, all_of, client_files, dossiers

COMMITTED = sorted(path.relative_to(EXAMPLES) for path in EXAMPLES.glob("*/*/*.pdf"))
TEXTS = sorted(p.relative_to(EXAMPLES / "documents_text") for p in (EXAMPLES / "documents_text").glob("*/*/*.yaml"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("examples")
    script = EXAMPLES / "make_documents.py"
    subprocess.run([sys.executable, script, "--into", into], check=True, capture_output=True)
    return into


def test_every_text_has_its_document() -> None:
    assert [text.with_suffix(".pdf") for text in TEXTS] == COMMITTED


@pytest.mark.parametrize("name", COMMITTED, ids=str)
def test_a_committed_document_equals_a_fresh_run(name: Path, fresh: Path) -> None:
    assert (fresh / name).read_bytes() == (EXAMPLES / name).read_bytes()


@pytest.mark.parametrize("name", COMMITTED, ids=str)
def test_a_document_is_a_real_pdf_of_one_to_three_pages(name: Path) -> None:
    reader = pypdf.PdfReader(EXAMPLES / name, strict=True)

    assert 1 <= len(reader.pages) <= 3
    assert all(len(page.extract_text()) > 300 for page in reader.pages)
    assert reader.metadata is not None
    assert reader.metadata.title


@pytest.mark.parametrize("provider", sorted(dossiers()))
def test_every_document_in_the_folder_is_named_in_the_dossier(provider: str) -> None:
    folder, content = dossiers()[provider]

    named = {folder / str(document["path"]) for document in content["documents"].values()}
    assert named == set((folder / "documents").glob("*.pdf"))


def test_the_client_names_all_its_own_files() -> None:
    named = {
        CLIENT / one["path"] for content in client_files().values() for one in content.get("documents", {}).values()
    }
    named |= {CLIENT / record["file"] for record in all_of("records") if "file" in record}
    assert named == set(CLIENT.glob("*/*.pdf"))


def test_the_pins_of_the_client_files_are_up_to_date() -> None:
    checked = subprocess.run(
        [sys.executable, EXAMPLES / "pin.py", "--check"], check=False, capture_output=True, text=True
    )

    assert (checked.returncode, checked.stderr) == (0, "")
