import io
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from seccheck.cli.frame.asker import TerminalAsker
from seccheck.errors import UsageFaultError


def at_a_terminal(typed: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The answers to two questions, and what was shown."""
    heard: list[str] = []

    @click.command()
    def command() -> None:
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        asker = TerminalAsker()
        asker.show("Délai\n")
        heard.extend([asker.ask("First? "), asker.ask("[Enter] second: ")])
        assert not asker.open(Path("a.desktop")), "no viewer only shows it"

    result = CliRunner().invoke(command, input=typed)
    return [*heard, result.stdout, str(result.exit_code)]


def test_lines_are_asked_for_and_enter_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, shown, code = at_a_terminal("yes\n\n", monkeypatch)
    assert (first, second, code) == ("yes", "", "0")
    assert shown.startswith("Délai\nFirst? ")
    assert "[Enter] second: " in shown


def test_the_end_of_the_input_ends_the_sitting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_a_terminal("yes\n", monkeypatch)[-1] == "1"


@pytest.mark.parametrize("stdin", [io.StringIO("y\n"), None], ids=["pipe", "closed"])
def test_without_a_terminal_nobody_is_asked(stdin: io.StringIO | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(UsageFaultError) as caught:
        TerminalAsker()
    assert "--from FILE" in caught.value.faults[0].hint
