import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from tests.support import looking_world as looking
from tests.support.probe_graph import DictGraph

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.looking.eyes import Eyes
from seccheck.flow.looking.place import is_online, online_place, roster_of, settings_to_ask, tape_place
from seccheck.graph.graph import Graph
from seccheck.model.client import ClientFile
from seccheck.model.entra import Entra, People
from seccheck.model.team import TeamFile

DAY = dt.date(2026, 11, 24)
APP = Entra(tenant="t", client="app", credential={"secret_env": "S"})


def client(entra: Entra | None, path: str = "") -> ClientFile:
    return ClientFile(engagement={}, path=path, entra=entra)


@pytest.mark.parametrize(
    ("settings", "online"),
    [
        (None, False),
        (Entra(tenant="t"), False),
        (APP, True),
        (Entra(tenant="t", credential={"managed_identity": "system"}), True),
    ],
    ids=["none", "for-tapes", "app", "managed-identity"],
)
def test_who_can_sign_in_may_ask(settings: Entra | None, online: bool) -> None:
    assert is_online(settings) is online


@pytest.mark.parametrize(("path", "message"), [("", "there is no client file"), ("c.yaml", "the client file does not")])
def test_who_cannot_is_told_how(path: str, message: str) -> None:
    with pytest.raises(UsageFaultError, match=message):
        settings_to_ask(client(None, path))


def test_the_tenant_is_opened_with_the_client_files_folder_and_roster(tmp_path: Path) -> None:
    (tmp_path / "team.csv").write_text("account\na@x\n")
    opened: list[tuple[Entra, Path]] = []

    def opens(settings: Entra, folder: Path) -> Graph:
        opened.append((settings, folder))
        return DictGraph({}, tenant="t")

    settings = Entra(tenant="t", client="app", people=People(roster="team.csv"))
    found = online_place(client(settings, str(tmp_path / "c.yaml")), Eyes(open=opens, today=DAY))
    assert opened == [(settings, tmp_path)]
    assert found.tenant.id == "t"
    assert [mate.account for mate in found.scope.roster or ()] == ["a@x"]
    assert found.is_dated


def test_without_a_roster_there_is_none_to_compare_with() -> None:
    assert roster_of(client(APP), APP) == (None, None)


@pytest.mark.parametrize(
    ("providers", "found"),
    [(("",), True), (("Atlas",), True), (("Boreale",), False), (("Atlas", "Boreale"), True), (("", "Atlas"), False)],
)
def test_the_list_of_the_same_provider_counts_as_of_its_day(
    tmp_path: Path, providers: tuple[str, ...], *, found: bool
) -> None:
    (tmp_path / "team.csv").write_text("account\na@x\n")
    own = dataclasses.replace(APP, provider="Atlas")
    lists = tuple(TeamFile(file="team.csv", on=DAY, provider=name) for name in providers)
    file = dataclasses.replace(client(own, str(tmp_path / "c.yaml")), roster=lists)
    team, on = roster_of(file, own)
    assert [mate.account for mate in team or ()] == (["a@x"] if found else [])
    assert on == (DAY if found else None)


def test_a_tape_has_the_moment_it_says_or_the_day_asked_about(tmp_path: Path) -> None:
    seed = looking.seed_of("good")
    dated = tape_place(client(None), looking.tape(tmp_path, seed), DAY)
    assert (dated.tenant.now, dated.is_dated, dated.tenant.graph.kind) == (seed.now, True, "captured")
    assert dated.scope.settings == Entra(tenant=seed.tenant)
    undated = tape_place(client(None), looking.tape(tmp_path, seed, taken_at=None), DAY)
    assert (undated.tenant.now.date(), undated.is_dated) == (DAY, False)


def test_a_tape_of_another_tenant_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="the client file names t"):
        tape_place(client(APP), looking.tape(tmp_path, looking.seed_of("good")), DAY)
