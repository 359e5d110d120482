"""Looks for people and applications that enforced access policies leave out although nobody approved it."""

from collections.abc import Iterable, Iterator

from seccheck.graph.graph import NOBODY
from seccheck.probes.directory.exclusions import USER, Exclusion, exclusions
from seccheck.probes.directory.needs import ACCOUNTS, MEMBERS, POLICIES, ROLES
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.exclusions_register", "entra.ca_unapproved_exclusions")
"""True where nothing is left out without approval; and what is."""
NEEDS = (POLICIES, ACCOUNTS, MEMBERS, ROLES)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Every exclusion from the access policies was approved",
        "fr": "Chaque exclusion des politiques d'accès a été approuvée",
    },
    looks_at={
        "en": "The users, groups, roles, kinds of guests and applications that enforced policies leave out, against "
        "the exclusions that the client file approves. Emergency accounts, accounts that synchronise a directory and "
        "what no longer exists are excused.",
        "fr": "Les utilisateurs, groupes, rôles, types d'invités et applications que les politiques appliquées "
        "excluent, comparés aux exclusions que le fichier client approuve. Les comptes d'urgence, les comptes de "
        "synchronisation d'annuaire et ce qui n'existe plus ne sont pas retenus.",
    },
    may_be_believed={
        "en": "The lists are those of the policies; groups are resolved down to their last member.",
        "fr": "Les listes sont celles des politiques ; les groupes sont résolus jusqu'à leur dernier membre.",
    },
    cannot_see={
        "en": "Whether another policy makes up for an exclusion, and who may add members to an excluded group.",
        "fr": "Si une autre politique compense une exclusion, et qui peut ajouter des membres à un groupe exclu.",
    },
    keeps={
        "en": "Pseudonyms of the accounts excluded by name, ids of groups, roles and applications, how many accounts "
        "a group has, and the names of the policies.",
        "fr": "Les pseudonymes des comptes exclus nommément, les identifiants de groupes, rôles et applications, le "
        "nombre de comptes de chaque groupe et les noms des politiques.",
    },
    first_rule_out={
        "en": "An exclusion that another policy makes up for is no hole: approve its id in the client file.",
        "fr": "Une exclusion compensée par une autre politique n'est pas une faille : approuvez son identifiant dans "
        "le fichier client.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at what is left out."""
    found = exclusions(tenant, scope)
    if not found.policies:
        yield Unseen(claims=CLAIMS, reason=NOBODY, detail="conditionalAccessPolicy")
        return
    if not found.unapproved and found.unresolved:
        one, error = found.unresolved[0]
        yield Unseen(claims=CLAIMS, reason=error.reason, detail=f"{_name(tenant, one)}: {error.detail}")
        return
    users = tuple(sorted(tenant.pseudonym(one.id) for one in found.unapproved if one.kind == USER))
    listed = [*users, *sorted(one.id for one in found.unapproved if one.kind != USER)]
    for claim, value in zip(CLAIMS, (not listed, listed), strict=True):
        yield Seen(claim=claim, value=value, sample=found.policies, people=users, note=_note(tenant, found.unapproved))


def _note(tenant: Tenant, unapproved: Iterable[Exclusion]) -> dict[str, str]:
    lines = tuple(_line(tenant, one) for one in unapproved)
    return {lang: " ".join(line[lang] for line in lines) for lang in ("en", "fr")} if lines else {}


def _line(tenant: Tenant, one: Exclusion) -> dict[str, str]:
    name, where = _name(tenant, one), ", ".join(one.policies)
    size = {"en": "", "fr": ""}
    if one.members is not None:
        size = {"en": f" (accounts in it: {one.members})", "fr": f" (comptes dedans : {one.members})"}
    kind = _KINDS[one.kind]
    return {
        "en": f"{kind['en']} {name}{size['en']} left out by: {where}.",
        "fr": f"{kind['fr']} {name}{size['fr']}, exclusion par : {where}.",
    }


def _name(tenant: Tenant, one: Exclusion) -> str:
    """People by pseudonym; anything else by its id, which tells nothing about anybody."""
    return tenant.pseudonym(one.id) if one.kind == USER else one.id


_KINDS = {
    "user": {"en": "User", "fr": "Utilisateur"},
    "group": {"en": "Group", "fr": "Groupe"},
    "role": {"en": "Role", "fr": "Rôle"},
    "application": {"en": "Application", "fr": "Application"},
    "guest-type": {"en": "Kind of guest", "fr": "Type d'invité"},
}
