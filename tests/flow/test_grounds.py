"""What a run stands on: the client file found or named, the policies, and which requirements are meant."""

from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.model.scale import Gate

DOSSIER = Path("providers/good/provider.yaml")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny.world(tmp_path, good=tiny.GOOD))


def grounds(*policies: str, gate: Gate = Gate.PRE_CONTRACT, config: Path | None = None) -> Grounds:
    return grounds_for(Asked(gate=gate, policies=policies, config=config), [DOSSIER])


def test_the_client_file_is_found_from_here_upwards_and_named_from_here() -> None:
    assert grounds().client.path == "seccheck.yaml"


def test_one_that_lies_above_keeps_its_whole_path(monkeypatch: pytest.MonkeyPatch) -> None:
    above = Path("seccheck.yaml").resolve()
    Path("deeper").mkdir()
    monkeypatch.chdir("deeper")
    assert grounds().client.path == str(above)


def test_without_one_nothing_is_decided_by_the_client() -> None:
    Path("seccheck.yaml").unlink()
    found = grounds()
    assert found.client.path == ""
    assert len(found.catalog.requirements) == len({*found.catalog.requirements}) > len(found.selected) > 0


def test_the_clients_own_policies_are_loaded_once_even_if_named_again() -> None:
    assert "tiny" in {policy.id for policy in grounds().catalog.policies}
    again = [policy.id for policy in grounds("tiny", "own/").catalog.policies]
    assert again.count("tiny") == 1


def test_an_unknown_policy_is_wrong_usage() -> None:
    with pytest.raises(UsageFaultError, match="nope"):
        grounds("nope")


def test_a_client_file_beside_a_dossier_is_refused() -> None:
    beside = DOSSIER.parent / "seccheck.yaml"
    beside.write_text(Path("seccheck.yaml").read_text())
    with pytest.raises(InputFaultError):
        grounds(config=beside)


def test_a_tailoring_that_waiting_would_satisfy_is_refused() -> None:
    tailoring = """
tailoring:
  - {requirement: TINY-OK, reason: r, by: DPO, on: 2026-10-01, expect: {gdpr.dpa_effective_on.age_days: {minimum: 3}}}
"""
    file = Path("seccheck.yaml")
    file.write_text(file.read_text() + tailoring)
    with pytest.raises(InputFaultError, match="TINY-OK could be satisfied by waiting"):
        grounds()


def test_no_policy_is_taken_from_a_dossiers_folder() -> None:
    stranger = DOSSIER.parent / "tiny.yaml"
    stranger.write_text(Path("own/tiny.yaml").read_text())
    with pytest.raises(InputFaultError, match="the provider could have written it"):
        grounds(str(stranger))


def test_a_folder_cannot_take_the_place_of_a_shipped_policy() -> None:
    Path("gdpr").mkdir()
    assert {id_.partition("-")[0] for id_ in grounds("gdpr").selected} == {"GDPR"}
