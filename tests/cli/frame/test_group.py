import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from tests.support.command_line import typed

from seccheck import __version__
from seccheck.cli.frame.group import command, guarded
from seccheck.errors import InputFaultError, OutputFaultError, UsageFaultError, input_fault

LEAN = {"dataclasses", "json", "yaml", "importlib.metadata", "jsonschema_rs"}


def raising(error: BaseException) -> Callable[[], int]:
    def run() -> int:
        raise error

    return run


def test_commands_are_the_files_of_the_folder() -> None:
    context = click.Context(command)
    names = command.list_commands(context)
    assert {"annex", "catalog", "explain", "init", "policy", "sign", "verify"} <= set(names)
    for name in names:
        found = command.get_command(context, name)
        assert found is not None
        assert found.name == name


def test_nothing_else_is_a_command() -> None:
    assert command.get_command(click.Context(command), "frame") is None
    found = typed("frame")
    assert found.exit_code == 2
    assert "No such command 'frame'" in found.stderr


@pytest.mark.parametrize(("lang", "title"), [("en", "Commands:"), ("fr", "Commandes:")])
def test_help_lists_the_commands(lang: str, title: str) -> None:
    found = typed("--lang", lang, "--help")
    assert found.exit_code == 0
    assert title in found.stdout
    assert "  verify " in found.stdout


def test_version() -> None:
    found = typed("--version")
    assert (found.exit_code, found.stdout) == (0, f"seccheck {__version__}\n")


@pytest.mark.parametrize("start", [["-m", "seccheck"], ["-c", "from seccheck.__main__ import main; main()"]])
def test_every_way_to_start_is_the_same(start: list[str]) -> None:
    found = subprocess.run([sys.executable, *start, "--version"], capture_output=True, check=True, text=True)
    assert found.stdout == f"seccheck {__version__}\n"


def test_version_imports_nothing_but_click() -> None:
    program = (
        "import sys\nsys.argv = ['seccheck', '--version']\n"
        "import click\nbefore = set(sys.modules)\n"
        "from seccheck.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*sorted(set(sys.modules) - before), file=sys.stderr)\n"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    extra = set(found.stderr.split())
    assert not extra & LEAN
    assert {name for name in extra if name.startswith("seccheck")} == {
        "seccheck",
        "seccheck.__main__",
        "seccheck.cli",
        "seccheck.cli.frame",
        "seccheck.cli.frame.group",
        "seccheck.cli.frame.speech",
    }


def test_modules_beside_a_strangers_files_are_not_run(tmp_path: Path) -> None:
    for name in ("click", "yaml", "seccheck", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a stranger was here')\n")
    (tmp_path / "seccheck.py").unlink()
    command = [sys.executable, "-m", "seccheck", "catalog"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageFaultError(), 2),
        (InputFaultError(), 3),
        (OutputFaultError(), 6),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (click.UsageError("no"), 2),
        (RecursionError(), 70),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_every_end_has_its_exit_code(error: BaseException, code: int) -> None:
    assert guarded(raising(error)) == code


@pytest.mark.parametrize(("result", "code"), [(4, 4), (0, 0), (None, 0)])
def test_a_command_says_its_exit_code(result: int | None, code: int) -> None:
    assert guarded(lambda: result) == code


def test_faults_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    guarded(raising(input_fault("is broken", file="a.yaml")))
    assert capsys.readouterr().err == "a.yaml: is broken\n"


@pytest.mark.parametrize("debug", [True, False])
def test_a_bug_of_ours_is_one_line_unless_asked(
    debug: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "SECCHECK_DEBUG", "1" if debug else "")
    assert guarded(raising(ValueError("odd \x1b value"))) == 70
    said = capsys.readouterr().err
    assert ("Traceback" in said) is debug
    assert said.endswith("a bug of ours: ValueError: odd \\x1b value (SECCHECK_DEBUG=1 shows the trace)\n")


def test_inside_another_program_nothing_ends_the_process() -> None:
    assert command.main(["--version"], standalone_mode=False) == 0


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, 6), (errno.EACCES, 3), (errno.ELOOP, 3)], ids=["full", "denied", "loop"]
)
def test_what_the_system_refuses_is_one_line(number: int, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(raising(OSError(number, os.strerror(number), "a.yaml"))) == code
    assert capsys.readouterr().err == f"seccheck: a.yaml: {os.strerror(number)}\n"
