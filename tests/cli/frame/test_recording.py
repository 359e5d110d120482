from pathlib import Path

import pytest
from tests.support import record_world
from tests.support.record_world import CONFIG, TODAY, records

from seccheck.cli.frame.recording import list_kinds, print_form, write_record
from seccheck.errors import UsageFaultError
from seccheck.flow.recording.desk import Request
from seccheck.flow.recording.given import Given

REQUEST = Request(kind="witnessed-test", provider="provider", claims=("OWN-CUT",), today=TODAY)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    record_world.world()


def test_a_list_goes_to_stdout(capfd: pytest.CaptureFixture[str]) -> None:
    assert list_kinds(None, "en") == 0
    assert "witnessed-test" in capfd.readouterr().out


@pytest.mark.parametrize("output", ["a.html", "-"])
def test_a_form_goes_where_it_is_wanted(output: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert print_form(REQUEST, "en", (output,)) == 0
    page = Path(output).read_text() if output != "-" else capfd.readouterr().out
    assert page.startswith("<!DOCTYPE html>")


def test_a_form_can_be_had_without_a_client_file(capfd: pytest.CaptureFixture[str]) -> None:
    CONFIG.unlink()
    assert print_form(Request(kind="call-test", today=TODAY), "fr", ()) == 0
    assert '<html lang="fr">' in capfd.readouterr().out


@pytest.mark.parametrize("asks", [True, False])
def test_with_nobody_to_ask_the_options_must_do(capfd: pytest.CaptureFixture[str], *, asks: bool) -> None:
    given = Given(on=TODAY, by="CISO", values=("own.proved=no",))
    assert write_record(REQUEST, given, "fr", asks=asks) == 0
    assert records()[-1].values == {"own.proved": False}
    assert "1 point." in capfd.readouterr().err
    with pytest.raises(UsageFaultError):
        write_record(REQUEST, Given(), "fr", asks=asks)
