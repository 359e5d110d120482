from pathlib import Path

import pytest
from tests.support import record_world
from tests.support.record_world import CONFIG, desk, records
from tests.support.reviewing import Script, put

from seccheck.errors import UsageFaultError
from seccheck.flow.record import offers, printed, sit_down, take
from seccheck.flow.recording.given import Given
from seccheck.reports.report import Page

GIVEN = Given(on=record_world.TODAY, by="CISO", sample=2, values=("own.left_over=0",))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    record_world.world()


@pytest.mark.parametrize("config", [None, CONFIG], ids=["found", "named"])
def test_the_kinds_are_those_of_all_policies(config: Path | None) -> None:
    found = {offer.kind.id: offer.requirements for offer in offers(config)}
    assert found["signoff-record"] == 2, "one of the client's own policies accepts it as well"


def test_a_record_is_taken_from_the_command_line_alone() -> None:
    draft = take(desk(), GIVEN, "en", put)
    assert draft.values == records()[-1].values == {"own.left_over": 0}


@pytest.mark.parametrize("typed", [("y",), ("n",)])
def test_at_a_terminal_it_is_confirmed_first(typed: tuple[str, ...]) -> None:
    asker = Script("", "", *typed)
    written = sit_down(desk(claims=("own.left_over",)), GIVEN, asker, Page(), put)
    assert (written, len(records())) == (typed == ("y",), 2 if written else 1)


@pytest.mark.parametrize("how", ["taken", "asked"])
def test_what_can_be_no_record_is_refused_before_anything_is_asked(how: str) -> None:
    bad = Given(sample=-1)
    with pytest.raises(UsageFaultError, match="--sample"):
        take(desk(), bad, "en", put) if how == "taken" else sit_down(desk(), bad, Script(), Page(), put)


def test_a_form_is_printed_in_the_readers_language() -> None:
    page = printed(desk(), "fr").decode()
    assert "On peut couper" in page
    assert '<html lang="fr">' in page
