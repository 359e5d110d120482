import pytest
from tests.support.probe_graph import DictGraph
from tests.support.tenants.partners import access, default_access

from seccheck.graph.graph import PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.cross_tenant import Door, door, is_enumerated, partners_of
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNERS
from seccheck.probes.directory.tenant import Tenant

ALL, APPS, SOME = ["AllUsers"], ["AllApplications"], ["11111111"]
UNKNOWN = {"usersAndGroups": None, "applications": None}
ODD, ODDER = (
    {name: {"accessType": "allowed", "targets": [target]} for name in UNKNOWN} for target in (None, {"target": None})
)


@pytest.mark.parametrize(
    ("setting", "how_far", "enumerated"),
    [
        pytest.param(access("blocked", ALL, APPS), Door.CLOSED, True, id="closed"),
        pytest.param(access("allowed", ALL, APPS), Door.OPEN, False, id="open"),
        pytest.param(access("allowed", SOME, SOME), Door.NARROW, True, id="some-to-some"),
        pytest.param(access("allowed", ALL, SOME), Door.NARROW, False, id="all-to-some"),
        pytest.param(access("allowed", SOME, APPS), Door.NARROW, False, id="some-to-all"),
        pytest.param(access("blocked", SOME, APPS), Door.CLOSED, True, id="to-nothing"),
        pytest.param(access("blocked", SOME, SOME), Door.OPEN, False, id="all-but-some"),
    ],
)
def test_knows_how_far_a_setting_opens(setting: Json, how_far: Door, *, enumerated: bool) -> None:
    assert (door(setting), is_enumerated(setting)) == (how_far, enumerated)


@pytest.mark.parametrize(
    "setting",
    [None, {}, UNKNOWN, access("allowed", [], []), access("unknownFutureValue", ALL, APPS), ODD, ODDER],
    ids=["null", "empty", "null-sides", "no-targets", "unknown-kind", "a-target-null", "a-target-without-id"],
)
def test_what_is_not_told_is_neither_open_nor_closed(setting: Json) -> None:
    for ask in (door, is_enumerated):
        with pytest.raises(UnseenError) as caught:
            ask(setting)
        assert caught.value.reason == SHAPE


def _partners(entries: object, default: object = None) -> Tenant:
    answers = {CROSS_TENANT_PARTNERS: entries, CROSS_TENANT_DEFAULT: default or default_access()}
    return Tenant(DictGraph(answers))


def test_null_stands_for_the_default_as_a_whole_and_in_its_parts() -> None:
    default = {**default_access(), "inboundTrust": {"isMfaAccepted": True, "isCompliantDeviceAccepted": True}}
    entry = {"tenantId": "T", "inboundTrust": {"isMfaAccepted": None, "isCompliantDeviceAccepted": False}}
    merged = partners_of(_partners([entry], default))["t"]
    assert merged["inboundTrust"] == {"isMfaAccepted": True, "isCompliantDeviceAccepted": False}
    assert merged["b2bCollaborationInbound"] == default["b2bCollaborationInbound"]


def test_what_an_entry_says_stands() -> None:
    entry = {"tenantId": "t", "b2bCollaborationInbound": access("allowed", ALL, APPS), "inboundTrust": "odd"}
    merged = partners_of(_partners([entry]))["t"]
    assert door(merged["b2bCollaborationInbound"]) is Door.OPEN
    assert merged["inboundTrust"] == "odd"


@pytest.mark.parametrize(
    ("tenant", "reason"),
    [
        pytest.param(_partners([{}]), SHAPE, id="an-entry-without-tenant"),
        pytest.param(_partners(PERMISSION), PERMISSION, id="entries"),
        pytest.param(_partners([], PERMISSION), PERMISSION, id="default"),
    ],
)
def test_what_cannot_be_seen_is_said(tenant: Tenant, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        partners_of(tenant)
    assert caught.value.reason == reason
