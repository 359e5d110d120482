from pathlib import Path

import pytest
from tests.support.command_line import typed
from tests.support.libraries import CATALOG, DESK, write

pytestmark = pytest.mark.usefixtures("folder")


def test_a_library_is_written_to_stdout_and_what_is_missing_to_stderr() -> None:
    found = typed("policy", "import", write(Path(), "lib.yaml", DESK))
    assert found.exit_code == 0
    assert found.stdout.startswith("# Brought in from the CISO Assistant library 'Service desk basics'")
    lines = found.stderr.splitlines()
    assert lines[0].startswith("lib.yaml:7:12: threats: left out")
    assert lines[-1] == "policy desk: requirements 3, left out 6"


def test_a_catalog_becomes_a_file_that_lints_and_passes() -> None:
    found = typed("policy", "import", write(Path(), "cat.json", CATALOG), "-o", "sample.yaml", "--lang", "fr")
    assert (found.exit_code, found.stdout) == (0, "")
    assert found.stderr.splitlines()[-1] == "politique sample\u202f: exigences 2, laissés de côté 2"
    for verb in ("lint", "test"):
        assert typed("policy", verb, "sample.yaml").exit_code == 0


def test_a_file_that_is_there_already_stays_as_it_is() -> None:
    Path("desk.yaml").write_text("mine")
    found = typed("policy", "import", write(Path(), "lib.yaml", DESK), "-o", "desk.yaml")
    assert found.exit_code == 6
    assert Path("desk.yaml").read_text() == "mine"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("lib.yaml", "--id", "mfa"), 2, "would get in the way of a shipped policy"),
        (("nothing.yaml",), 3, "there is no such file"),
        (("own/tiny.yaml",), 3, "this is no library that can be brought in"),
    ],
)
def test_what_cannot_be_is_said(words: tuple[str, ...], code: int, said: str) -> None:
    write(Path(), "lib.yaml", DESK)
    found = typed("policy", "import", *words)
    assert (found.exit_code, found.stdout) == (code, "")
    assert said in found.stderr
