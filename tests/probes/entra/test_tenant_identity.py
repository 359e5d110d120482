import pytest
from tests.support.probe_graph import TENANT, taken, values

from seccheck.graph.graph import PERMISSION, SHAPE, WRONG_TENANT
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ORGANIZATION
from seccheck.probes.probe import Seen

CLAIM = "entra.tenant.identity"
HERE: dict[str, Json] = {
    "id": TENANT,
    "tenantType": "AAD",
    "verifiedDomains": [{"name": "b.example"}, {"name": "a.example"}],
}


@pytest.mark.parametrize(
    ("organization", "expected"),
    [
        pytest.param([HERE], True, id="the-one"),
        pytest.param([{**HERE, "id": TENANT.upper()}], True, id="in-capitals"),
        pytest.param([{**HERE, "tenantType": None}], True, id="kind-not-told"),
        pytest.param([{**HERE, "tenantType": "CIAM"}], False, id="for-customers"),
        pytest.param([{**HERE, "tenantType": "AAD B2C"}], False, id="for-customers-the-old-way"),
        pytest.param([{**HERE, "id": "another"}], WRONG_TENANT, id="another-one"),
        pytest.param([{**HERE, "id": None}], SHAPE, id="no-id"),
        pytest.param([], SHAPE, id="none"),
        pytest.param([HERE, HERE], SHAPE, id="two"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_the_tenant_is_the_one_meant(organization: object, expected: object) -> None:
    assert values(taken("tenant_identity", {ORGANIZATION: organization})) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("domains", "shown"),
    [(HERE["verifiedDomains"], "a.example, b.example"), (None, ""), (["a word", {"name": "a.example"}], "a.example")],
    ids=["two", "none", "not-all-of-them-are"],
)
def test_names_the_verified_domains(domains: Json, shown: str) -> None:
    (found,) = taken("tenant_identity", {ORGANIZATION: [{**HERE, "verifiedDomains": domains}]})
    assert isinstance(found, Seen)
    assert found.note == {
        "en": f"Kind AAD; verified domains: {shown}.",
        "fr": f"Nature AAD ; domaines vérifiés : {shown}.",
    }
