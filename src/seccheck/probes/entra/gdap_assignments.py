"""Looks at who in the provider's tenant really gets the delegated roles."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, SHAPE, Item, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.delegations import NEED, delegations_of
from seccheck.probes.directory.known import known, known_id
from seccheck.probes.directory.needs import ACCOUNTS, GROUP_ELIGIBILITY, MEMBERS, REGISTRATION
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.paths import group_eligibility, transitive_members
from seccheck.probes.directory.registration import is_capable, registrations
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.gdap.assignments",)
"""True where every delegated role goes to a security group of members who are people able to use MFA."""
NEEDS = (NEED, MEMBERS, ACCOUNTS, REGISTRATION, GROUP_ELIGIBILITY)
LICENCE = "p1"
SIDE = "partner"
ABOUT = About(
    title={
        "en": "Delegated roles go to groups of named people registered for MFA",
        "fr": "Les rôles délégués vont à des groupes de personnes nommées et enrôlées à la MFA",
    },
    looks_at={
        "en": "The groups that the delegated roles were given to, their members, and what those registered for MFA.",
        "fr": "Les groupes qui ont reçu les rôles délégués, leurs membres et ce que ceux-ci ont enrôlé pour la MFA.",
    },
    may_be_believed={
        "en": "Only members of these groups can use the delegated roles; Microsoft Entra keeps the list.",
        "fr": "Seuls les membres de ces groupes peuvent exercer les rôles délégués ; Microsoft Entra en tient la "
        "liste.",
    },
    cannot_see={
        "en": "Whether an account is used by one person alone, and whether MFA is demanded when it signs in.",
        "fr": "Si un compte n'est utilisé que par une seule personne, et si la MFA est exigée lorsqu'il se connecte.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the provider's accounts that are guests or cannot use MFA.",
        "fr": "Des nombres, et les pseudonymes des comptes du prestataire qui sont invités ou incapables de MFA.",
    },
    first_rule_out={
        "en": "A new colleague who has not registered yet; the registration report is some hours old.",
        "fr": "Un nouveau collègue pas encore enrôlé ; le rapport d'enrôlement date de quelques heures.",
    },
)

_OVER = ("deleting", "deleted", "error")
_USER, _GROUP = "#microsoft.graph.user", "#microsoft.graph.group"


def assignments(relationship: str) -> str:
    """Where the assignments of one relationship stand."""
    return f"/v1.0/tenantRelationships/delegatedAdminRelationships/{relationship}/accessAssignments"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at every assignment in force, then at the members of its group."""
    containers = [container for one in delegations_of(tenant, scope) for container in _containers(tenant, one)]
    if not containers:
        yield Unseen(claims=CLAIMS, reason=NOBODY, detail="delegatedAdminAccessAssignment")
        return
    groups = sorted({known_id(c, "accessContainerId") for c in containers if _is_group(c)})
    others = sum(not _is_group(container) for container in containers)
    people: set[str] = set()
    for group in groups:
        members, strangers = _members(tenant, group)
        people |= members
        others += strangers
    if not people and not others:
        raise UnseenError(NOBODY, "transitiveMembers")
    weak = _weak(tenant, people)
    yield Seen(
        claim=CLAIMS[0],
        value=not weak and not others,
        sample=len(people) + others,
        people=pseudonyms(tenant, weak),
        note=_note(others),
    )


def _containers(tenant: Tenant, relationship: Item) -> Iterator[Item]:
    for assignment in tenant.items(assignments(known_id(relationship, "id"))):
        if assignment.get("status") not in _OVER:
            yield known(assignment, "accessContainer", dict)


def _is_group(container: Item) -> bool:
    return container.get("accessContainerType") == "securityGroup"


def _members(tenant: Tenant, group: str) -> tuple[set[str], int]:
    """Accounts in a group, those that may become members included; and how many members are no accounts."""
    found = tenant.items(transitive_members(group))
    kinds = [str(member.get("@odata.type", _USER)) for member in found]
    users = {str(member.get("id")) for member, kind in zip(found, kinds, strict=True) if kind == _USER}
    if "p2" in tenant.licences():
        users |= _eligible(tenant, group)
    return users, sum(kind not in (_USER, _GROUP) for kind in kinds)


def _eligible(tenant: Tenant, group: str) -> set[str]:
    """Who may become a member, directly or through a group that may."""
    found: set[str] = set()
    for item in tenant.items(group_eligibility(group)):
        if item.get("accessId") in (None, "member"):
            principal = known_id(item, "principalId")
            found |= {principal} if principal in tenant.users() else tenant.members(principal)
    return found


def _weak(tenant: Tenant, people: set[str]) -> list[str]:
    """Guests, and people who cannot use MFA; a disabled account uses nothing."""
    users, registered = tenant.users(), registrations(tenant)
    if not people <= users.keys():
        raise UnseenError(SHAPE, "transitiveMembers")
    active = (users[id_] for id_ in people if users[id_].is_enabled)
    return [
        user.id
        for user in active
        if user.guest_type or user.id not in registered or not is_capable(registered[user.id])
    ]


def _note(others: int) -> Text:
    if not others:
        return {}
    return {
        "en": f"Given to something else than people in a security group: {others}.",
        "fr": f"Attribués à autre chose que des personnes d'un groupe de sécurité : {others}.",
    }
