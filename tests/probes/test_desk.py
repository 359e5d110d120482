import datetime as dt
import json
from pathlib import Path

import pytest
from tests.support.gathered import dossier

from seccheck.model.client import ClientFile
from seccheck.model.evidence import Facts
from seccheck.model.scale import Strength
from seccheck.probes.desk import FAMILIES, desk_looks_on, desk_names, desk_probe, take_desk
from seccheck.probes.known import look_names
from seccheck.probes.world import World
from seccheck.reading.catalog import load_catalog

LOOK = "self.last_run"
NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)


def world(folder: Path, previous: str = "last.json", *, name: str = "Example") -> World:
    client = ClientFile(engagement={}, client=name, path=str(folder / "seccheck.yaml"), previous=previous)
    return World(client=client, dossier=dossier(), catalog=load_catalog((), examples=False), now=NOW)


def report(folder: Path) -> None:
    one = {
        "id": "R",
        "severity": "blocker",
        "demanded": "observed",
        "outcome": "demonstrated",
        "claims": [],
        "support": [{"strength": "observed"}],
        "denial": [],
    }
    head = {"schema": "seccheck-report/1", "provider": {"name": "Atlas"}, "gate": "go-live", "as_of": "2026-11-28"}
    (folder / "last.json").write_text(json.dumps({**head, "policies": {"profile": "full"}, "requirements": [one]}))


def test_looks_are_found_by_folder_and_file() -> None:
    assert LOOK in desk_names()
    assert {name.partition(".")[0] for name in desk_names()} <= set(FAMILIES)
    assert not set(desk_names()) & set(look_names())
    assert desk_looks_on({"self.blocking_probe_failures"}) == (LOOK,)
    with pytest.raises(KeyError):
        desk_probe("self.nope")


@pytest.mark.parametrize("name", desk_names())
def test_every_look_speaks_of_claims_that_are_known_by_a_kind_that_is_known(name: str) -> None:
    catalog = load_catalog((), examples=False)
    probe = desk_probe(name)
    assert set(probe.CLAIMS) <= set(catalog.claims)
    expected = Strength.DOCUMENTED if probe.KIND == "report-kpi" else Strength.OBSERVED
    assert catalog.kinds[probe.KIND].strength is expected


def test_what_is_set_up_is_looked_at(tmp_path: Path) -> None:
    report(tmp_path)
    (word,) = take_desk([LOOK, LOOK], world(tmp_path)).evidence
    assert (word.claim, word.value, word.source) == ("self.blocking_probe_failures", 0, "look:self.last_run@Example")
    assert word.seen_at == dt.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("name", "source"), [("Industrie  Exemple SA", "Industrie-Exemple-SA"), ("", "client")], ids=["three words", "none"]
)
def test_a_source_is_one_word_so_that_it_can_be_recorded(tmp_path: Path, name: str, source: str) -> None:
    report(tmp_path)
    (word,) = take_desk([LOOK], world(tmp_path, name=name)).evidence
    assert word.source == f"look:{LOOK}@{source}"


def test_what_is_not_set_up_says_nothing(tmp_path: Path) -> None:
    assert take_desk(desk_names(), world(tmp_path, previous="")) == Facts()
