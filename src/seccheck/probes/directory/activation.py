"""Brings together who takes a role on request and the rules that hold for it."""

from collections import defaultdict
from collections.abc import Iterable

from seccheck.model.record import record
from seccheck.probes.directory.auth_context import guards
from seccheck.probes.directory.holders import Holding
from seccheck.probes.directory.pim_groups import managed_groups
from seccheck.probes.directory.pim_rules import MFA, Rules, group_rules, role_rules
from seccheck.probes.directory.tenant import Tenant


@record
class Activation:
    """One role, or one group that holds roles, and who may take it."""

    rules: Rules
    users: frozenset[str]
    """Object ids."""

    def asks_mfa(self, tenant: Tenant) -> bool:
        """Whether MFA is asked for, by the rules or by the authentication context that they name.

        Raises:
            UnseenError: the rules do not say, or what decides about the context cannot be seen.
        """
        context = self.rules.context()
        return self.rules.requires(MFA) or (bool(context) and guards(tenant, context, self.users))


def activations(tenant: Tenant, holds: Iterable[Holding]) -> tuple[Activation, ...]:
    """The rules for each role held, and for each group whose membership is taken on request.

    Raises:
        UnseenError: rules cannot be seen.
    """
    holds = tuple(holds)
    by_role: dict[str, set[str]] = defaultdict(set)
    by_group: dict[str, set[str]] = defaultdict(set)
    for hold in holds:
        by_role[hold.role].add(hold.user)
        by_group[hold.group].add(hold.user)
    roles = (Activation(rules=role_rules(tenant, role), users=frozenset(by_role[role])) for role in sorted(by_role))
    groups = (
        Activation(rules=group_rules(tenant, group), users=frozenset(by_group[group]))
        for group in managed_groups(tenant, holds)
    )
    return (*roles, *groups)
