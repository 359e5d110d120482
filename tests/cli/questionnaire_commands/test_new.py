from pathlib import Path

import pytest
from tests.support.command_line import typed

NEW = ("questionnaire", "new", "--policy", "tiny")

pytestmark = pytest.mark.usefixtures("folder")


def test_a_form_goes_to_stdout_and_is_a_dossier_that_says_nothing() -> None:
    found = typed(*NEW)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith(
        "# seccheck-questionnaire/1 audience=provider gate=pre-contract profile=express lang=en"
    )
    assert "policies=tiny@1.0.0\n" in found.stdout.split("\n", 1)[0] + "\n"
    assert "  tiny.hours: null\n" in found.stdout
    Path("new").mkdir()
    Path("new/q.yaml").write_text(found.stdout)
    verified = typed("verify", "new/q.yaml", "--policy", "tiny")
    assert (verified.exit_code, verified.stdout) == (3, "")
    assert "`legal_name` is missing" in verified.stderr
    head = (
        "{name: Atlas, legal_name: Atlas SARL, country: MA}\ndeclared: {by: CISO, role: CISO, on: 2026-11-02}\nanswers:"
    )
    Path("new/q.yaml").write_text(f"schema: seccheck-dossier/1\nprovider: {head}{found.stdout.split('answers:')[1]}")
    assert "the dossier answers nothing" in typed("verify", "new/q.yaml", "--policy", "tiny").stderr


@pytest.mark.parametrize(
    ("lang", "written", "after"),
    [
        ("en", "written: q.yaml (questions: 2)\nwritten: copy.yml (questions: 2)", "Next: send it to the provider"),
        (
            "fr",
            "écrit\u202f: q.yaml (questions\u202f: 2)\nécrit\u202f: copy.yml",
            "Ensuite\u202f: l\u2019envoyer au prestataire",
        ),
    ],
)
def test_files_are_named_and_what_comes_next(lang: str, written: str, after: str) -> None:
    found = typed(*NEW, "-o", "q.yaml", "-o", "copy.yml", "--lang", lang)
    assert (found.exit_code, found.stdout) == (0, "")
    assert found.stderr.startswith(written)
    assert after in found.stderr
    assert "seccheck questionnaire import q.yaml -o FOLDER/provider.yaml" in found.stderr
    assert Path("q.yaml").read_bytes() == Path("copy.yml").read_bytes()
    assert f"lang={lang}" in Path("q.yaml").read_text()


def test_the_form_speaks_the_readers_language() -> None:
    french = typed(*NEW, env={"LANG": "fr_FR.UTF-8"}).stdout
    assert "# Tout va bien ?" in french.replace("\u202f", " ")
    assert "heures" in french


def test_the_client_asks_itself() -> None:
    found = typed("questionnaire", "new", "--for", "client", "--policy", "commercial", "-o", "own.yaml")
    assert found.exit_code == 0
    assert "seccheck questionnaire import own.yaml --into seccheck.yaml" in found.stderr
    text = Path("own.yaml").read_text()
    assert "schema: seccheck-client/1\n" in text
    assert "client: Example Industries\n" in text
    assert "  remote_access: true\n" in text
    assert "cml.price_weight_pct: null" in text


@pytest.mark.parametrize("option", ["--client", "--config"])
def test_the_client_file_has_two_names(option: str) -> None:
    Path("elsewhere.yaml").write_text(Path("seccheck.yaml").read_text().replace("Example Industries", "Somebody Else"))
    found = typed(*NEW, option, "elsewhere.yaml")
    assert "client: Somebody Else" in found.stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("-o", "taken.yaml"),
            2,
            "taken.yaml is there already, and may hold answers\n  Choose another name, or say --force",
        ),
        (("-o", "q.json"), 2, "no room for the questions"),
        (("-o", "q.doc"), 2, "does not say in which form"),
        (("-o", "a.yaml", "-o", "./a.yaml"), 2, "a.yaml is named twice"),
        (("-o", "missing/q.yaml"), 6, "cannot be written"),
        (("--for", "nobody"), 2, "nobody"),
        (("--gate", "never"), 2, "never"),
        (("--client", "nowhere.yaml"), 3, "nowhere.yaml"),
        (("--policy", "tinny"), 2, "Did you mean tiny?"),
    ],
    ids=["taken", "json", "suffix", "twice", "folder", "for", "gate", "client", "policy"],
)
def test_what_cannot_be_has_its_exit_code(words: tuple[str, ...], code: int, said: str) -> None:
    Path("taken.yaml").write_text("mine")
    found = typed(*NEW, *words)
    assert (found.exit_code, found.stdout) == (code, "")
    assert said in found.stderr
    assert Path("taken.yaml").read_text() == "mine"


def test_an_answered_form_is_replaced_only_by_force() -> None:
    Path("q.yaml").write_text("mine")
    assert typed(*NEW, "-o", "fresh.yaml", "-o", "q.yaml").exit_code == 2
    assert not Path("fresh.yaml").exists()
    assert typed(*NEW, "-o", "q.yaml", "--force").exit_code == 0
    assert Path("q.yaml").read_text() != "mine"


@pytest.mark.parametrize(("lang", "said"), [("en", "what counts as evidence"), ("fr", "ce qui fait preuve")])
def test_help_is_in_both_languages(lang: str, said: str) -> None:
    found = typed("questionnaire", "new", "--lang", lang, "--help")
    assert said in " ".join(found.stdout.split())
    assert "--client, --config FILE" in found.stdout
