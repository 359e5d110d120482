from pathlib import Path

import pytest
from tests.support import looking_world as looking
from tests.support.probe_graph import TENANT, DictGraph

from seccheck.errors import UsageFaultError
from seccheck.flow.look import Request, look
from seccheck.flow.looking.eyes import Eyes
from seccheck.flow.looking.round import UNDATED
from seccheck.graph.graph import Graph
from seccheck.model.entra import Entra
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES
from seccheck.wiring.clock import today

LOOK = "entra.ca.report_only"
ENTRA = {"tenant": TENANT, "client": TENANT, "credential": {"secret_env": "S"}, "provider": "Atlas"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(looking.world(tmp_path))
    looking.client(tmp_path, ENTRA)
    return tmp_path


def opens(_settings: Entra, _folder: Path) -> Graph:
    return DictGraph({CA_POLICIES: [{"id": "1", "state": "enabled"}]})


def request(record: Path | None = None, **eyes: Json) -> Request:
    return Request(eyes=Eyes(**{"open": opens, "today": today(), "probes": (LOOK,), **eyes}), record=record)


def test_looks_are_taken_without_judging() -> None:
    looked = look(request())
    assert [(word.claim, word.value) for word in looked.facts.evidence] == [(LOOK, True)]
    assert (looked.tenant, looked.kind, looked.provider, looked.remarks) == (TENANT, "observed", "Atlas", ())


def test_a_tape_is_captured(folder: Path) -> None:
    looking.client(folder, None)
    looked = look(request(tape=looking.tape(folder, looking.seed_of("good"), taken_at=None)))
    assert (looked.kind, looked.provider, looked.remarks) == ("captured", "", (UNDATED,))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("seen.json", "", ""),
        ("seen.json", '{"evidence": [], "gaps": []}', ""),
        ("seen.json", "{}", "holds no recorded looks"),
        ("seccheck.yaml", "", "is no name for recorded looks"),
    ],
    ids=["new", "again", "something-else", "odd-name"],
)
def test_only_recorded_looks_are_written_over(folder: Path, name: str, content: str, message: str) -> None:
    if content:
        (folder / name).write_text(content)
    if message:
        with pytest.raises(UsageFaultError, match=message):
            look(request(Path(name)))
    else:
        assert look(request(Path(name))).facts.evidence


def test_what_was_brought_is_not_recorded() -> None:
    with pytest.raises(UsageFaultError, match="what is on a tape is not recorded"):
        look(request(Path("seen.json"), tape=Path("tape.json")))
