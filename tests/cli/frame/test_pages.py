from pathlib import Path

import pytest

from seccheck.cli.frame.pages import write_pages
from seccheck.errors import OutputFaultError
from seccheck.flow.outputs import Target


def test_every_output_is_written_and_files_are_told(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "a.md"
    pages = [(Target(format="md", path=None), b"out"), (Target(format="md", path=file), b"page")]
    write_pages(pages, lambda path: f"written: {path.name}")
    said = capsysbinary.readouterr()
    assert (said.out, said.err) == (b"out", b"written: a.md\n")
    assert file.read_bytes() == b"page"


def test_nothing_is_written_before_all_is_rendered(tmp_path: Path) -> None:
    target = Target(format="md", path=tmp_path / "a.md")
    with pytest.raises(ZeroDivisionError):
        write_pages(((target, b"x" * (1 // n)) for n in (1, 0)), str)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(OutputFaultError):
        write_pages([(Target(format="md", path=tmp_path / "no" / "a.md"), b"x")], str)
