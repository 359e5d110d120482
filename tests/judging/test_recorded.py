import datetime as dt

import pytest
from tests.support.gathered import client
from tests.support.judged import TODAY, gap, said

from seccheck.judging.recorded import recorded_before
from seccheck.model.entra import Entra
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Json

YESTERDAY = TODAY - dt.timedelta(days=1)
LOOK = "look:entra.ca.x@t"


def seen(value: Json = 0, source: str = LOOK, **changes: Json) -> Evidence:
    return said("look.count", value, "probe-entra", source, **changes)


@pytest.mark.parametrize(
    ("anew", "kept"),
    [
        pytest.param((), True, id="not-looked-at-again"),
        pytest.param((seen(3),), False, id="seen-again-the-same-day"),
        pytest.param((seen(3, seen_at=YESTERDAY),), True, id="the-recorded-one-is-newer"),
        pytest.param((seen(3, source="look:entra.ca.y@t"),), True, id="by-another-look"),
        pytest.param((seen(3, source="look:entra.ca.x@u"),), True, id="in-another-tenant"),
        pytest.param((seen(3, source="capture:entra.ca.x@t"),), True, id="in-a-capture"),
        pytest.param((said("look.flag", kind="probe-entra", source=LOOK, value=True),), True, id="about-another-claim"),
        pytest.param((seen(3, seen_at=None),), True, id="at-no-known-time"),
    ],
)
def test_a_look_of_this_run_takes_the_place_of_the_recorded_one(anew: tuple[Evidence, ...], kept: bool) -> None:
    file = client(looks=(("", seen()),))
    assert recorded_before(file, "Atlas", Facts(evidence=anew)).evidence == ((seen(),) if kept else ())


@pytest.mark.parametrize(
    ("recorded", "anew", "left"),
    [
        pytest.param(gap("look.count", look=LOOK), (), ("look.count",), id="not-looked-at-again"),
        pytest.param(gap("look.count", look=LOOK), (seen(),), (), id="seen-the-same-day"),
        pytest.param(gap("look.count", look="entra.ca.x"), (seen(),), (), id="the-look-by-its-id"),
        pytest.param(gap("look.count", look=LOOK, seen_at=None), (seen(),), (), id="at-no-known-time"),
        pytest.param(gap("look.count", "look.flag", look=LOOK), (seen(),), ("look.flag",), id="one-of-two-claims"),
        pytest.param(gap("look.count", look=LOOK), (seen(seen_at=YESTERDAY),), ("look.count",), id="seen-before"),
        pytest.param(gap("look.count", look=LOOK), (seen(seen_at=None),), ("look.count",), id="seen-at-no-known-time"),
        pytest.param(
            gap("look.count", look=LOOK), (seen(source="capture:entra.ca.x@t"),), ("look.count",), id="in-a-capture"
        ),
    ],
)
def test_what_is_seen_now_is_no_gap_any_more(recorded: Gap, anew: tuple[Evidence, ...], left: tuple[str, ...]) -> None:
    file = client(look_gaps=(("Atlas", recorded),))
    found = recorded_before(file, "Atlas", Facts(evidence=anew)).gaps
    assert tuple(claim for one in found for claim in one.claims) == left


@pytest.mark.parametrize(
    ("named", "source", "entra", "counts"),
    [
        pytest.param("", LOOK, Entra(tenant="t", provider="Other"), False, id="the-tenant-is-asked-about-another"),
        pytest.param("", LOOK, Entra(tenant="t", provider="Atlas"), True, id="about-this-one"),
        pytest.param("", LOOK, Entra(tenant="t"), True, id="about-anyone"),
        pytest.param("Atlas", LOOK, Entra(tenant="t", provider="Other"), True, id="the-record-says-so-itself"),
        pytest.param("", "look:mail.domains@x", Entra(tenant="t", provider="Other"), True, id="not-into-the-tenant"),
    ],
)
def test_a_look_into_the_tenant_is_about_its_people(named: str, source: str, entra: Entra, *, counts: bool) -> None:
    missed = gap("look.flag", look=source)
    file = client(looks=((named, seen(source=source)),), look_gaps=((named, missed),), entra=entra)
    found = recorded_before(file, "Atlas", Facts())
    assert found == (Facts(evidence=(seen(source=source),), gaps=(missed,)) if counts else Facts())


def test_other_providers_looks_are_left_out() -> None:
    file = client(looks=(("Other", seen()),), look_gaps=(("Other", gap("look.count")),))
    assert recorded_before(file, "Atlas", Facts()) == Facts()
