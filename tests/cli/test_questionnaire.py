from pathlib import Path

import click
import pytest
from tests.support.command_line import typed

from seccheck.cli import questionnaire_commands
from seccheck.cli.questionnaire import command

FILES = sorted(path.stem for path in Path(questionnaire_commands.__path__[0]).glob("[!_]*.py"))


def test_the_subcommands_are_the_files_of_their_folder() -> None:
    context = click.Context(command)
    assert command.list_commands(context) == FILES
    assert {"new", "import"} <= set(FILES)
    for name in FILES:
        found = command.get_command(context, name)
        assert found is not None
        assert found.name == name


@pytest.mark.parametrize(("lang", "said"), [("en", "Send out a questionnaire"), ("fr", "Envoie un questionnaire")])
def test_help_lists_them(lang: str, said: str) -> None:
    found = typed("questionnaire", "--lang", lang, "--help")
    assert said in found.stdout
    assert "  import " in found.stdout
