"""The real command: typed in this process where nobody is asked, and on a terminal of its own where somebody is."""

import re
import shutil
from pathlib import Path

import pytest
from tests.support import review_world
from tests.support.command_line import typed
from tests.support.example_files import EXAMPLES
from tests.support.review_world import CONFIG, DPA_READ, PROVIDER, RULES_READ, desk
from tests.support.terminal import END, INTERRUPT, typed_on_a_terminal

WORDS = ("review", "provider", "--policy", "own", "--profile", "full", "--as-of", "2026-11-20")
PROMPTS = (
    *("[q]uit: ", "asked for? ", 'Does it say "24 hours"? '),
    *("Kind ", "Issuer ", "Date ", "Valid until ", "Is it signed? ", "Services ", "Sites ", "[a]ccept "),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    review_world.world()
    return tmp_path


def dialog(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """The agreement confirmed, then `more`."""
    return [*((prompt, f"{line}\n") for prompt, line in zip(PROMPTS, DPA_READ, strict=True)), *more]


def test_a_reviewer_sits_at_a_terminal(folder: Path) -> None:
    words = (*WORDS, "--document", "dpa")
    code, shown = typed_on_a_terminal(words, dialog(("Who is reviewing? ", "DPO\n")), folder=folder)
    assert code == 0, shown
    assert "DOCUMENT 1 OF 1: dpa\n" in shown
    assert "told within >>24<< hours" in shown
    assert shown.endswith("1 document reviewed; 0 left.\n")
    (review,) = desk().reviews
    assert (review.document, review.by, review.signed, len(review.claims)) == ("dpa", "DPO", True, 2)


@pytest.mark.parametrize("how", [INTERRUPT, END], ids=["Ctrl-C", "Ctrl-D"])
def test_an_interruption_keeps_what_was_confirmed(folder: Path, how: str) -> None:
    words = (*WORDS, "--by", "DPO")
    code, shown = typed_on_a_terminal(words, dialog(("[q]uit: ", "\n"), ("[?] later: ", how)), folder=folder)
    assert (code, "Traceback" in shown) == (130, False), shown
    assert "Interrupted; 1 review had been written and is kept." in shown
    assert [review.document for review in desk().reviews] == ["dpa"]


def test_what_is_left_is_said_with_the_code(folder: Path) -> None:
    code, shown = typed_on_a_terminal((*WORDS, "--lang", "fr"), [("uitter", "q\n")], folder=folder)
    assert (code, shown.endswith("0 document relu\u202f; reste\u202f: 2.\n")) == (1, True), shown


def test_with_nothing_to_read_nothing_is_asked(folder: Path) -> None:
    for name, lines in (("dpa", DPA_READ), ("rules", RULES_READ)):
        review_world.sit(*lines, document=name)
    code, shown = typed_on_a_terminal(WORDS, [], folder=folder)
    assert (code, shown) == (0, "No document waits for you.\n")


def test_without_a_terminal_it_never_waits() -> None:
    result = typed(*WORDS)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--from FILE" in result.stderr


def test_it_lists_takes_and_writes_without_asking() -> None:
    listed = typed(*WORDS, "--list")
    assert (listed.exit_code, listed.stderr) == (1, "")
    assert "1.   dpa (documents/dpa.txt): The agreement" in listed.stdout
    written = typed(*WORDS, "--template", "reviews.yaml", "--lang", "fr")
    assert (written.exit_code, "2 documents à remplir" in written.stderr) == (0, True)
    blank = typed(*WORDS, "--from", "reviews.yaml")
    assert (blank.exit_code, "not filled in yet: dpa, rules" in blank.stderr) == (1, True)
    text = "- {document: dpa, kind: dpa, claims: {own.hours: {value: 24}}}\n"
    Path("own.yaml").write_text(text)
    assert typed(*WORDS, "--from", "own.yaml", "--by", "DPO").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--list", "--from", "x"), 2, "--list and --from cannot be combined."),
        (("--all", "--document", "dpa"), 2, "--all and --document cannot be combined."),
        (("--from", "nowhere.yaml", "--by", "DPO"), 3, "there is no such file"),
        (("--from", "provider/provider.yaml", "--by", "DPO"), 3, "the file holds no list of reviews"),
        (("--template", "t.yaml", "--document", "dpb"), 2, "the dossier has no document 'dpb'"),
        (("--template", "provider/provider.yaml"), 2, "is there already"),
        (("--from", "x", "--by", "A", "--second", "a"), 2, "is the same person"),
        (("--gate", "someday"), 2, "someday"),
    ],
)
def test_faults_have_their_codes(words: tuple[str, ...], code: int, said: str) -> None:
    result = typed(*WORDS, *words)
    assert result.exit_code == code, result.stderr
    assert said in result.stderr


def test_without_a_client_file_it_says_how_to_start_one() -> None:
    CONFIG.unlink()
    result = typed("review", PROVIDER, "--policy", "own/own.yaml", "--profile", "full", "--from", "x", "--by", "DPO")
    assert (result.exit_code, "seccheck init" in result.stderr) == (3, True)


@pytest.mark.parametrize(("lang", "said"), [("en", "Go through the documents"), ("fr", "Parcourt les documents")])
def test_its_help_speaks_the_readers_language(lang: str, said: str) -> None:
    assert said in typed("review", "--lang", lang, "--help").stdout


@pytest.mark.slow
def test_a_pdf_is_read_in_its_cage_and_a_damaged_one_is_said_to_be(folder: Path) -> None:
    shutil.copytree(EXAMPLES / "atlas", "atlas")
    words = ("review", "atlas", "--as-of", "2026-11-20", "--document", "mfa-policy")
    assert typed(*words, "--template", "whole.yaml").exit_code == 0
    whole = (folder / "whole.yaml").read_text()
    assert "atlas/documents/mfa-policy.pdf, 1 page, sha256 095dacce4449" in whole
    assert ">>mfa.exceptions<<" in whole
    Path("atlas/documents/mfa-policy.pdf").write_bytes(b"%PDF-1.4 broken")
    assert typed(*words, "--template", "broken.yaml").exit_code == 0
    broken = " ".join((folder / "broken.yaml").read_text().replace("#", "").split())
    assert re.search(r"Its text cannot be shown here \([^)]*damaged", broken)
    assert "Open it yourself: atlas/documents/mfa-policy.pdf" in broken
