import os
from pathlib import Path

import pytest

from seccheck.errors import input_fault
from seccheck.flow.reviewing.text import DocumentText, ReadPdf, text_of


def fake(pages: tuple[str, ...]) -> ReadPdf:
    return lambda _path: pages


def never(path: Path) -> tuple[str, ...]:
    raise AssertionError(f"{path} is no PDF")


def test_a_pdf_is_known_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "scan.doc"
    file.write_bytes(b"\n%PDF-1.7 ...")
    assert text_of(file, fake(("a", "b"))) == DocumentText(pages=("a", "b"), is_paged=True)
    assert text_of(file, fake((" ", "\n"))).problem == "empty"
    assert text_of(file, fake(())).problem == "empty"


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("a.txt", "délai".encode(), "délai"),
        ("a.MD", b"\xef\xbb\xbf# d", "# d"),
        ("a.csv", "délai".encode("cp1252"), "délai"),
        ("a.txt", b"\x81\x00", "\ufffd\x00"),
    ],
)
def test_text_is_shown_whatever_its_encoding(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert text_of(tmp_path / name, never) == DocumentText(pages=(text,))


def test_what_cannot_be_shown_says_why(tmp_path: Path) -> None:
    def damaged(path: Path) -> tuple[str, ...]:
        raise input_fault("the PDF is damaged", file=str(path))

    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    assert text_of(tmp_path / "a.pdf", damaged) == DocumentText(problem="the PDF is damaged")
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    assert text_of(tmp_path / "a.png", never) == DocumentText(problem="format")
    assert text_of(tmp_path / "nowhere.txt", never).problem == "there is no such file"
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe" in text_of(tmp_path / "pipe.txt", never).problem
    (tmp_path / "large.txt").write_bytes(b"x" * (5 * 1024 * 1024 + 1))
    assert "larger" in text_of(tmp_path / "large.txt", never).problem
