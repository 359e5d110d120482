import os
import sys
import threading
from pathlib import Path

import pytest
from tests.support.small import faults_of

from seccheck.reading.caged.cage import ask

NAUGHTY = "tests.support.naughty"
BROKE = "the file cannot be read safely: its reader broke down"
DAMAGED = "the file is damaged: it cannot be read"
MEMORY = "the file needs more memory than reading it may take"


@pytest.mark.parametrize(
    ("deed", "message"),
    [
        ("allocate", MEMORY),
        ("allocate in pieces", MEMORY),
        ("abort", BROKE),
        ("kill", BROKE),
        ("exit", BROKE),
        ("leave quietly", BROKE),
        ("say garbage", BROKE),
        ("say deep", BROKE),
        ("say something else", BROKE),
        ("say no mapping", BROKE),
        ("babble", "the file cannot be read safely: there is too much in it"),
        ("write", DAMAGED),
        ("start", DAMAGED),
        ("fork", DAMAGED),
        ("connect", DAMAGED),
        ("open many", DAMAGED),
        ("half a character", BROKE),
    ],
)
def test_whatever_a_child_does_is_one_clear_fault(deed: str, message: str) -> None:
    (fault,) = faults_of(lambda: ask(NAUGHTY, deed.encode(), file="a.xlsx"))
    assert (fault.message, str(fault.place)) == (message, "a.xlsx")


def test_a_child_that_computes_on_and_on_is_ended() -> None:
    (fault,) = faults_of(lambda: ask(NAUGHTY, b"compute", file="a.xlsx", seconds=1))
    assert fault.message == "the file cannot be read safely: it takes more than 1 seconds of computing"


def test_a_child_that_hangs_is_ended_by_the_clock() -> None:
    (fault,) = faults_of(lambda: ask(NAUGHTY, b"sleep", file="a.xlsx", patience=1))
    assert fault.message == "the file cannot be read safely: it takes too long"


def test_a_reader_that_is_not_there_is_a_fault_too() -> None:
    (fault,) = faults_of(lambda: ask("no.such.reader", b"", file="a.xlsx"))
    assert fault.message == DAMAGED


@pytest.mark.parametrize("interpreter", ["/no/such/python", "/", ""])
def test_a_child_that_cannot_be_started_is_a_fault(monkeypatch: pytest.MonkeyPatch, interpreter: str) -> None:
    monkeypatch.setattr(sys, "executable", interpreter)
    (fault,) = faults_of(lambda: ask(NAUGHTY, b"tell", file="a.xlsx"))
    assert fault.message.startswith("no process can be started to read the file safely: ")
    assert fault.message[-1].isalpha()


def test_what_a_refusal_says_is_made_harmless_and_short() -> None:
    (fault,) = faults_of(lambda: ask(NAUGHTY, b"refuse", file="a.xlsx"))
    assert fault.message.startswith("no\\n\\x3a:error\\x3a:such\\x1b[2Jxxx")
    assert len(fault.message) == 300
    assert fault.hint == "Do\\tthat."


def test_a_child_knows_neither_environment_nor_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANARY_TOKEN", "secret")
    told = ask(NAUGHTY, b"tell", file="a.xlsx")
    assert not [name for name in told["environment"] if "CANARY" in name or "PYTHON" in name or name == "PATH"]
    assert (told["folder"], told["session"], told["forbidden"]) == ("/", True, ["lxml", "numpy", "PIL"])


def test_more_than_a_pipe_holds_reaches_a_child_that_does_not_listen() -> None:
    (fault,) = faults_of(lambda: ask("no.such.reader", b"x" * 1_000_000, file="a.xlsx"))
    assert fault.message == DAMAGED


def children() -> str:
    return Path(f"/proc/{os.getpid()}/task/{threading.main_thread().native_id}/children").read_text()


def test_an_interruption_ends_the_child() -> None:
    before = children()
    with pytest.raises(KeyboardInterrupt):
        ask(NAUGHTY, b"interrupt the parent and sleep", file="a.xlsx")
    assert children() == before


def test_the_whole_group_ends_with_the_clock() -> None:
    """A grandchild that holds the answer's pipe open does not keep the parent waiting."""
    (fault,) = faults_of(lambda: ask(NAUGHTY, b"leave a grandchild", file="a.xlsx", patience=1))
    assert fault.message == "the file cannot be read safely: it takes too long"
