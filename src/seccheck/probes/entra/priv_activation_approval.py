"""Looks whether somebody must approve before anyone becomes Global Administrator."""

from collections.abc import Iterator

from seccheck.graph.graph import UnseenError
from seccheck.probes.directory.holders import holders_of
from seccheck.probes.directory.needs_more import GROUP_RULES, HOLDERS
from seccheck.probes.directory.pim_groups import managed_groups
from seccheck.probes.directory.pim_rules import group_rules, role_rules
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.activation_approval",)
"""True where becoming Global Administrator, directly or through a group, waits for a named approver."""
NEEDS = (*HOLDERS, GROUP_RULES)
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Becoming Global Administrator needs somebody's approval",
        "fr": "Devenir administrateur général exige une approbation",
    },
    looks_at={
        "en": "The rules of activation of the role, and of each group through which it may be taken.",
        "fr": "Les règles d'activation du rôle, et de chaque groupe par lequel il peut être pris.",
    },
    may_be_believed={
        "en": "Privileged Identity Management activates nothing before a named approver agrees, and nobody approves "
        "their own request.",
        "fr": "Privileged Identity Management n'active rien avant l'accord d'un approbateur désigné, et nul "
        "n'approuve sa propre demande.",
    },
    cannot_see={
        "en": "Whether approvers look at what they approve. Permanent assignments need no activation: another look "
        "counts them.",
        "fr": "Si les approbateurs examinent ce qu'ils approuvent. Les attributions permanentes se passent "
        "d'activation : un autre constat les compte.",
    },
    keeps=NOTHING_KEPT,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Look at the role's rules, then at those of its groups."""
    approved = role_rules(tenant, GLOBAL_ADMINISTRATOR).approvers() > 0
    if approved:
        holds = [hold for hold in holders_of(tenant).users if hold.role == GLOBAL_ADMINISTRATOR]
        approved = all(group_rules(tenant, group).approvers() for group in managed_groups(tenant, holds))
    yield Seen(claim=CLAIMS[0], value=approved, note=_note(tenant))


def _note(tenant: Tenant) -> dict[str, str]:
    """What holds for the role from which one can take every other."""
    try:
        asked = role_rules(tenant, PRIVILEGED_ROLE_ADMINISTRATOR).approvers() > 0
    except UnseenError:
        return {}
    if asked:
        return {}
    return {
        "en": "Privileged Role Administrator can be activated without approval.",
        "fr": "Le rôle d'administrateur de rôles privilégiés s'active sans approbation.",
    }
