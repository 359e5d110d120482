"""Reads a Conditional Access policy as Graph has it: whom it means, to which paths it speaks, what it demands there."""

from collections.abc import Mapping

from seccheck.conditional_access.conditions import has_risk, reach_of
from seccheck.conditional_access.goal import Controls
from seccheck.conditional_access.grant import read_grant
from seccheck.conditional_access.reach import Reach
from seccheck.conditional_access.session import read_session
from seccheck.conditional_access.shape import names, part
from seccheck.conditional_access.strength import Met
from seccheck.conditional_access.users import Users, read_users
from seccheck.model.policy import Json
from seccheck.model.record import record

REPORT_ONLY = "enabledForReportingButNotEnforced"
_ENABLED, _DISABLED = "enabled", "disabled"
_NEW_WORDS = ("partialEnablementStrategy",)
"""Beside the conditions: what may narrow a policy in ways that nobody has described yet."""


@record
class Policy:
    """One policy, as far as sign-ins of people are concerned."""

    id: str
    name: str
    enforced: Met
    """Doubtful where its state is one that nobody knows."""
    is_reporting: bool
    waits_for_risk: bool
    users: Users
    controls: Controls
    reach: Reach


def read_policy(data: Mapping[str, Json], trusted: tuple[str, ...] | None) -> Policy | None:
    """The policy in `data`; None for one that is switched off, or about workloads and not about people.

    Args:
        data: a ``conditionalAccessPolicy`` of Graph v1.0.
        trusted: ids of the trusted named locations, None where they could not be read.
    """
    conditions = part(data, "conditions") or {}
    state = data.get("state")
    if state == _DISABLED or _is_of_workloads(conditions):
        return None
    is_odd = any(data.get(word) for word in _NEW_WORDS) or state not in (_ENABLED, REPORT_ONLY)
    return Policy(
        id=str(data.get("id", "")),
        name=str(data.get("displayName") or data.get("id", "")),
        enforced=Met.NO if state == REPORT_ONLY else Met.PERHAPS if is_odd else Met.YES,
        is_reporting=state == REPORT_ONLY,
        waits_for_risk=has_risk(conditions),
        users=read_users(conditions),
        controls=Controls(grant=read_grant(data), session=read_session(data)),
        reach=reach_of(conditions, trusted),
    )


def _is_of_workloads(conditions: Mapping[str, Json]) -> bool:
    workloads = part(conditions, "clientApplications") or {}
    return bool(names(workloads, "includeServicePrincipals") or names(conditions, "servicePrincipalRiskLevels"))
