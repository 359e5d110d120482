"""Looks for privileged roles that were given outside Privileged Identity Management."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, SHAPE, Item, UnseenError
from seccheck.probes.directory.needs import ACCOUNTS, MEMBERS, ROLES
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.paths import ASSIGNED_SCHEDULES, ROLE_ASSIGNMENTS
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.assigned_outside_pim",)
"""True where every active privileged assignment was made through Privileged Identity Management."""
NEEDS = (ROLES, ACCOUNTS, MEMBERS)
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Privileged roles are given through Privileged Identity Management only",
        "fr": "Les rôles à privilèges ne sont attribués que par Privileged Identity Management",
    },
    looks_at={
        "en": "The start of every active assignment of a privileged role.",
        "fr": "Le début de chaque attribution active d'un rôle à privilèges.",
    },
    may_be_believed={
        "en": "What is assigned past Privileged Identity Management has no start; so reads CISA's own tool.",
        "fr": "Ce qui est attribué hors de Privileged Identity Management n'a pas de début ; l'outil de la CISA lit "
        "de même.",
    },
    cannot_see={
        "en": "Who made the assignment; applications and emergency accounts are left out.",
        "fr": "Qui a fait l'attribution ; les applications et les comptes d'urgence sont laissés de côté.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts whose role was given so.",
        "fr": "Des nombres, et les pseudonymes des comptes dont le rôle a été attribué ainsi.",
    },
)

_APPLICATION = "#microsoft.graph.servicePrincipal"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the start of every privileged assignment."""
    excused = scope.break_glass() | _applications(tenant)
    everything = tenant.items(ASSIGNED_SCHEDULES)
    entries = [
        entry
        for entry in everything
        if entry.get("roleDefinitionId") in PRIVILEGED and entry.get("principalId") not in excused
    ]
    if not everything:
        raise UnseenError(NOBODY, "roleAssignmentScheduleInstance")
    outside = [entry for entry in entries if _started(entry) == ""]
    if not outside and any(_started(entry) is None for entry in entries):
        raise UnseenError(SHAPE, "startDateTime", path=ASSIGNED_SCHEDULES)
    people = pseudonyms(tenant, (str(entry.get("principalId")) for entry in outside))
    yield Seen(claim=CLAIMS[0], value=not outside, sample=len(everything), people=people)


def _started(entry: Item) -> str | None:
    """When an assignment began: empty where it has no start, None where Graph does not say."""
    return str(entry["startDateTime"] or "") if "startDateTime" in entry else None


def _applications(tenant: Tenant) -> frozenset[str]:
    assigned = tenant.items(ROLE_ASSIGNMENTS)
    return frozenset(
        str(entry.get("principalId"))
        for entry in assigned
        if (entry.get("principal") or {}).get("@odata.type") == _APPLICATION
    )
