from pathlib import Path

import pytest
from tests.support.record_world import CLIENT, CONFIG, TODAY, desk

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.recording.desk import Request, lay_out
from seccheck.model.scale import Gate


def test_a_desk_has_all_that_a_record_rests_on() -> None:
    at = desk()
    assert (at.kind.id, at.meant.name, at.client.client) == ("witnessed-test", "Atlas", "Example Industries")
    assert [topic.requirement.id for topic in at.topics] == ["OWN-CUT"]
    assert (at.folder, at.catalog.claims["own.proved"].pack) == (Path(), "own")


def test_the_engagement_decides_what_is_listed() -> None:
    assert "OWN-REST" in {t.requirement.id for t in desk(claims=()).topics}
    CONFIG.write_text(CLIENT.replace("remote_access: true", "remote_access: false"))
    assert "OWN-REST" not in {t.requirement.id for t in desk(claims=()).topics}


def test_without_a_client_file_only_a_form_can_be_had() -> None:
    CONFIG.unlink()
    request = Request(kind="witnessed-test", today=TODAY)
    assert lay_out(request, writes=False).topics
    with pytest.raises(InputFaultError, match="there is no client file"):
        lay_out(request, writes=True)


@pytest.mark.parametrize("where", ["provider/seccheck.yaml", "provider/own/seccheck.yaml"])
@pytest.mark.parametrize("provider", ["", "Atlas", "provider"])
def test_a_file_within_a_dossier_is_none_of_the_clients(where: str, provider: str) -> None:
    path = Path(where)
    path.parent.mkdir(exist_ok=True)
    path.write_text("schema: seccheck-client/1\nclient: Example\n")
    with pytest.raises(InputFaultError, match="dossier's folder"):
        lay_out(Request(kind="witnessed-test", provider=provider, config=path, today=TODAY), writes=True)


def test_a_kind_for_which_nothing_is_asked_at_the_gate_is_told() -> None:
    request = Request(kind="decision-record", gate=Gate.PRE_CONTRACT, today=TODAY)
    with pytest.raises(UsageFaultError, match="no requirement that applies"):
        lay_out(request, writes=True)
