from collections.abc import Mapping

import pytest
from tests.support.people import ago
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, look, without
from tests.support.staffed import SETTINGS as PEOPLE

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.devices import MANAGED_DEVICES
from seccheck.probes.directory.paths import USERS
from seccheck.probes.entra.dev_intune_secure_by_default import COMPLIANCE, SETTINGS
from seccheck.probes.probe import Seen

OWN, COMPLIANT, ENCRYPTED = (
    "entra.dev.intune_secure_by_default",
    "intune.device_compliant_pct",
    "intune.device_encrypted_pct",
)
RULES = {"@odata.type": "#microsoft.graph.windows10CompliancePolicy", "assignments": [{"id": "a"}]}


LEFT_OUT = {"id": "b", "target": {"@odata.type": "#microsoft.graph.exclusionGroupAssignmentTarget", "groupId": "g"}}


def _device(**more: Json) -> dict[str, Json]:
    return {
        "id": "d",
        "userId": "agent-1",
        "operatingSystem": "Windows",
        "complianceState": "compliant",
        "isEncrypted": True,
        "lastSyncDateTime": ago(2),
        **more,
    }


def _fleet(count: int, **more: Json) -> list[Json]:
    """Twenty devices, some of which differ."""
    return [_device(**(more if number < count else {})) for number in range(20)]


GOOD: Mapping[str, object] = {
    MANAGED_DEVICES: _fleet(0),
    SETTINGS: {"secureByDefault": True, "deviceComplianceCheckinThresholdDays": 7},
    COMPLIANCE: [RULES],
}


@pytest.mark.parametrize(
    ("changes", "own", "compliant", "encrypted"),
    [
        pytest.param({}, True, 100, 100, id="as-it-should-be"),
        pytest.param({MANAGED_DEVICES: _fleet(1, complianceState="noncompliant")}, True, 95, 100, id="95-percent"),
        pytest.param({MANAGED_DEVICES: _fleet(2, complianceState="noncompliant")}, False, 90, 100, id="fewer"),
        pytest.param({MANAGED_DEVICES: _fleet(1, isEncrypted=False)}, False, 100, 95, id="one-not-encrypted"),
        pytest.param({MANAGED_DEVICES: _fleet(1, lastSyncDateTime=ago(8))}, False, 100, 100, id="one-not-heard-of"),
        pytest.param(
            {MANAGED_DEVICES: _fleet(1, operatingSystem="macOS")}, False, 100, 100, id="a-system-without-rules"
        ),
        pytest.param({COMPLIANCE: [{**RULES, "assignments": []}]}, False, 100, 100, id="rules-for-nobody"),
        pytest.param({COMPLIANCE: [{**RULES, "assignments": [LEFT_OUT]}]}, False, 100, 100, id="only-taken-from-some"),
        pytest.param({COMPLIANCE: [{**RULES, "assignments": [LEFT_OUT, {"id": "a"}]}]}, True, 100, 100, id="but-some"),
        pytest.param({COMPLIANCE: [{**RULES, "assignments": [None]}]}, SHAPE, 100, 100, id="an-assignment-of-no-shape"),
        pytest.param({COMPLIANCE: [without(RULES, "assignments")]}, SHAPE, 100, 100, id="for-whom-not-told"),
        pytest.param(
            {SETTINGS: {"secureByDefault": False, "deviceComplianceCheckinThresholdDays": 7}},
            False,
            100,
            100,
            id="without-rules-compliant",
        ),
        pytest.param({SETTINGS: {}}, SHAPE, SHAPE, 100, id="settings-not-told"),
        pytest.param({SETTINGS: PERMISSION}, PERMISSION, PERMISSION, 100, id="settings-not-permitted"),
        pytest.param({MANAGED_DEVICES: []}, ELSEWHERE, ELSEWHERE, ELSEWHERE, id="no-device"),
        pytest.param({USERS: []}, NOBODY, NOBODY, NOBODY, id="no-people"),
        pytest.param({MANAGED_DEVICES: PERMISSION}, PERMISSION, PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_devices_are_compliant_encrypted_and_under_rules(
    changes: Mapping[str, object], own: object, compliant: object, encrypted: object
) -> None:
    found = look("dev_intune_secure_by_default", {**GOOD, **changes})
    assert found == {OWN: own, COMPLIANT: compliant, ENCRYPTED: encrypted}


@pytest.mark.parametrize(("strict", "told"), [(True, False), (False, True)])
def test_says_what_compliance_is_worth(*, strict: bool, told: bool) -> None:
    answers = {**ANSWERS, **GOOD, SETTINGS: {"secureByDefault": strict}}
    found = taken("dev_intune_secure_by_default", answers, PEOPLE)[0]
    assert isinstance(found, Seen)
    assert (found.claim, found.sample, bool(found.note)) == (COMPLIANT, 20, told)
