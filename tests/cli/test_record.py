"""The real command: typed in this process where nobody is asked, and on a terminal of its own where somebody is."""

from pathlib import Path

import pytest
from tests.support import record_world
from tests.support.command_line import typed
from tests.support.record_world import CLIENT, CONFIG, records
from tests.support.terminal import INTERRUPT, typed_on_a_terminal

WORDS = ("record", "witnessed-test", "--provider", "provider")
SAID = ("--on", "2026-11-18", "--by", "Service owner", "--second", "CISO")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    record_world.world()
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "joint test with client witness ("), ("fr", "essai conjoint avec témoin client (")],
)
def test_alone_it_lists_the_kinds(lang: str, line: str) -> None:
    result = typed("record", "--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert line in result.stdout
    assert "signoff-record" in result.stdout


def test_without_a_terminal_the_options_say_everything() -> None:
    values = ("--value", "own.left_over=0", "--value", "own.doors=[{name: A, shut: true}]")
    result = typed(*WORDS, *SAID, "--sample", "3", *values, "--file", "records/test.pdf")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Written to seccheck.yaml: witnessed-test, 2 claims.\n"
    assert records()[-1].values == {"own.left_over": 0, "own.doors": [{"name": "A", "shut": True}]}


def test_what_is_missing_is_named() -> None:
    result = typed("record", "witnessed-test", "--value", "own.left_over=0")
    assert (result.exit_code, result.stdout) == (2, "")
    for option in ("--provider", "--on", "--by", "--sample"):
        assert f"seccheck: {option} is missing" in result.stderr
    assert CONFIG.read_text() == CLIENT


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("record", "witnesed-test"), 2, "Did you mean `witnessed-test`?"),
        (("record", "--on", "2026-11-18"), 2, "--on needs KIND."),
        (("record", "--form"), 2, "--form needs KIND."),
        ((*WORDS, "-o", "x.html"), 2, "--output needs --form."),
        ((*WORDS, "--form", "--by", "CISO", "--value", "a=b"), 2, "--by, --value cannot stand beside --form."),
        ((*WORDS, "--on", "yesterday"), 2, "is not a date"),
        ((*WORDS, "--value", "own.level=medium"), 2, "--value own.level"),
        (("record", "witnessed-test", "--provider", "nowhere/x"), 3, "there is no such file"),
        ((*WORDS, "--form", "-o", "x.pdf"), 2, "End the name in one of .html"),
        ((*WORDS, "--form", "-o", "provider/provider.yaml"), 2, "End the name in one of .html"),
    ],
)
def test_wrong_usage_is_told(words: tuple[str, ...], code: int, said: str) -> None:
    result = typed(*words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


def test_a_client_file_that_cannot_be_written_is_told_and_stays(folder: Path) -> None:
    folder.chmod(0o500)
    result = typed(*WORDS, *SAID, "--value", "own.proved=yes", env={"SECCHECK_LANG": "en"})
    folder.chmod(0o700)
    assert result.exit_code in (0, 6)  # who may do anything may write there as well
    assert ("own.proved" in CONFIG.read_text()) is (result.exit_code == 0)


@pytest.mark.parametrize("output", [(), ("-o", "form.html")], ids=["stdout", "file"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_prints_a_form(output: tuple[str, ...], lang: str) -> None:
    result = typed(*WORDS, "--form", "--claim", "OWN-CUT", "--gate", "go-live", "--lang", lang, *output)
    assert result.exit_code == 0
    page = Path("form.html").read_text() if output else result.stdout
    assert f'<html lang="{lang}">' in page
    assert page.count('<section class="part">') == 1
    assert ("form.html" in result.stderr) is bool(output)


def test_somebody_sits_at_a_terminal(folder: Path) -> None:
    answers = [
        ("or all: ", "own.cut_minutes, own.left_over\n"),
        ("On which day", "2026-11-18\n"),
        ("Who did it?", "Service owner\n"),
        ("Second person", "CISO\n"),
        ("Sample size", "3\n"),
        ("What was found", "many\n"),
        ("What was found", "22\n"),
        ("What was found", "0\n"),
        ("File to attach", "records/test.pdf\n"),
        ("Write it into", "y\n"),
    ]
    code, shown = typed_on_a_terminal(WORDS, answers, folder=folder)
    assert code == 0, shown
    assert "    sample: 3\n" in shown
    assert shown.endswith("Written to seccheck.yaml: witnessed-test, 2 claims.\n")
    assert records()[-1].values == {"own.cut_minutes": 22, "own.left_over": 0}


def test_at_a_terminal_yes_asks_nothing(folder: Path) -> None:
    code, shown = typed_on_a_terminal((*WORDS, *SAID, "--value", "own.proved=no", "--yes"), [], folder=folder)
    assert (code, shown) == (0, "Written to seccheck.yaml: witnessed-test, 1 claim.\n")


@pytest.mark.parametrize(("typing", "code"), [("n\n", 1), (INTERRUPT, 130)], ids=["no", "Ctrl-C"])
def test_what_is_not_confirmed_leaves_the_file_as_it_was(folder: Path, typing: str, code: int) -> None:
    words = (*WORDS, *SAID, "--value", "own.proved=yes", "--file", "records/test.pdf", "--sample", "1")
    found, shown = typed_on_a_terminal(words, [("Write it into", typing)], folder=folder)
    assert (found, "Nothing was written." in shown) == (code, True), shown
    assert CONFIG.read_text() == CLIENT
