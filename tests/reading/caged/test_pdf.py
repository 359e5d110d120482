from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.support.pdfs import locked, pdf
from tests.support.small import faults_of, write

from seccheck.reading.caged import pdf as reading
from seccheck.reading.caged.pdf import read_pdf_text

EXAMPLE = Path(__file__).parents[3] / "examples/atlas/documents/dpa.pdf"


def test_the_text_comes_page_by_page() -> None:
    pages = read_pdf_text(EXAMPLE)
    assert len(pages) == len(PdfReader(EXAMPLE).pages)
    assert "page 1" in pages[0]
    assert all("sous-traitance" in page for page in pages[:1])


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_password_to_open_is_one_clear_fault_and_one_to_edit_none(tmp_path: Path, algorithm: str) -> None:
    (fault,) = faults_of(lambda: read_pdf_text(write(tmp_path, "a.pdf", locked(user="secret", algorithm=algorithm))))
    assert (fault.message, fault.hint) == ("the PDF has a password", "Ask for a copy without one.")
    assert read_pdf_text(write(tmp_path, "b.pdf", locked(user="", algorithm=algorithm))) == ("Hello",)


def test_leading_bytes_do_not_matter_but_something_else_is_no_pdf(tmp_path: Path) -> None:
    assert read_pdf_text(write(tmp_path, "a.pdf", pdf({7: b"null"}))) == ("Hello",)
    (fault,) = faults_of(lambda: read_pdf_text(write(tmp_path, "b.pdf", b"x" * 1024 + b"%PDF-1.7")))
    assert fault.message == "this is not a PDF"


def test_a_child_that_a_file_took_over_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_READER", "tests.support.parrot")
    (fault,) = faults_of(lambda: read_pdf_text(write(tmp_path, "a.pdf", b"    '%PDF-'")))
    assert fault.message == "the file cannot be read safely: its reader broke down"
