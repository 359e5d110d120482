import pytest
from tests.support.staffed import look

from seccheck.graph.graph import LICENCE, PERMISSION
from seccheck.probes.entra.gov_leaver_workflow import WORKFLOW_LIST

ON = {"id": "w", "category": "leaver", "isEnabled": True, "isSchedulingEnabled": True}


@pytest.mark.parametrize(
    ("workflows", "expected"),
    [
        pytest.param([ON], True, id="on-and-scheduled"),
        pytest.param([{**ON, "isEnabled": False}, ON], True, id="one-of-two"),
        pytest.param([{**ON, "isEnabled": False}], False, id="off"),
        pytest.param([{**ON, "isSchedulingEnabled": False}], False, id="only-by-hand"),
        pytest.param([{**ON, "category": "joiner"}], False, id="for-those-who-join"),
        pytest.param([{"category": "leaver"}], False, id="not-told"),
        pytest.param([], False, id="none"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(LICENCE, LICENCE, id="no-licence"),
    ],
)
def test_whether_a_workflow_closes_leavers_accounts(workflows: object, expected: object) -> None:
    assert look("gov_leaver_workflow", {WORKFLOW_LIST: workflows}) == {"entra.gov.leaver_workflow": expected}
