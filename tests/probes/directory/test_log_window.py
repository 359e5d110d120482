import datetime as dt

import pytest
from tests.support.people import skus
from tests.support.probe_graph import DictGraph

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.probes.directory.log_window import kept, stamp
from seccheck.probes.directory.paths import SKUS
from seccheck.probes.directory.tenant import Tenant


@pytest.mark.parametrize(
    ("plans", "days"), [((), 7), (("AAD_PREMIUM",), 30), (("AAD_PREMIUM_P2",), 30)], ids=["none", "p1", "p2"]
)
def test_the_licence_decides_how_far_back_logs_go(plans: tuple[str, ...], days: int) -> None:
    assert kept(Tenant(DictGraph({SKUS: skus(*plans)}))).days == days


def test_unknown_subscriptions_decide_nothing() -> None:
    with pytest.raises(UnseenError, match=PERMISSION):
        kept(Tenant(DictGraph({SKUS: PERMISSION})))


def test_a_moment_is_written_in_utc_to_the_second() -> None:
    east = dt.timezone(dt.timedelta(hours=2))
    assert stamp(dt.datetime(2026, 12, 1, 1, 2, 3, 456, tzinfo=east)) == "2026-11-30T23:02:03Z"
