import pytest
from tests.support.command_line import typed

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    ("id_", "lines"),
    [
        (
            "TINY-OK",
            [
                "TINY-OK: It is all right",
                "  Questions       Is it all right? Expected: yes (asked of the provider: tiny.ok)",
                "  Remedy          Put it right.",
                "  Passes          yes (questionnaire answer) → demonstrated before signature",
                "  Fails           no (questionnaire answer) → refuted before signature",
            ],
        ),
        (
            "tiny.hours",
            ["tiny.hours: How fast?", "  Answer       a number from 0, in hours", "  Used by      TINY-HOURS"],
        ),
        ("dpa", ["  Strength  documented"]),
    ],
)
def test_explain(id_: str, lines: list[str]) -> None:
    found = typed("explain", id_, "--policy", "own")
    assert (found.exit_code, found.stderr) == (0, "")
    assert [line for line in lines if line not in found.stdout.splitlines()] == []


def test_explain_in_french() -> None:
    lines = typed("explain", "TINY-OK", "--policy", "own", "--lang", "fr").stdout.splitlines()
    assert "  Satisfait      oui (réponse au questionnaire) → démontrée avant signature" in lines
    assert any(line.startswith("  Remède ") for line in lines)


def test_all_there_is() -> None:
    lines = typed("explain", "-v", "TINY-OK", "--policy", "own").stdout.splitlines()
    assert sum(line.startswith("  Example ") for line in lines) == 2
    assert '                    tiny.ok: {"const": true}' in lines


def test_what_nobody_knows_is_wrong_usage() -> None:
    found = typed("explain", "TINY-OK")
    assert found.exit_code == 2
    assert "no requirement, look, claim or kind of evidence is called 'TINY-OK'" in found.stderr
