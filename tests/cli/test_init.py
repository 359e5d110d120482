from pathlib import Path

import pytest
from tests.support.command_line import typed


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("words", "folder", "said"),
    [
        ((), ".", "Next: fill in both files, then run: seccheck verify provider"),
        (("new",), "new", "Next: fill in both files, then run: seccheck verify new/provider"),
        (("new", "--lang", "fr"), "new", "seccheck verify new/provider"),
    ],
    ids=["here", "folder", "french"],
)
def test_init_writes_a_place_to_start(words: tuple[str, ...], folder: str, said: str) -> None:
    found = typed("init", *words)
    assert (found.exit_code, found.stdout) == (0, "")
    assert said in found.stderr
    assert Path(folder, "seccheck.yaml").is_file()
    assert Path(folder, "provider", "documents").is_dir()


def test_what_was_written_is_judged_once_a_question_is_answered() -> None:
    typed("init")
    assert "the dossier answers nothing" in typed("verify", "provider").stderr
    dossier = Path("provider/provider.yaml")
    dossier.write_text(dossier.read_text().replace("mfa.user_coverage_pct: null", "mfa.user_coverage_pct: 100"))
    found = typed("verify", "provider")
    assert (found.exit_code, found.stderr) == (1, "")
    assert "Provider name (Provider name Ltd, FR)" in found.stdout


def test_init_overwrites_nothing() -> None:
    typed("init")
    Path("seccheck.yaml").write_text("mine")
    found = typed("init")
    assert found.exit_code == 2
    assert "seccheck.yaml: is there already" in found.stderr
    assert Path("seccheck.yaml").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_said() -> None:
    Path("file").touch()
    assert typed("init", "file/new").exit_code == 6
