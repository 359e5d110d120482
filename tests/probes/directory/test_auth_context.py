from collections.abc import Mapping

import pytest
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, SETTINGS
from tests.support.tenants import access

from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.auth_context import guards
from seccheck.probes.directory.paths import CA_POLICIES, transitive_members

ALL = access.users(include=["All"])


def _policy(people: Json = ALL, grant: Json = None, context: str = "c1", **more: Json) -> Json:
    apps = {**access.applications([]), "includeAuthenticationContextClassReferences": [context]}
    return access.policy("Context", people, grant or access.grant(access.MFA), apps=apps, **more)


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([_policy()], True, id="mfa-for-all"),
        pytest.param([_policy(access.users(include=["agent-1"]))], True, id="mfa-for-those-meant"),
        pytest.param([_policy(grant=access.grant(authenticationStrength=access.STRONG))], True, id="a-strength"),
        pytest.param([_policy(context="c2")], False, id="another-context"),
        pytest.param([_policy(access.users(include=["own-1"]))], False, id="for-others"),
        pytest.param([_policy(access.users(include=["All"], exclude=["agent-1"]))], False, id="leaves-one-out"),
        pytest.param([_policy(grant=access.grant(access.DEVICE))], False, id="a-device-is-no-mfa"),
        pytest.param([_policy(grant=access.grant(["mfa", "compliantDevice"]))], False, id="mfa-or-a-device"),
        pytest.param([_policy(state="enabledForReportingButNotEnforced")], False, id="only-reports"),
        pytest.param([_policy(state="disabled")], False, id="off"),
        pytest.param([access.policy("All apps", ALL, access.grant(access.MFA))], False, id="mfa-for-applications-only"),
        pytest.param([], False, id="no-policy"),
    ],
)
def test_a_context_is_worth_what_its_policies_ask(policies: list[Json], *, expected: bool) -> None:
    tenant, _ = scope_over({**ANSWERS, CA_POLICIES: policies}, SETTINGS)
    assert guards(tenant, "c1", frozenset({"agent-1"})) is expected


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({CA_POLICIES: PERMISSION}, id="policies"),
        pytest.param(
            {
                CA_POLICIES: [_policy(access.users(include=["All"], exclude_groups=["g"]))],
                transitive_members("g"): PERMISSION,
            },
            id="a-group-that-decides",
        ),
    ],
)
def test_what_cannot_be_seen_is_a_gap(changes: Mapping[str, object]) -> None:
    tenant, _ = scope_over({**ANSWERS, **changes}, SETTINGS)
    with pytest.raises(UnseenError):
        guards(tenant, "c1", frozenset({"agent-1"}))


def test_nobody_is_not_guarded() -> None:
    tenant, _ = scope_over({**ANSWERS, CA_POLICIES: [_policy()]}, SETTINGS)
    assert not guards(tenant, "c1", frozenset({"somebody unknown"}))
