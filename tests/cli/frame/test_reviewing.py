import io
import sys
from pathlib import Path

import pytest
from tests.support import review_world
from tests.support.review_world import CONFIG, PROVIDER, READ

from seccheck.cli.frame.reviewing import Manner, hold, list_waiting, take_list, write_template
from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.grounds import Asked
from seccheck.flow.review import Chosen
from seccheck.flow.reviewing.desk import Request
from seccheck.model.scale import Gate

REQUEST = Request(provider=PROVIDER, asked=Asked(gate=Gate.PRE_CONTRACT, profile="full", policies=("own",)), as_of=READ)
MANNER = Manner(lang="en", chosen=Chosen(), by="DPO")
ENTRY = "- document: dpa\n  kind: dpa\n  signed: true\n  claims: {own.dpa: {page: 1}, own.hours: {value: 24}}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    review_world.world()
    return tmp_path


def test_the_list_says_with_its_code_whether_something_waits(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert list_waiting(REQUEST, MANNER) == 1
    assert capfdbinary.readouterr().out.startswith(b"2 documents wait for you, before signature")
    assert take(ENTRY + "- {document: rules, kind: policy, claims: {own.scheme: {value: closed}}}\n") == 0
    assert list_waiting(REQUEST, MANNER) == 0


def take(text: str, manner: Manner = MANNER) -> int:
    Path("reviews.yaml").write_text(text)
    return take_list(REQUEST, manner, Path("reviews.yaml"))


def test_a_list_is_taken_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert take(ENTRY) == 0
    assert capsys.readouterr().err == "written to seccheck.yaml: dpa\n"
    assert take(ENTRY + "- document: rules\n") == 1
    assert "not filled in yet: rules" in capsys.readouterr().err


def test_refused_entries_are_said_with_their_places_and_the_others_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert take(ENTRY + f"- {{document: rules, kind: policy, sha256: {'0' * 64}, claims: {{}}}}\n") == 3
    said = capsys.readouterr().err
    assert "written to seccheck.yaml: dpa\n" in said
    assert "reviews.yaml:5:43: `rules` is not the file that was reviewed\n" in said


def test_who_reviews_must_be_said_and_two_must_be_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert take(ENTRY, Manner(lang="en", chosen=Chosen())) == 3
    assert "`by` is missing" in capsys.readouterr().err
    with pytest.raises(UsageFaultError):
        take(ENTRY, Manner(lang="en", chosen=Chosen(), by="DPO", second="dpo"))
    review_world.rewrite(CONFIG, ("# end", "second_reviewer: all"))
    assert take(ENTRY) == 0
    assert "dpa: One person has read it" in capsys.readouterr().err
    assert take(ENTRY, Manner(lang="en", chosen=Chosen(), by="DPO", second="CISO")) == 0
    assert "One person" not in capsys.readouterr().err


def test_a_list_needs_a_client_file() -> None:
    CONFIG.unlink()
    with pytest.raises(InputFaultError, match="there is no client file"):
        take(ENTRY)


def test_a_template_is_written_once(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("new/reviews.yaml")
    assert write_template(REQUEST, Manner(lang="fr", chosen=Chosen(document="dpa")), file) == 0
    assert "écrit\u202f: new/reviews.yaml, 1 document à remplir" in capsys.readouterr().err
    assert file.read_text().count("- document:") == 1
    with pytest.raises(UsageFaultError, match="is there already"):
        write_template(REQUEST, MANNER, file)


class Terminal(io.StringIO):
    """Lines typed at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("q\n", 1, "0 documents reviewed; 2 left."),
        ("r\na draft\n\n", 130, "Interrupted; 1 review had been written and is kept."),
        ("r\na draft\n\nr\nolder rules\n\n", 0, "2 documents reviewed; 0 left."),
    ],
    ids=["quit", "input ends", "done"],
)
def test_a_sitting_ends_with_a_word_and_a_code(
    typed: str, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    assert hold(REQUEST, MANNER) == code
    assert capsys.readouterr().err.endswith(f"{said}\n")
    if code == 0:
        monkeypatch.setattr(sys, "stdin", Terminal(""))
        assert hold(REQUEST, MANNER) == 0
        assert capsys.readouterr().err == "No document waits for you.\n"


def test_what_is_gone_and_still_denies_is_said_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    review_world.sit("r", "a draft", "", document="dpa")
    changes = (("dpa: dpa\n", "dpa: new\n"), ("[dpa]", "[new]"), ("  dpa: {kind", "  new: {kind"))
    review_world.rewrite(PROVIDER / "provider.yaml", *changes)
    (PROVIDER / "documents" / "dpa.txt").write_text("another")
    monkeypatch.setattr(sys, "stdin", Terminal("-\nq\n"))
    assert hold(REQUEST, MANNER) == 1
    assert b"\ndpa is gone, and what you found in it on 2026-11-20 still denies" in capfdbinary.readouterr().out
    assert list_waiting(REQUEST, MANNER) == 1
    assert b"\n\ndpa is gone" in capfdbinary.readouterr().out
