from pathlib import Path

import pytest

from seccheck.cli.frame.looking import Console, eyes_in
from seccheck.model.entra import Entra
from seccheck.wiring.clock import today


def test_the_options_say_what_to_look_with() -> None:
    eyes = eyes_in({"probes": ("entra.ca",), "offline": True, "tape": Path("t.json")})
    assert (eyes.probes, eyes.offline, eyes.tape, eyes.today) == (("entra.ca",), True, Path("t.json"), today())
    assert eyes_in({"tape": None}).probes == ()


def test_a_sentence_goes_to_stderr_and_harms_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console()
    with console.progress(2) as step:
        step()
        console.tell("wait\x1b[2J")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("wait")
    assert "\x1b" not in captured.err


def test_a_tenant_is_opened_by_the_machines_own_client() -> None:
    tenant = "11111111-1111-4111-8111-111111111111"
    settings = Entra(tenant=tenant, client=tenant, credential={"managed_identity": "system"})
    assert Console().open(settings, Path()).tenant == tenant
