import pytest
from tests.support.command_line import typed

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    ("id_", "lines"),
    [
        (
            "TINY-OK",
            ["TINY-OK: It is all right", '  Expected   tiny.ok: {"const": true}', "  Remedy     Put it right."],
        ),
        ("tiny.hours", ["tiny.hours: How fast?", "  Unit         hours", "  Used by      TINY-HOURS"]),
        ("dpa", ["  Strength  documented"]),
    ],
)
def test_explain(id_: str, lines: list[str]) -> None:
    found = typed("explain", id_, "--policy", "own")
    assert (found.exit_code, found.stderr) == (0, "")
    assert [line for line in lines if line not in found.stdout.splitlines()] == []


def test_explain_in_french() -> None:
    assert "Petite" not in typed("explain", "TINY-OK", "--policy", "own", "--lang", "fr").stdout
    assert "Remède" in typed("explain", "TINY-OK", "--policy", "own", "--lang", "fr").stdout


def test_what_nobody_knows_is_wrong_usage() -> None:
    found = typed("explain", "TINY-OK")
    assert found.exit_code == 2
    assert "no requirement, claim or kind of evidence is called 'TINY-OK'" in found.stderr
