import dataclasses
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.support import judged
from tests.support.gathered import dossier
from tests.support.judged import requirement
from tests.support.probe_graph import TENANT, DictGraph

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.grounds import Grounds
from seccheck.flow.looking.eyes import Eyes
from seccheck.flow.looking.round import NOT_THEN, Round
from seccheck.graph.graph import Graph
from seccheck.model.client import ClientFile
from seccheck.model.entra import Entra
from seccheck.model.evidence import Facts
from seccheck.model.itsm import Itsm
from seccheck.model.policy import Json, Kind
from seccheck.model.scale import Gate, Strength
from seccheck.model.team import TeamFile
from seccheck.probes.directory.paths import CA_POLICIES, SKUS

TODAY = judged.TODAY
ATLAS, BOREALE = dossier(), dossier(name="Boreale")
LOOK = "entra.ca.report_only"
APP = Entra(tenant=TENANT, client="app", credential={"secret_env": "S"})
P1 = {
    "capabilityStatus": "Enabled",
    "servicePlans": [{"servicePlanName": "AAD_PREMIUM", "provisioningStatus": "Success"}],
}
TWO = (Path("a/provider.yaml"), Path("b/provider.yaml"))


class Opener:
    """Opens one small tenant, and counts how often."""

    def __init__(self) -> None:
        self.graph = DictGraph({CA_POLICIES: [{"id": "1", "state": "enabled"}], SKUS: [P1]})
        self.opened = 0

    def __call__(self, _settings: Entra, _folder: Path) -> Graph:
        self.opened += 1
        return self.graph


def grounds(entra: Entra | None = APP) -> Grounds:
    wants = requirement("R-1", observe={LOOK: {"const": True}}, demand={Gate.GO_LIVE: Strength.OBSERVED})
    plain = judged.catalog(wants)
    claims = {**plain.claims, LOOK: judged.claim(LOOK, {"type": "boolean"})}
    kinds = {**plain.kinds, "probe-entra": Kind(id="probe-entra", strength=Strength.OBSERVED, title={})}
    catalog = dataclasses.replace(plain, claims=claims, kinds=kinds)
    client = ClientFile(engagement={}, path="seccheck.yaml", entra=entra)
    return Grounds(catalog=catalog, client=client, profile="full", selected=("R-1",))


def round_of(
    entra: Entra | None = APP, *, opener: Opener | None = None, gate: Gate = Gate.GO_LIVE, **eyes: Json
) -> Round:
    as_of = eyes.pop("as_of", TODAY)
    return Round(grounds(entra), Eyes(open=opener or Opener(), today=TODAY, **eyes), gate=gate, as_of=as_of)


def test_looks_that_the_gate_demands_are_taken_once_and_not_before_somebody_is_judged() -> None:
    opener = Opener()
    looks = round_of(opener=opener)
    assert looks.names == (LOOK,)
    assert opener.opened == 0
    first, second = looks.facts_for(ATLAS), looks.facts_for(ATLAS)
    assert [word.claim for word in first.evidence] == [LOOK]
    assert first is second
    assert (opener.opened, opener.graph.asked.count(CA_POLICIES)) == (1, 1)


@pytest.mark.parametrize(
    ("eyes", "names"),
    [
        ({"gate": Gate.RUN}, (LOOK,)),
        ({"gate": Gate.PRE_CONTRACT}, ()),
        ({"gate": Gate.PRE_CONTRACT, "probes": (LOOK,)}, (LOOK,)),
        ({"offline": True}, ()),
        ({"entra": Entra(tenant=TENANT)}, ()),
        ({"as_of": TODAY + dt.timedelta(days=9)}, (LOOK,)),
        ({"tape": Path("t.json"), "offline": True}, (LOOK,)),
    ],
    ids=["left-behind", "not-demanded", "named", "offline", "cannot-sign-in", "a-later-day", "a-tape"],
)
def test_which_looks_are_taken(eyes: dict[str, Json], names: tuple[str, ...]) -> None:
    assert round_of(**eyes).names == names


def test_a_day_that_has_passed_is_remarked_on() -> None:
    looks = round_of(as_of=TODAY - dt.timedelta(days=1))
    assert (looks.names, looks.remarks) == ((), (NOT_THEN,))
    assert looks.facts_for(ATLAS) == Facts()


@pytest.mark.parametrize(
    ("eyes", "message"),
    [
        ({"probes": ("entra.nope",)}, "no look is called"),
        ({"probes": (LOOK,), "offline": True}, "--offline takes none"),
        ({"probes": (LOOK,), "entra": None}, "does not say how to sign in"),
        ({"probes": (LOOK,), "as_of": TODAY - dt.timedelta(days=1)}, "has passed"),
    ],
    ids=["unknown", "offline", "no-settings", "past"],
)
def test_a_look_that_cannot_be_taken_is_wrong_usage(eyes: dict[str, Json], message: str) -> None:
    with pytest.raises(UsageFaultError, match=message):
        round_of(**eyes)


def test_looks_are_about_the_people_of_one_provider() -> None:
    named = dataclasses.replace(APP, provider="Atlas")
    looks = round_of(named)
    looks.check_one(TWO)
    assert looks.facts_for(BOREALE) == Facts()
    assert looks.facts_for(ATLAS).evidence
    round_of().check_one(TWO[:1])
    round_of(offline=True).check_one(TWO)
    with pytest.raises(InputFaultError, match="does not say whose it is"):
        round_of().check_one(TWO)


def test_the_tape_is_an_input() -> None:
    assert round_of(tape=Path("t.json")).inputs == (Path("t.json"),)
    assert round_of().inputs == ()


def test_progress_is_told_of_each_look() -> None:
    told: list[str] = []

    @contextmanager
    def progress(total: int) -> Iterator[object]:
        told.append(f"begin {total}")
        yield lambda: told.append("step")
        told.append("end")

    round_of(progress=progress).facts_for(ATLAS)
    assert told == ["begin 1", "step", "end"]


@pytest.mark.parametrize(
    ("part", "entry"),
    [
        ("itsm", Itsm(on=TODAY)),
        ("roster", (TeamFile(file="team.csv", on=TODAY),)),
        ("accounts", (TeamFile(file="accounts.csv", on=TODAY),)),
    ],
)
def test_of_several_providers_each_of_the_clients_own_files_must_say_whose_it_is(part: str, entry: Json) -> None:
    plain = grounds(None)
    named = dataclasses.replace(plain, client=dataclasses.replace(plain.client, **{part: entry}))
    eyes = Eyes(open=Opener(), today=TODAY, probes=("itsm.tickets",))
    looks = Round(named, eyes, gate=Gate.GO_LIVE, as_of=TODAY)
    looks.check_one(TWO[:1])
    with pytest.raises(InputFaultError, match=f"`{part}` does not say whose it is"):
        looks.check_one(TWO)
