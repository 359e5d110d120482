import pytest
from tests.support.probe_graph import scope_over

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.probes.directory.holders import Holding
from seccheck.probes.directory.paths import group_eligibility
from seccheck.probes.directory.pim_groups import managed_groups

HOLDS = (
    Holding(user="a", role="r", group="desk", is_eligible=True),
    Holding(user="b", role="r", group="desk", is_eligible=True),
    Holding(user="c", role="r", group="empty", is_eligible=True),
    Holding(user="d", role="r", group="plain"),
    Holding(user="e", role="r", is_eligible=True),
)


def test_only_groups_that_somebody_may_join() -> None:
    tenant, _ = scope_over({group_eligibility("desk"): [{"principalId": "a"}], group_eligibility("empty"): []})
    assert managed_groups(tenant, HOLDS) == ("desk",)


def test_what_may_not_be_seen_is_a_gap() -> None:
    tenant, _ = scope_over({group_eligibility("desk"): PERMISSION})
    with pytest.raises(UnseenError):
        managed_groups(tenant, HOLDS)
