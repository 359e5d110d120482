from collections.abc import Mapping

import pytest
from tests.support.staffed import GA, HELPDESK, READER, look, ruled
from tests.support.tenants import roles

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE
from seccheck.probes.directory.paths import ELIGIBLE_SCHEDULES, PIM_POLICIES

SILENT = roles.rules(recipients=())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="somebody-hears-of-it"),
        pytest.param({PIM_POLICIES: ruled(GA, SILENT)}, False, id="only-the-administrators-themselves"),
        pytest.param({PIM_POLICIES: ruled(READER, SILENT)}, True, id="a-role-that-is-not-privileged"),
        pytest.param({PIM_POLICIES: ruled("SharePoint Administrator", SILENT)}, True, id="a-role-that-nobody-holds"),
        pytest.param(
            {
                PIM_POLICIES: ruled(
                    HELPDESK, [r for r in roles.rules() if r["id"] != "Notification_Admin_EndUser_Assignment"]
                )
            },
            SHAPE,
            id="rule-not-told",
        ),
        pytest.param({PIM_POLICIES: ruled(HELPDESK, [])[:1]}, SHAPE, id="policy-not-told"),
        pytest.param({ELIGIBLE_SCHEDULES: []}, NOBODY, id="nobody-has-a-role"),
        pytest.param({PIM_POLICIES: PERMISSION}, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_a_mailbox_hears_of_it(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_alerts", changes) == {"entra.priv.alerts": expected}
