from collections.abc import Mapping

import pytest
from tests.support.probe_graph import TENANT, taken, values
from tests.support.tenants.partners import access, default_access, partner

from seccheck.graph.graph import NOT_FOUND, PERMISSION, SHAPE, THROTTLED, UNDECLARED
from seccheck.model.entra import Approved, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNERS
from seccheck.probes.entra.xta_provider_partner import synchronization
from seccheck.probes.probe import Seen

CLAIM = "entra.xta.provider_partner"
HOME, OTHER = "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
OPEN = access("allowed", ["AllUsers"], ["AllApplications"])


def _settings(home: str = HOME, tenants: tuple[str, ...] | None = (HOME,)) -> Entra:
    return Entra(tenant=TENANT, people=People(home_tenants=(home,)), approved=Approved(tenants=tenants))


def _answers(entries: object, sync: object = NOT_FOUND, **default: Json) -> Mapping[str, object]:
    return {
        CROSS_TENANT_DEFAULT: {**default_access(), **default},
        CROSS_TENANT_PARTNERS: entries,
        synchronization(HOME): sync,
    }


GOOD = partner(HOME)
SYNC = {"userSyncInbound": {"isSyncAllowed": True}}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(_answers([GOOD]), True, id="who-and-what-are-named"),
        pytest.param(_answers([partner(HOME.upper())]), True, id="in-capitals"),
        pytest.param(_answers([partner(HOME, b2bCollaborationInbound=None)]), True, id="closed-by-the-default"),
        pytest.param(_answers([GOOD], {"userSyncInbound": None}), True, id="synchronisation-not-set"),
        pytest.param(_answers([GOOD], {"userSyncInbound": {"isSyncAllowed": False}}), True, id="not-allowed"),
        pytest.param(_answers([]), False, id="no-entry"),
        pytest.param(_answers([partner(HOME, b2bCollaborationInbound=OPEN)]), False, id="open"),
        pytest.param(
            _answers([partner(HOME, b2bCollaborationInbound=None)], b2bCollaborationInbound=OPEN),
            False,
            id="open-by-the-default",
        ),
        pytest.param(_answers([GOOD], SYNC), False, id="may-write-accounts"),
        pytest.param(_answers([GOOD, partner(OTHER)]), False, id="an-unknown-tenant-beside-it"),
        pytest.param(_answers([GOOD], {"userSyncInbound": {"isSyncAllowed": None}}), SHAPE, id="sync-not-told"),
        pytest.param(_answers([GOOD], {}), SHAPE, id="nothing-of-sync-told"),
        pytest.param(_answers([GOOD], THROTTLED), THROTTLED, id="synchronisation-cannot-be-seen"),
        pytest.param(_answers(PERMISSION), PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_the_entry_is_minimal(answers: Mapping[str, object], expected: object) -> None:
    assert values(taken("xta_provider_partner", answers, _settings())) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("settings", "entries", "expected"),
    [
        pytest.param(Entra(tenant=TENANT), [GOOD], UNDECLARED, id="the-provider's-tenant-is-not-named"),
        pytest.param(_settings(tenants=None), [GOOD], True, id="nobody-else-has-an-entry"),
        pytest.param(_settings(tenants=None), [GOOD, partner(OTHER)], UNDECLARED, id="others-were-not-named"),
        pytest.param(_settings(tenants=(OTHER,)), [GOOD, partner(OTHER)], True, id="the-other-one-is-approved"),
        pytest.param(_settings(tenants=()), [GOOD, partner(OTHER)], False, id="no-other-one-is-approved"),
    ],
)
def test_compares_with_the_client_file(settings: Entra, entries: object, expected: object) -> None:
    assert values(taken("xta_provider_partner", _answers(entries), settings)) == {CLAIM: expected}


def test_names_the_unknown_tenants() -> None:
    (seen,) = taken("xta_provider_partner", _answers([GOOD, partner(OTHER)]), _settings())
    assert isinstance(seen, Seen)
    assert seen.sample == 2
    assert seen.note == {
        "en": f"Not named in your file: {OTHER}.",
        "fr": f"Absents de votre fichier : {OTHER}.",
    }
