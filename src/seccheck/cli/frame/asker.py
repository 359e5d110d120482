"""The reviewer's terminal: shows screens on it and reads lines from it."""

import sys
from pathlib import Path

import click

from seccheck.cli.frame.console import Stdout
from seccheck.errors import Fault, UsageFaultError
from seccheck.wiring.viewer import open_in_viewer


class TerminalAsker:
    """An asker for a person at a terminal.

    Raises:
        UsageFaultError: nobody can answer, for stdin is no terminal.
    """

    def __init__(self) -> None:
        if sys.stdin is None or not sys.stdin.isatty():
            hint = "Let --template FILE write a list to fill in, and hand it back with --from FILE."
            raise UsageFaultError(
                Fault(message="a review asks questions, and here is no terminal to answer", hint=hint)
            )
        self._out = Stdout()

    def show(self, text: str) -> None:
        """Print `text`."""
        self._out.write(text.encode())

    def ask(self, question: str) -> str:
        """The line typed in answer.

        Raises:
            click.Abort: the reviewer interrupts, or closes the terminal's input.
        """
        encoding = sys.stdout.encoding or "utf-8"
        shown = question.encode(encoding, "replace").decode(encoding)
        answer: str = click.prompt(shown, default="", show_default=False, prompt_suffix="")
        return answer

    def open(self, path: Path) -> bool:
        """Open a file in the system's viewer."""
        return open_in_viewer(path)
