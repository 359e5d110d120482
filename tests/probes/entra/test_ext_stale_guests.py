from collections.abc import Mapping

import pytest
from tests.support.people import ago, guest
from tests.support.probe_graph import scope_over, taken, values

from seccheck.graph.graph import LICENCE, NOBODY, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.guests import GUESTS
from seccheck.probes.directory.paths import USERS
from seccheck.probes.probe import Seen

CLAIM = "entra.ext.stale_guests"


def _guest(id_: str = "g", last: float | None = None, **more: Json) -> Mapping[str, Json]:
    activity = None if last is None else {"lastSuccessfulSignInDateTime": ago(last)}
    return guest(id_, signInActivity=activity, **more)


def _invited(days: float, **more: Json) -> Mapping[str, Json]:
    return _guest(externalUserState="PendingAcceptance", externalUserStateChangeDateTime=ago(days), **more)


FRESH, STALE = _guest("fresh", 2), _guest("stale", 91)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([FRESH], True, id="used"),
        pytest.param([_guest(last=90)], True, id="used-90-days-ago"),
        pytest.param([STALE], False, id="unused-for-more"),
        pytest.param([FRESH, STALE], False, id="one-is-enough"),
        pytest.param([_guest(createdDateTime=ago(10))], True, id="new-and-never-used"),
        pytest.param([_guest(createdDateTime=ago(100))], False, id="old-and-never-used"),
        pytest.param([_invited(29)], True, id="invited-lately"),
        pytest.param([_invited(31)], False, id="invited-long-ago"),
        pytest.param([_guest(createdDateTime=None)], SHAPE, id="nobody-knows-since-when"),
        pytest.param([], NOBODY, id="no-guest"),
        pytest.param([_guest(last=200, accountEnabled=False)], NOBODY, id="only-disabled-ones"),
        pytest.param(LICENCE, LICENCE, id="no-licence"),
    ],
)
def test_says_whether_every_guest_is_used(listed: object, expected: object) -> None:
    assert values(taken("ext_stale_guests", {GUESTS: listed, USERS: []})) == {CLAIM: expected}


def test_names_the_stale_ones_by_pseudonym() -> None:
    answers = {GUESTS: [FRESH, STALE], USERS: []}
    tenant, _ = scope_over(answers)
    found = taken("ext_stale_guests", answers)
    assert found == [Seen(claim=CLAIM, value=False, sample=2, people=(tenant.pseudonym("stale"),))]
