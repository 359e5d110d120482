"""Whole stories: a reviewer goes through a provider's documents, and the gate says what the reviews are worth."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.support.example_files import EXAMPLES, client_file
from tests.support.reviewing import Knowing, pages_of, put

from seccheck.errors import UsageFaultError
from seccheck.flow.grounds import Asked
from seccheck.flow.review import Chosen, sit_down
from seccheck.flow.reviewing.desk import Desk, Request, lay_out
from seccheck.flow.reviewing.queue import queue_of
from seccheck.flow.reviewing.signers import Signers
from seccheck.flow.reviewing.walk import Tools
from seccheck.flow.verify import Request as Verify
from seccheck.flow.verify import Verification
from seccheck.model.scale import Gate
from seccheck.reading.strict_yaml import load
from seccheck.reports.report import Page

AS_OF = dt.date(2026, 12, 1)
READ = dt.date(2026, 11, 20)
CONFIG = Path("client/seccheck.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example provider, and the client's file without its reviews."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(EXAMPLES / "atlas", "atlas")
    shutil.copytree(EXAMPLES / "client", "client")
    text = CONFIG.read_text()
    CONFIG.write_text(text[: text.index("\nreviews:")] + "\n")
    return tmp_path


def reviews() -> list[dict[str, Any]]:
    return [review for review in client_file()["reviews"] if review["provider"] == "Atlas Assistance"]


def outcomes(config: Path) -> dict[str, str]:
    asked = Asked(gate=Gate.PRE_CONTRACT, profile="full", config=config)
    (verified,) = Verification(Verify(providers=(Path("atlas"),), asked=asked, as_of=AS_OF)).results()
    assert verified.report is not None
    return {"": verified.report.decision, **{item.id: item.outcome for item in verified.report.requirements}}


def desk() -> Desk:
    asked = Asked(gate=Gate.PRE_CONTRACT, config=CONFIG)
    return lay_out(Request(provider=Path("atlas"), asked=asked, as_of=READ), writes=True)


@pytest.mark.slow
@pytest.mark.usefixtures("folder")
def test_going_through_all_documents_comes_to_the_reviews_that_the_client_wrote_by_hand() -> None:
    before = outcomes(CONFIG)
    text = CONFIG.read_text()
    reviewer = Knowing(reviews())
    walk, begin = sit_down(
        desk(),
        Chosen(),
        reviewer,
        Page(),
        signers=Signers("Compliance officer", ""),
        tools=Tools(read_pdf=pages_of, write=put),
    )
    left = begin()
    assert (walk.kept, len(left)) == (len(reviews()), len(queue_of(desk()).waiting))
    assert CONFIG.read_text().startswith(text.rstrip())
    assert outcomes(CONFIG) == outcomes(EXAMPLES / "client" / "seccheck.yaml") != before
    by_document = {review["document"]: review for review in load(CONFIG.read_bytes(), name="x")["reviews"]}
    for written in reviews():
        made = by_document[written["document"]]
        for key in ("sha256", "kind", "rejected", "issuer", "dated", "valid_until", "covers"):
            assert made.get(key) == written.get(key), written["document"]


@pytest.mark.usefixtures("folder")
def test_the_documents_meant_are_those_that_wait_unless_said_otherwise() -> None:
    shutil.copy(EXAMPLES / "client" / "seccheck.yaml", CONFIG)
    one = desk()
    queue = queue_of(one)
    assert [waiting.document.id for waiting in queue.waiting] == list(Chosen().ids(one, queue))
    every = Chosen(all=True).ids(one, queue)
    assert every[: len(queue.waiting)] == Chosen().ids(one, queue)
    assert len(every) > len(queue.waiting)
    assert Chosen(document="dpa").ids(one, queue) == ("dpa",)
    with pytest.raises(UsageFaultError, match="no document 'dpaa'") as caught:
        Chosen(document="dpaa").ids(one, queue)
    assert caught.value.faults[0].hint == "Did you mean `dpa`?"
