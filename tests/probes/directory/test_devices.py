import dataclasses

import pytest
from tests.support.people import ago
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, SETTINGS, everybody, without

from seccheck.graph.graph import ELSEWHERE, PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.devices import MANAGED_DEVICES, Device, devices_of, share

LAPTOP: dict[str, Json] = {
    "id": "d",
    "userId": "agent-1",
    "operatingSystem": "Windows",
    "complianceState": "compliant",
    "isEncrypted": True,
    "lastSyncDateTime": ago(2),
}
READ = Device(system="windows", is_compliant=True, is_encrypted=True, silent_days=2)


def _found(devices: object, *, all_people: bool = False) -> tuple[Device, ...]:
    where = everybody() if all_people else SETTINGS
    return devices_of(*scope_over({**ANSWERS, MANAGED_DEVICES: devices}, where))


def test_reads_the_devices_of_the_people_meant() -> None:
    assert _found([LAPTOP, {**LAPTOP, "userId": "own-1"}]) == (READ,)
    assert len(_found([LAPTOP, {**LAPTOP, "userId": "own-1"}, {**LAPTOP, "userId": None}], all_people=True)) == 3


@pytest.mark.parametrize(
    ("written", "system"),
    [
        ("Windows", "windows"),
        ("macOS", "macos"),
        ("Mac OS X", "macos"),
        ("iPadOS", "ios"),
        ("AndroidForWork", "android"),
    ],
)
def test_knows_the_families_of_systems(written: str, system: str) -> None:
    assert _found([{**LAPTOP, "operatingSystem": written}])[0].system == system


@pytest.mark.parametrize("state", ["noncompliant", "unknown", "inGracePeriod", "conflict", "error"])
def test_only_compliant_is_compliant(state: str) -> None:
    assert not _found([{**LAPTOP, "complianceState": state}])[0].is_compliant


def test_a_device_that_never_reported_is_silent_for_ever() -> None:
    assert _found([{**LAPTOP, "lastSyncDateTime": None}])[0].silent_days == float("inf")


@pytest.mark.parametrize(
    ("devices", "reason"),
    [
        pytest.param([], ELSEWHERE, id="none"),
        pytest.param([{**LAPTOP, "userId": "own-1"}], ELSEWHERE, id="none-of-the-people-meant"),
        pytest.param([without(LAPTOP, "userId")], SHAPE, id="whose-is-not-told"),
        pytest.param([without(LAPTOP, "isEncrypted")], SHAPE, id="encryption-not-told"),
        pytest.param([without(LAPTOP, "complianceState")], SHAPE, id="compliance-not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_does_not_guess(devices: object, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        _found(devices)
    assert caught.value.reason == reason


def test_shares_are_percentages() -> None:
    off = Device(system="windows", is_compliant=False, is_encrypted=True, silent_days=0)
    assert share((READ, READ, off), lambda device: device.is_compliant) == 66.66
    assert share((READ, off), lambda device: device.is_encrypted) == 100


def test_one_of_very_many_is_not_rounded_away() -> None:
    off = dataclasses.replace(READ, is_compliant=False)
    assert share((READ,) * 99_999 + (off,), lambda device: device.is_compliant) == 99.99


@pytest.mark.parametrize(("written", "version"), [(" 10.0.26200.1 ", "10.0.26200.1"), (None, ""), (7, "")])
def test_a_version_is_what_the_device_says_or_nothing(written: Json, version: str) -> None:
    assert _found([{**LAPTOP, "osVersion": written}])[0].version == version
