import os
import runpy
import sys

import pytest

from seccheck import __version__
from seccheck.__main__ import main, script


@pytest.fixture(autouse=True)
def _asked_for_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["anything", "--version"])
    monkeypatch.setattr(sys, "path", ["/a/strangers/folder", *sys.path])
    monkeypatch.delitem(sys.modules, "seccheck.__main__")


def test_the_installed_command_ends_at_once_with_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)  # the real one would end the tests
    script()
    assert ended == [0]
    assert capsys.readouterr().out == f"seccheck {__version__}\n"


def test_main_ends_the_process_with_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"seccheck {__version__}\n"


def test_started_as_a_module_it_does_not_look_in_the_working_directory() -> None:
    with pytest.raises(SystemExit):
        runpy.run_module("seccheck", run_name="__main__")
    assert "/a/strangers/folder" not in sys.path
