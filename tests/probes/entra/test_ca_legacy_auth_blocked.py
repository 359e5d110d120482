import pytest
from tests.support.probe_graph import Answers, taken, values
from tests.support.small_tenant import AGENT, ALL, BLOCK_FOR_ALL, EXEMPT, MFA_FOR_ALL, TEAM, Policy, settings, tenant
from tests.support.tenants.access import BLOCK, grant, policy, users

from seccheck.graph.graph import LICENCE, NOT_FOUND, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES, transitive_members

LOOK, OWN, THEIRS = "ca_legacy_auth_blocked", "entra.ca.legacy_auth_blocked", "entra.ca_legacy_blocked"


def _block(people: dict[str, Json], *clients: str, **conditions: Json) -> Policy:
    return policy("Block", people, grant(BLOCK), conditions={"clientAppTypes": list(clients), **conditions})


OLD = ("exchangeActiveSync", "other")
BUT_EXEMPT = _block(users(include=["All"], exclude_groups=[EXEMPT]), *OLD)


@pytest.mark.parametrize(
    ("answers", "own", "theirs"),
    [
        pytest.param(tenant(_block(ALL, *OLD)), True, True, id="both-in-one"),
        pytest.param(tenant(_block(ALL, OLD[0]), _block(ALL, OLD[1])), True, True, id="one-in-each-of-two"),
        pytest.param(tenant(_block(ALL, OLD[1])), False, False, id="exchange-left-open"),
        pytest.param(tenant(_block(ALL, *OLD, "browser")), True, True, id="and-more"),
        pytest.param(tenant(BLOCK_FOR_ALL), True, True, id="everything"),
        pytest.param(tenant(MFA_FOR_ALL), False, False, id="mfa-is-no-block"),
        pytest.param(tenant(_block(ALL, *OLD, signInRiskLevels=["high"])), False, False, id="risk-only"),
        pytest.param(tenant(BUT_EXEMPT), False, True, id="a-group-left-out"),
        pytest.param(tenant(_block(users(groups=[TEAM]), *OLD)), False, True, id="the-provider-only"),
        pytest.param(tenant(_block(users(include=["All"], exclude=[AGENT]), *OLD)), False, False, id="a-user-left-out"),
        pytest.param(tenant({**_block(ALL, *OLD), "state": "disabled"}), False, False, id="switched-off"),
        pytest.param(tenant(), False, False, id="nothing"),
        pytest.param(tenant(defaults=True, answers={CA_POLICIES: LICENCE}), True, True, id="security-defaults"),
        pytest.param(
            tenant(BUT_EXEMPT, answers={transitive_members(EXEMPT): PERMISSION}), PERMISSION, PERMISSION, id="unread"
        ),
        pytest.param(
            tenant(BUT_EXEMPT, answers={transitive_members(EXEMPT): NOT_FOUND}), True, True, id="left-out-but-gone"
        ),
    ],
)
def test_works_out_who_may_use_old_protocols(answers: Answers, own: object, theirs: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: own, THEIRS: theirs}
