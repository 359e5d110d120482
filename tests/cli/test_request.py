from pathlib import Path

import pytest
from tests.support import tiny
from tests.support.command_line import typed

BAD = ("request", "providers/bad", "--as-of", tiny.AS_OF, "--policy", "tiny")
GOOD = ("request", "providers/good", "--as-of", tiny.AS_OF, "--policy", "tiny")

pytestmark = pytest.mark.usefixtures("folder")


def test_the_page_goes_to_stdout_as_markdown() -> None:
    found = typed(*BAD, "--by", "2026-12-15")
    assert found.exit_code == 0
    assert found.stdout.startswith("# What we still need from bad\n")
    assert "15 December 2026" in found.stdout
    assert "| Is it all right? | Your answer: no | yes |" in found.stdout


def test_all_formats_are_written_at_once() -> None:
    found = typed(*BAD, "-o", "a.md", "-o", "a.html", "-o", "a.txt", "--lang", "fr")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "a.html (actions" in found.stderr
    assert '<html lang="fr">' in Path("a.html").read_text()


def test_nothing_to_ask_is_said_and_no_failure() -> None:
    found = typed(*GOOD)
    assert found.exit_code == 0
    assert "Nothing is open on your side." in found.stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("-o", "a.docx"), 2, "End the name in one of .html, .md, .txt."),
        (("--by", "soon"), 2, "is not a date such as 2026-12-01"),
        (("-o", "nowhere/a.md"), 6, "nowhere"),
        (("--config", "none.yaml"), 3, "none.yaml"),
    ],
)
def test_what_goes_wrong_has_its_exit_code(words: tuple[str, ...], code: int, said: str) -> None:
    found = typed(*BAD, *words)
    assert found.exit_code == code
    assert said in found.stderr


@pytest.mark.parametrize(("lang", "said"), [("en", "Write the one page"), ("fr", "Écrit la page")])
def test_help_speaks_both_languages(lang: str, said: str) -> None:
    assert said in typed("request", "--lang", lang, "--help").stdout
