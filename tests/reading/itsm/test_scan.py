import codecs
import functools
import os
from pathlib import Path

import pytest
from tests.support.small import faults_of, told, write

from seccheck.reading.itsm import scan
from seccheck.reading.itsm.scan import encoding_of, open_extract

BOTH = ("utf-8", "cp1252")


def found(folder: Path, data: bytes, *wished: str) -> str:
    with open_extract(write(folder, "x.csv", data)) as file:
        return encoding_of(file, "x.csv", wished or ("utf-8",))


@pytest.mark.parametrize(
    ("data", "wished", "expected"),
    [
        pytest.param("é".encode(), BOTH, "utf-8", id="utf-8"),
        pytest.param("é".encode("cp1252"), BOTH, "cp1252", id="windows"),
        pytest.param(codecs.BOM_UTF8 + b"a", ("cp1252",), "utf-8-sig", id="a-mark-goes-before"),
        pytest.param("é\n".encode("utf-16"), BOTH, "utf-16", id="utf-16"),
        pytest.param(codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), BOTH, "utf-16", id="utf-16-the-other-way"),
        pytest.param(b"", BOTH, "utf-8", id="empty"),
        pytest.param("é".encode() * 700_000, BOTH, "utf-8", id="a-character-between-two-chunks"),
    ],
)
def test_the_first_encoding_in_which_the_whole_file_can_be_read(
    tmp_path: Path, data: bytes, wished: tuple[str, ...], expected: str
) -> None:
    assert found(tmp_path, data, *wished) == expected


@pytest.mark.parametrize(
    ("data", "wished", "said"),
    [
        pytest.param(b"a\nb\n\xe9t\xe9\n", ("utf-8",), "3:0 the file is not UTF-8", id="windows-not-allowed"),
        pytest.param(b"a\n" * 600_000 + b"\xe9", ("utf-8",), "600001:0 the file is not UTF-8", id="far-down"),
        pytest.param(b"a\n\x81", ("utf-8", "cp1252"), "2:0 the file is not UTF-8", id="neither"),
        pytest.param(b"a\n\x81", ("cp1252",), "2:0 the file is not CP1252", id="no-such-letter"),
        pytest.param(b"a\nb\0", ("utf-8",), "2:0 the file holds a NUL character", id="nul"),
        pytest.param(
            "a;b".encode("utf-16-le"), ("utf-8",), "1:0 the file holds a NUL character", id="utf-16-without-mark"
        ),
        pytest.param(codecs.BOM_UTF16_LE + b"a", BOTH, "1:0 the file is not UTF-16", id="half-a-character"),
        pytest.param(b"a" * 6_000_000, ("utf-8",), "1:0 a line is longer than 4 MiB", id="one-long-line"),
    ],
)
def test_what_is_no_such_text_is_a_fault_with_its_line(
    tmp_path: Path, data: bytes, wished: tuple[str, ...], said: str
) -> None:
    (line,) = told(faults_of(lambda: found(tmp_path, data, *wished)))
    assert line.startswith(said)
    assert "CSV UTF-8" in line


def test_only_a_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    paths = (tmp_path / "none", tmp_path, tmp_path / "pipe")
    faults = [faults_of(functools.partial(open_extract, path))[0].message for path in paths]
    assert faults == ["there is no such file", *["this is no file but a folder, a pipe or a device"] * 2]


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "LARGEST", 3)
    (fault,) = faults_of(lambda: found(tmp_path, b"abcd"))
    assert "the most that is read" in fault.message
    assert found(tmp_path, b"abc") == "utf-8"
