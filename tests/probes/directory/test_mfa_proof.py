import pytest
from tests.support.people import ago
from tests.support.probe_graph import DictGraph, scope_over
from tests.support.sign_in_log import THEIRS, log, signed_in

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.mfa_proof import mfa_proof
from seccheck.probes.directory.paths import CA_POLICIES
from seccheck.probes.directory.sign_ins import sign_ins_of
from seccheck.probes.directory.tenant import Tenant


def _policy(*controls: str, operator: str = "OR", modified: str | None = ago(100), **more: Json) -> Json:
    grant = {"operator": operator, "builtInControls": list(controls), **more}
    return {"id": "p", "grantControls": grant, "modifiedDateTime": modified, "createdDateTime": ago(200)}


def _applied(*controls: str, id_: str = "p", result: str = "success") -> Json:
    return [{"id": id_, "result": result, "enforcedGrantControls": list(controls)}]


BOTH = ("Mfa", "CompliantDevice")
STRENGTH: Json = {"id": "s", "allowedCombinations": ["fido2"]}
AND = _policy("mfa", "compliantDevice", operator="AND")


@pytest.mark.parametrize(
    ("applied", "policy", "expected"),
    [
        pytest.param(_applied("Mfa"), None, True, id="mfa-alone-needs-no-policy"),
        pytest.param(_applied(*BOTH), AND, True, id="both-are-needed"),
        pytest.param(_applied(*BOTH), _policy("mfa", "compliantDevice"), False, id="one-of-two-was-enough"),
        pytest.param(_applied("Odd"), _policy(authenticationStrength=STRENGTH), True, id="a-strength"),
        pytest.param(_applied(*BOTH), {**AND, "modifiedDateTime": ago(0.5)}, False, id="changed-since"),
        pytest.param(_applied(*BOTH), {**AND, "modifiedDateTime": None}, True, id="never-changed"),
        pytest.param(_applied(*BOTH), {**AND, "modifiedDateTime": None, "createdDateTime": None}, False, id="undated"),
        pytest.param(_applied(*BOTH, id_="gone"), AND, False, id="a-policy-that-is-no-more"),
        pytest.param(_applied("Mfa", result="notApplied"), AND, False, id="not-applied"),
        pytest.param(_applied(), {**AND, "grantControls": None}, False, id="a-policy-without-grant"),
        pytest.param([], AND, False, id="no-policy-applied"),
    ],
)
def test_only_what_is_certain_proves_mfa(applied: Json, policy: Json, *, expected: bool) -> None:
    policies = [policy] if policy else []
    answers = {**log([signed_in(appliedConditionalAccessPolicies=applied)]), CA_POLICIES: policies}
    tenant, scope = scope_over(answers, THEIRS)
    (found,) = sign_ins_of(tenant, scope)
    assert mfa_proof(tenant)(found) is expected


def test_policies_that_cannot_be_seen_prove_nothing() -> None:
    with pytest.raises(UnseenError, match=PERMISSION):
        mfa_proof(Tenant(DictGraph({CA_POLICIES: PERMISSION})))
