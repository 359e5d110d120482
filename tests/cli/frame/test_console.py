import io
import os
import sys
from pathlib import Path

import pytest

from seccheck.cli.frame.console import Stdout, has_colour, say_aside
from seccheck.errors import OutputFaultError


class Terminal(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, tty: bool) -> None:
        super().__init__()
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty


class Broken(io.BytesIO):
    """A stream that cannot be written."""

    def write(self, _data: object) -> int:
        raise OSError(28, "No space left on device")


class Reader(io.BytesIO):
    """The end of a pipe whose reader has left."""

    tries = 0

    def write(self, _data: object) -> int:
        self.tries += 1
        raise BrokenPipeError


class Left:
    """stdout after its reader has left."""

    encoding = "utf-8"

    def __init__(self, descriptor: int) -> None:
        self.buffer = Reader()
        self._descriptor = descriptor

    def fileno(self) -> int:
        return self._descriptor


class Screen(io.TextIOWrapper):
    """A terminal of some encoding."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("tty", "env", "colour"),
    [
        (True, {"TERM": "xterm"}, True),
        (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {"TERM": "xterm"}, False),
    ],
    ids=["terminal", "empty-no-color", "no-color", "dumb", "pipe"],
)
def test_colour(*, tty: bool, env: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert has_colour(Terminal(tty=tty)) is colour


def test_what_was_closed_has_no_colour_and_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not has_colour(None)
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputFaultError, match="stdout is closed"):
        Stdout()


def test_without_stderr_nothing_is_said_on_stdout_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", None)
        say_aside("a secret")
    assert capsys.readouterr() == ("", "")


def test_a_reader_who_leaves_is_written_to_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "stdout").open("wb") as file:
        left = Left(file.fileno())
        monkeypatch.setattr(sys, "stdout", left)
        stdout = Stdout()
        stdout.write(b"one")
        stdout.write(b"two")
        assert left.buffer.tries == 1
        os.write(file.fileno(), b"into nothing")
    assert (tmp_path / "stdout").read_bytes() == b""


def test_what_is_said_aside_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    say_aside("\x1b[2J::error\n")
    assert capsys.readouterr().err == "\\x1b[2J\\x3a:error\\n\n"


def test_reports_go_to_stdout_as_they_are(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Stdout().write("é\u202f:".encode())
    assert capsysbinary.readouterr().out == "é\u202f:".encode()


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "é\u202f: l\u2019un… →".encode()), ("latin-1", b"\xe9 : l'un. ->"), ("ascii", b"? : l'un. ->")],
)
def test_a_terminal_of_another_encoding_shows_what_it_can(
    encoding: str, shown: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Screen(raw, encoding=encoding))
    Stdout().write("é\u202f: l\u2019un… →".encode())
    assert raw.getvalue() == shown


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Broken()))
    with pytest.raises(OutputFaultError, match="stdout cannot be written: No space left on device"):
        Stdout().write(b"x")
