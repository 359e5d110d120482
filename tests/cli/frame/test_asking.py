"""The options by which commands ask about a gate."""

import datetime as dt

import click
import pytest
from click.testing import CliRunner

from seccheck.cli.frame.asking import GATES, asking
from seccheck.model.scale import Gate


@click.command()
@asking(gate={"en": "From which gate on.", "fr": "À partir de quel jalon."})
def probe(**given: object) -> None:
    """Show what was asked."""
    click.echo(repr(sorted(given.items())))


def said(*arguments: str) -> str:
    return CliRunner().invoke(probe, arguments).output


def test_nothing_given_asks_about_the_first_gate() -> None:
    assert (
        said()
        == f"{[('as_of', None), ('config', None), ('gate', 'pre-contract'), ('policies', ()), ('profile', None)]!r}\n"
    )


def test_what_is_given_is_handed_over() -> None:
    output = said("--gate", "run", "--as-of", "2026-12-01", "--profile", "full", "--policy", "a", "--policy", "b")
    assert repr(dt.date(2026, 12, 1)) in output
    assert "('gate', 'run'), ('policies', ('a', 'b')), ('profile', 'full')" in output


@pytest.mark.parametrize("day", ["2026-13-01", "20261201", "today", "2026-1-1", ""])
def test_a_date_that_is_none_is_refused(day: str) -> None:
    assert "is not a date such as 2026-12-01" in said("--as-of", day)


def test_a_command_may_say_its_own_about_the_gate() -> None:
    assert "From which gate on." in said("--help")


def test_the_gates_are_those_of_the_model() -> None:
    assert tuple(gate.word for gate in sorted(Gate)) == GATES  # written down for a quick --help
