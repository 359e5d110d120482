import io
import re
import sys
from pathlib import Path

import docx
import pytest
from tests.support import tiny
from tests.support.command_line import typed
from tests.support.example_files import AS_OF, CLIENT_FILE, EXAMPLES

ATLAS = ("annex", EXAMPLES / "atlas", "--config", CLIENT_FILE, "--as-of", AS_OF, "--gate", "go-live")
TINY = ("annex", "providers/good", "--as-of", tiny.AS_OF, "--policy", "tiny")

pytestmark = pytest.mark.usefixtures("folder")


def test_the_example_provider_gets_its_annex_in_every_format() -> None:
    words = ("--profile", "full", "--lang", "fr", "-o", "a.docx", "-o", "a.md", "-o", "a.html")
    found = typed(*ATLAS, *words)
    assert (found.exit_code, found.stdout) == (0, "")
    text = Path("a.md").read_text()
    clauses = int(re.search(r"(\d+) clauses", found.stderr)[1])  # type: ignore[index]  # else the test has failed
    word = docx.Document(io.BytesIO(Path("a.docx").read_bytes()))
    numbered = [p.text for p in word.paragraphs if p.style is not None and p.style.name == "Heading 2"]
    assert len(numbered) > clauses > 100
    assert Path("a.html").read_text().count("<h3>") == len(numbered) == len(re.findall("^### ", text, re.MULTILINE))


def test_the_example_annex_holds_what_was_agreed() -> None:
    text = typed(*ATLAS, "--lang", "fr").stdout
    assert "Industrie Exemple, " in text
    assert "Atlas Assistance SARL (Atlas Assistance)" in text
    assert "24 heures au plus" in text
    assert "Niveau Observé" in text
    assert "ne constitue pas un avis juridique" in text


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_example_annex_certifies_nothing_and_names_no_probe(lang: str) -> None:
    text = typed(*ATLAS, "--profile", "full", "--lang", lang).stdout
    assert not re.search(
        r"\bis compliant\b|\best conforme\b|\bentra\.|\bseccheck\b|client Entra probe|sonde Entra", text
    )


def test_the_same_annex_has_the_same_bytes() -> None:
    for name in ("a.docx", "b.docx"):
        assert typed(*TINY, "-o", name).exit_code == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("-o", "annex.pdf"), 2, "End the name in one of .docx, .html, .md."),
        (("-o", "seccheck.yaml"), 2, "does not say in which format"),
        (("--gate", "never"), 2, "never"),
        (("--as-of", "tomorrow"), 2, "is not a date such as 2026-12-01"),
        (("--policy", "tinny"), 2, "Did you mean tiny?"),
        (("--config", "nowhere.yaml"), 3, "nowhere.yaml"),
        (("-o", "missing/a.md"), 6, "cannot be written"),
    ],
)
def test_what_cannot_be_has_its_exit_code(words: tuple[str, ...], code: int, said: str) -> None:
    found = typed(*TINY, *words)
    assert (found.exit_code, found.stdout) == (code, "")
    assert said in found.stderr


def test_a_missing_dossier_is_an_input_fault() -> None:
    assert typed("annex", "nowhere").exit_code == 3
    assert typed("annex", "providers").exit_code == 2


def test_word_files_need_their_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "seccheck.reports.annex.word", None)
    found = typed(*TINY, "-o", "a.docx")
    assert found.exit_code == 2
    assert "pip install 'seccheck[docx]'" in found.stderr
    assert not Path("a.docx").exists()


@pytest.mark.parametrize(("lang", "said"), [("en", "no legal advice"), ("fr", "ne vaut pas avis juridique")])
def test_help_says_that_it_is_a_draft(lang: str, said: str) -> None:
    assert said in typed("annex", "--lang", lang, "--help").stdout


def test_hostile_names_of_a_dossier_do_nothing() -> None:
    dossier = Path("providers/good/provider.yaml")
    evil = "<img src=x onerror=alert(1)> [x](javascript:1) ::error & | ]]>"
    dossier.write_text(dossier.read_text().replace("Atlas SARL", f'"{evil}"'))
    assert typed(*TINY, "-o", "a.docx", "-o", "a.html", "-o", "a.md").exit_code == 0
    assert "<img" not in Path("a.html").read_text()
    assert not re.search(r"(?<!\\)<img|(?<!\\)\]\(", Path("a.md").read_text())
    assert "::" not in Path("a.md").read_text()
    shown = "\n".join(p.text for p in docx.Document(io.BytesIO(Path("a.docx").read_bytes())).paragraphs)
    assert evil in shown
