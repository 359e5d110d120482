from pathlib import Path

import pytest
from tests.support import looking_world as looking
from tests.support.probe_graph import TENANT, DictGraph

from seccheck.cli.frame.showing_looks import show_looks
from seccheck.flow.look import Request
from seccheck.flow.looking.eyes import Eyes
from seccheck.graph.graph import PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES
from seccheck.wiring.clock import today

LOOK = "entra.ca.report_only"
ENTRA = {"tenant": TENANT, "client": TENANT, "credential": {"secret_env": "S"}}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(looking.world(tmp_path))
    looking.client(tmp_path, ENTRA)
    return tmp_path


@pytest.mark.parametrize(
    ("policies", "as_json", "code", "shown"),
    [
        ([{"id": "1", "state": "enabled"}], False, 0, f"{LOOK}  yes (1 looked at)"),
        ([{"id": "1", "state": "enabled"}], True, 0, '"evidence": [\n {"claim": "entra.ca.report_only"'),
        (PERMISSION, False, 4, f"{LOOK}  permission missing"),
        (PERMISSION, True, 4, '"evidence": [],\n"gaps": [\n {"look":'),
    ],
    ids=["seen", "seen-json", "unseen", "unseen-json"],
)
def test_the_exit_code_says_whether_all_was_seen(
    policies: Json, as_json: bool, code: int, shown: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    graph = DictGraph({CA_POLICIES: policies})
    eyes = Eyes(open=lambda _settings, _folder: graph, today=today(), probes=(LOOK,))
    assert show_looks(Request(eyes=eyes, record=Path("seen.json")), "en", as_json=as_json) == code
    captured = capfdbinary.readouterr()
    assert shown in captured.out.decode()
    assert captured.err.decode() == f"recorded: seen.json ({1 - bool(code)})\n"
    assert Path("seen.json").exists()
