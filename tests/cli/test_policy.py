from pathlib import Path

import pytest
from tests.support.command_line import typed

pytestmark = pytest.mark.usefixtures("folder")
FILE = Path("own/tiny.yaml")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lint", "own"), "nothing to say against 3 requirements (policies: 1)"),
        (("lint", "own", "--lang", "fr"), "rien à redire à 3 exigences (politiques\u202f: 1)"),
        (("test", "own"), "5 examples of 3 requirements: passed"),
        (("test", "own", "--lang", "fr"), "5 exemples de 3 exigences\u202f: réussis"),
    ],
)
def test_sound_policies(words: tuple[str, ...], said: str) -> None:
    found = typed("policy", *words)
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", f"{said}\n")


@pytest.mark.parametrize("verb", ["lint", "test"])
def test_faulty_policies_are_named_by_file_and_line(verb: str) -> None:
    FILE.write_text(
        FILE.read_text().replace("expect: {tiny.hours: {maximum: 24}}", "expect: {tiny.seen: {maximum: 9}}")
    )
    found = typed("policy", verb, "own")
    assert found.exit_code == 3
    assert found.stderr.startswith("own/tiny.yaml:")
    assert "TINY-HOURS" in found.stderr


def test_a_claim_that_nothing_uses_is_told_and_no_fault() -> None:
    FILE.write_text(FILE.read_text().replace("    observe: {tiny.seen: {maximum: 0}}\n", ""))
    found = typed("policy", "lint", "own")
    assert found.exit_code == 0
    assert found.stderr.startswith("own/tiny.yaml:8:3: no requirement uses the claim tiny.seen\n")


def test_all_of_them_are_listed() -> None:
    text = typed("policy", "--help").stdout
    for name in ("docs", "import", "lint", "test"):
        assert f"\n  {name} " in text
