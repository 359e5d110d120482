import ast
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.support.command_line import typed

from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language, spoken
from seccheck.words.speaking import languages

SOURCE = Path(__file__).parents[3] / "src" / "seccheck"
PARTS = sorted([*(SOURCE / "cli").rglob("*.py"), *(SOURCE / "flow").rglob("*.py"), *(SOURCE / "reports").rglob("*.py")])


@pytest.mark.parametrize("path", PARTS, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_sentence_that_stands_beside_its_part_is_said_in_every_language(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Dict):
            keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
            assert not keys & set(languages()) or keys == set(languages()), f"line {node.lineno}"


@pytest.mark.parametrize(
    ("words", "env", "said"),
    [
        (("--lang", "fr"), {}, "Quoi\u202f?"),
        ((), {"SECCHECK_LANG": "fr"}, "Quoi\u202f?"),
        ((), {}, "What?"),
    ],
)
def test_the_language_holds_for_the_whole_command(words: tuple[str, ...], env: dict[str, str], said: str) -> None:
    @click.command("ask", cls=SpokenCommand, said={"en": "Ask.", "fr": "Demander."})
    def ask() -> None:
        click.echo(spoken({"en": "What?", "fr": "Quoi ?"}))

    assert CliRunner().invoke(ask, words, env={"LANG": "C", "LC_ALL": None, **env}).output == f"{said}\n"


def test_outside_a_command_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECCHECK_LANG", "fr")
    assert current_language() == "fr"


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ["Usage: seccheck verify [OPTIONS] PROVIDER...", "Options:", "  --help", "Exit codes:"]),
        ("fr", ["Utilisation\u202f: seccheck verify [OPTIONS] PROVIDER...", "s\u2019arrête", "Codes de sortie\u202f:"]),
    ],
)
def test_help_is_said_in_the_readers_language(lang: str, lines: list[str]) -> None:
    text = typed("verify", "--lang", lang, "--help").stdout
    assert [line for line in lines if line not in text] == []


def test_an_option_brings_its_own_sentence() -> None:
    option = SpokenOption(["--deep"], is_flag=True, said={"en": "Dig.", "fr": "Creuser."})
    command = SpokenCommand("dig", params=[option], said={"en": "x", "fr": "x"})
    record = option.get_help_record(click.Context(command))
    assert record == ("--deep", "Dig.")
