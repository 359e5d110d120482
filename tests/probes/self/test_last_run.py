import datetime as dt
import json
from pathlib import Path

import pytest
from tests.support import judged
from tests.support.gathered import dossier

from seccheck.graph.graph import UnseenError
from seccheck.model.client import ClientFile
from seccheck.model.policy import Json
from seccheck.probes.probe import Seen
from seccheck.probes.self.last_run import is_set_up, look
from seccheck.probes.world import World

NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
SEEN = {"strength": "observed"}


def requirement(id_: str, outcome: str, **changes: Json) -> dict[str, Json]:
    plain = {
        "id": id_,
        "severity": "blocker",
        "demanded": "observed",
        "outcome": outcome,
        "claims": [f"a.{id_.lower()}"],
        "support": [SEEN],
        "denial": [],
    }
    return {**plain, **changes}


def world(folder: Path, *requirements: Json, profile: str = "full", name: str = "Atlas", **changes: Json) -> World:
    report = {
        "schema": "seccheck-report/1",
        "provider": {"name": name},
        "gate": "go-live",
        "policies": {"profile": profile},
        "as_of": "2026-11-28",
        "requirements": list(requirements),
    }
    (folder / "last.json").write_text(json.dumps(report))
    client = ClientFile(engagement={}, path=str(folder / "seccheck.yaml"), previous="last.json")
    given = {"client": client, "dossier": dossier(), "catalog": judged.catalog(), "now": NOW, **changes}
    return World(**given)


def test_blocking_checks_that_failed_or_could_not_be_taken_are_counted(tmp_path: Path) -> None:
    found = list(
        look(
            world(
                tmp_path,
                requirement("GOOD", "demonstrated"),
                requirement("WAIVED", "accepted"),
                requirement("BAD", "contradicted", support=[], denial=[SEEN]),
                requirement("BLIND", "unknown", support=[]),
                requirement("OLD", "stale"),
                requirement("MAJOR", "refuted", severity="major"),
                requirement("PAPER", "refuted", demanded="documented"),
                requirement("LATER", "not-due", demanded=None),
                requirement("ITSELF", "unknown", claims=["ppa.x", "self.blocking_probe_failures"]),
            )
        )
    )
    note = {"en": "Failed or not taken: BAD, BLIND, OLD.", "fr": "En échec ou impossibles : BAD, BLIND, OLD."}
    assert found == [Seen(claim="self.blocking_probe_failures", value=3, sample=5, on=dt.date(2026, 11, 28), note=note)]


def test_none_failed(tmp_path: Path) -> None:
    (seen,) = look(world(tmp_path, requirement("GOOD", "demonstrated")))
    assert isinstance(seen, Seen)
    assert (seen.value, seen.sample, seen.note) == (0, 1, {})


@pytest.mark.parametrize("outcome", ["demonstrated", "unknown"])
def test_a_run_in_which_nothing_was_seen_shows_nothing(tmp_path: Path, outcome: str) -> None:
    (seen,) = look(world(tmp_path, requirement("R", outcome, support=[{"strength": "documented"}])))
    assert isinstance(seen, Seen)
    assert seen.sample == 0


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"profile": "express"}, "shape"), ({"name": "Boreale"}, "nobody"), ({"dossier": None}, "nobody")],
)
def test_a_run_that_says_nothing_of_it_is_a_gap(tmp_path: Path, changes: Json, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        list(look(world(tmp_path, requirement("GOOD", "demonstrated"), **changes)))
    assert caught.value.reason == reason


def test_it_is_set_up_by_naming_a_report(tmp_path: Path) -> None:
    assert is_set_up(world(tmp_path))
    assert not is_set_up(world(tmp_path, client=ClientFile(engagement={})))
