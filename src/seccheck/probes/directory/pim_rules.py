"""Reads the rules under which a role, or membership of a group that holds one, is activated."""

from collections.abc import Mapping

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.durations import hours
from seccheck.probes.directory.paths import PIM_POLICIES
from seccheck.probes.directory.tenant import Tenant

MFA, JUSTIFICATION = "MultiFactorAuthentication", "Justification"
ENDLESS = 8760.0
"""Hours of an activation that never ends: a year, for want of a number that says so."""

_NOTICES = (
    "Notification_Admin_Admin_Eligibility",
    "Notification_Admin_Admin_Assignment",
    "Notification_Admin_EndUser_Assignment",
)


class Rules:
    """The rules of one policy; one that is missing is a gap of what needs it, and of nothing else."""

    def __init__(self, policy: Json) -> None:
        rules = policy.get("rules") if isinstance(policy, Mapping) else None
        found = rules if isinstance(rules, list) else ()
        self._rules = {str(rule.get("id")): rule for rule in found if isinstance(rule, Mapping)}

    def max_hours(self) -> float:
        """The longest activation.

        Raises:
            UnseenError: not told.
        """
        rule = self._rule("Expiration_EndUser_Assignment")
        return hours(rule.get("maximumDuration")) if _flag(rule, "isExpirationRequired") else ENDLESS

    def requires(self, what: str) -> bool:
        """Whether activation asks for `what` (`MFA`, `JUSTIFICATION`).

        Raises:
            UnseenError: not told.
        """
        enabled = self._rule("Enablement_EndUser_Assignment").get("enabledRules")
        if not isinstance(enabled, list):
            raise UnseenError(SHAPE, "enabledRules", path=PIM_POLICIES)
        return what in enabled

    def context(self) -> str:
        """The authentication context that activation asks for, empty for none."""
        rule = self._rules.get("AuthenticationContext_EndUser_Assignment") or {}
        return str(rule.get("claimValue") or "") if rule.get("isEnabled") is True else ""

    def approvers(self) -> int:
        """How many approvers are named; 0 where no approval is asked for.

        Raises:
            UnseenError: not told.
        """
        setting = self._rule("Approval_EndUser_Assignment").get("setting")
        if not isinstance(setting, Mapping):
            raise UnseenError(SHAPE, "setting", path=PIM_POLICIES)
        if not _flag(setting, "isApprovalRequired"):
            return 0
        stages = [stage for stage in setting.get("approvalStages") or () if isinstance(stage, Mapping)]
        named = [one for stage in stages for one in stage.get("primaryApprovers") or ()]
        if not all(isinstance(one, Mapping) for one in named):
            raise UnseenError(SHAPE, "primaryApprovers", path=PIM_POLICIES)
        return len(named)

    def notifies(self) -> bool:
        """Whether somebody besides the administrators themselves hears of assignments and activations.

        Raises:
            UnseenError: not told.
        """
        return all(self._recipients(notice) for notice in _NOTICES)

    def assignments_end(self) -> bool:
        """Whether an active assignment must have an end.

        Raises:
            UnseenError: not told.
        """
        return _flag(self._rule("Expiration_Admin_Assignment"), "isExpirationRequired")

    def _recipients(self, notice: str) -> int:
        found = self._rule(notice).get("notificationRecipients")
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise UnseenError(SHAPE, notice, path=PIM_POLICIES)
        return sum(1 for one in found if one.strip())

    def _rule(self, id_: str) -> Item:
        if id_ not in self._rules:
            raise UnseenError(SHAPE, id_, path=PIM_POLICIES)
        return self._rules[id_]


def role_rules(tenant: Tenant, role: str) -> Rules:
    """The rules of a role, by template id.

    Raises:
        UnseenError: they cannot be seen.
    """
    for item in tenant.items(PIM_POLICIES):
        if item.get("roleDefinitionId") == role:
            return Rules(item.get("policy"))
    raise UnseenError(SHAPE, "roleManagementPolicyAssignment", path=PIM_POLICIES)


def group_policies(group: str) -> str:
    """Where the rules of a group stand that is managed by Privileged Identity Management."""
    return (
        f"/v1.0/policies/roleManagementPolicyAssignments?$filter=scopeId eq '{group}' and scopeType eq 'Group'"
        "&$expand=policy($expand=rules)"
    )


def group_rules(tenant: Tenant, group: str) -> Rules:
    """The rules under which somebody becomes a member of a group.

    Raises:
        UnseenError: they cannot be seen.
    """
    for item in tenant.items(group_policies(group)):
        if item.get("roleDefinitionId") == "member":
            return Rules(item.get("policy"))
    raise UnseenError(SHAPE, "roleManagementPolicyAssignment", path=group_policies(group))


def _flag(rule: Item, key: str) -> bool:
    value = rule.get(key)
    if not isinstance(value, bool):
        raise UnseenError(SHAPE, key, path=PIM_POLICIES)
    return value
