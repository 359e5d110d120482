import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION
from seccheck.probes.directory.paths import SKUS
from seccheck.probes.probe import Seen

CLAIM = "entra.tenant.licence"


def _skus(*plans: str, status: str = "Enabled") -> object:
    listed = [{"servicePlanName": plan, "provisioningStatus": "Success"} for plan in plans]
    return [{"capabilityStatus": status, "servicePlans": listed}]


@pytest.mark.parametrize(
    ("skus", "expected"),
    [
        pytest.param([], False, id="free"),
        pytest.param(_skus("AAD_PREMIUM"), True, id="p1"),
        pytest.param(_skus("AAD_PREMIUM_P2"), True, id="p2-holds-p1"),
        pytest.param(_skus("INTUNE_A"), False, id="another"),
        pytest.param(_skus("AAD_PREMIUM", status="Suspended"), False, id="suspended"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_access_policies_are_licensed(skus: object, expected: object) -> None:
    assert values(taken("tenant_licence", {SKUS: skus})) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("skus", "en", "fr"),
    [
        pytest.param([], "In force: none.", "En vigueur : aucune.", id="none"),
        pytest.param(
            _skus("INTUNE_A", "AAD_PREMIUM"),
            "In force: Microsoft Entra ID P1, Microsoft Intune.",
            "En vigueur : Microsoft Entra ID P1, Microsoft Intune.",
            id="two",
        ),
    ],
)
def test_names_what_is_in_force(skus: object, en: str, fr: str) -> None:
    (found,) = taken("tenant_licence", {SKUS: skus})
    assert isinstance(found, Seen)
    assert found.note == {"en": en, "fr": fr}
