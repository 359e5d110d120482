from collections.abc import Mapping

import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, GA, SETTINGS, assigned, look, members, ruled
from tests.support.tenants import roles

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory import paths
from seccheck.probes.directory.pim_rules import group_policies
from seccheck.probes.probe import Seen

CLAIM = "entra.priv.activation_approval"
PRA = "Privileged Role Administrator"
FREE, APPROVED = roles.rules(), roles.rules(approvers=["own-2"])


def _group(rules: tuple[Json, ...] | str) -> Mapping[str, object]:
    """A group that holds the role and that somebody may join."""
    asked: object = rules if isinstance(rules, str) else [roles.pim("member", rules, "desk", "Group")]
    return {
        paths.ROLE_ASSIGNMENTS: [assigned("desk", GA, "group")],
        paths.ELIGIBLE_SCHEDULES: [{**roles.held("desk", GA), "assignmentType": None}],
        paths.transitive_members("desk"): members("own-1"),
        paths.group_eligibility("desk"): [{"principalId": "own-1", "accessId": "member"}],
        group_policies("desk"): asked,
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="approved"),
        pytest.param({paths.PIM_POLICIES: ruled(GA, FREE)}, False, id="not-approved"),
        pytest.param(
            {
                paths.PIM_POLICIES: ruled(
                    GA,
                    [
                        {
                            "id": "Approval_EndUser_Assignment",
                            "setting": {"isApprovalRequired": True, "approvalStages": []},
                        }
                    ],
                )
            },
            False,
            id="approved-by-nobody",
        ),
        pytest.param(_group(APPROVED), True, id="a-group-that-is-approved-too"),
        pytest.param(_group(FREE), False, id="past-it-through-a-group"),
        pytest.param(_group(PERMISSION), PERMISSION, id="a-group-that-may-not-be-read"),
        pytest.param({paths.PIM_POLICIES: ruled(GA, [])}, SHAPE, id="rule-not-told"),
        pytest.param({paths.PIM_POLICIES: []}, SHAPE, id="policy-not-told"),
        pytest.param({paths.PIM_POLICIES: PERMISSION}, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_somebody_must_approve(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_activation_approval", changes) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        pytest.param(APPROVED, False, id="approved"),
        pytest.param(FREE, True, id="not-approved"),
        pytest.param((), False, id="not-known"),
    ],
)
def test_tells_of_the_role_from_which_one_can_take_it(rules: tuple[Json, ...], *, told: bool) -> None:
    (found,) = taken("priv_activation_approval", {**ANSWERS, paths.PIM_POLICIES: ruled(PRA, rules)}, SETTINGS)
    assert isinstance(found, Seen)
    assert bool(found.note) is told
