from pathlib import Path

import pytest
from tests.support.command_line import typed

pytestmark = pytest.mark.usefixtures("folder")


def test_pages_are_written_and_then_up_to_date() -> None:
    found = typed("policy", "docs", "-o", "pages")
    assert (found.exit_code, found.stdout) == (0, "")
    count = len(list(Path("pages").rglob("*.md")))
    assert found.stderr == f"{count} of {count} pages brought up to date\n"
    assert typed("policy", "docs", "-o", "pages", "--check").exit_code == 0
    assert typed("policy", "docs", "-o", "pages").stderr == f"0 of {count} pages brought up to date\n"


def test_a_check_names_what_is_out_of_date_and_writes_nothing() -> None:
    typed("policy", "docs", "-o", "pages")
    page = Path("pages/fr/looks.md")
    page.write_text("changed")
    found = typed("policy", "docs", "-o", "pages", "--check", "--lang", "fr")
    assert (found.exit_code, found.stderr) == (1, "pages/fr/looks.md\u202f: périmée\n")
    assert page.read_text() == "changed"


def test_the_usual_folder_is_that_of_the_project() -> None:
    assert typed("policy", "docs", "--policy", "own").exit_code == 0
    assert Path("docs/reference/en/policies/tiny.md").exists()
