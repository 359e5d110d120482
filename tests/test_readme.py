"""The README tells the truth: its commands run in its order, and integration runs its second one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text()
LINES = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]
SET_UP = "python3 -m venv .venv && .venv/bin/pip install --quiet . && "
EXPECTED = {
    ("verify", "examples/rif"): 1,
    ("verify", "my-provider/provider"): 3,  # nothing is answered yet
    ("review", "--list"): 1,  # one document waits
}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a fresh clone, with the installed command where the README says it is."""
    home = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "examples", home / "examples")
    (home / ".venv" / "bin").mkdir(parents=True)
    (home / ".venv" / "bin" / "seccheck").symlink_to(Path(sys.executable).parent / "seccheck")
    return home


def test_the_first_command_sets_up_and_verifies_the_example() -> None:
    assert LINES[0].startswith(SET_UP + ".venv/bin/seccheck verify examples/atlas")


def test_continuous_integration_runs_the_last_command_word_for_word() -> None:
    assert LINES[-1] in (ROOT / ".ci" / "run").read_text().splitlines()


def test_every_seccheck_command_runs_as_the_readme_says(clone: Path) -> None:
    commands = [line.removeprefix(SET_UP) for line in LINES if "seccheck" in line]
    for command in commands:
        run = subprocess.run(command.split(), cwd=clone, capture_output=True, text=True, check=False)
        expected = next((code for words, code in EXPECTED.items() if all(w in command for w in words)), 0)
        assert run.returncode == expected, f"{command}: {run.stdout}{run.stderr}"
        assert "Traceback" not in run.stderr


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
