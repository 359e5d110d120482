import pytest
from tests.support.people import ago
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, look, without

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.devices import MANAGED_DEVICES
from seccheck.probes.directory.paths import USERS
from seccheck.probes.probe import Seen, Unseen

SHARE = "intune.device_os_supported_pct"
NEW, OLD, EITHER, STRANGE = "10.0.26200.7462", "10.0.19045.3086", "10.0.26100.4061", "10.0.99999.1"


def device(version: Json = NEW, **more: Json) -> dict[str, Json]:
    return {
        "id": "d",
        "userId": "agent-1",
        "operatingSystem": "Windows",
        "osVersion": version,
        "complianceState": "compliant",
        "isEncrypted": True,
        "lastSyncDateTime": ago(2),
        **more,
    }


@pytest.mark.parametrize(
    ("devices", "expected"),
    [
        pytest.param([device(), device("26.1", operatingSystem="iPadOS")], 100, id="all-supported"),
        pytest.param([device(), device(), device(OLD)], 66.66, id="one-is-not"),
        pytest.param([device(OLD)], 0, id="none-is"),
        pytest.param([device(), device(STRANGE)], ELSEWHERE, id="one-is-not-known"),
        pytest.param([device(), device(EITHER)], ELSEWHERE, id="one-hangs-on-its-edition"),
        pytest.param([device(), device(None)], ELSEWHERE, id="one-does-not-say"),
        pytest.param([device(), without(device(), "osVersion")], ELSEWHERE, id="one-lacks-it"),
        pytest.param([device(), device(STRANGE), device(OLD)], 33.33, id="what-is-not-known-is-not-supported"),
        pytest.param([device(), device(OLD, userId="own-1")], 100, id="of-the-people-meant"),
        pytest.param([], ELSEWHERE, id="no-device"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_is_the_share_of_devices_that_get_updates(devices: object, expected: object) -> None:
    assert look("dev_os_supported", {MANAGED_DEVICES: devices}) == {SHARE: expected}


def test_tells_which_versions_and_not_whose() -> None:
    devices = [device(), device(OLD), device(OLD), device(STRANGE, operatingSystem="x" * 50)]
    (found,) = taken("dev_os_supported", {**ANSWERS, MANAGED_DEVICES: devices}, SETTINGS)
    assert isinstance(found, Seen)
    assert (found.value, found.sample, found.people) == (25, 4, ())
    assert found.note == {
        "en": "No longer supported: windows 10.0.19045 (2). "
        f"Not counted as supported, for it cannot be told: {'x' * 20} 10.0.99999 (1).",
        "fr": "Systèmes qui ne sont plus maintenus : windows 10.0.19045 (2). "
        f"Non comptés comme maintenus, faute de pouvoir en juger : {'x' * 20} 10.0.99999 (1).",
    }


def test_of_many_versions_the_first_are_told() -> None:
    devices = [device(), *(device(f"10.0.{number}.1") for number in range(40000, 40025)), device("")]
    (found,) = taken("dev_os_supported", {**ANSWERS, MANAGED_DEVICES: devices}, SETTINGS)
    assert isinstance(found, Unseen)
    assert found.detail.startswith("windows (1), windows 10.0.40000 (1)")
    assert found.detail.endswith("10.0.40018 (1), …")


def test_without_people_there_are_no_devices() -> None:
    assert look("dev_os_supported", {USERS: [], MANAGED_DEVICES: [device()]}) == {SHARE: NOBODY}
