"""Looks for privileged roles that are held for good instead of being activated when needed."""

from collections.abc import Iterable, Iterator

from seccheck.graph.graph import ELSEWHERE, UnseenError
from seccheck.probes.directory.holders import Holding, holders_of
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import part, pseudonyms, require
from seccheck.probes.directory.provider_roles import provider_roles
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _STANDING = CLAIMS = ("entra.priv.no_permanent", "entra.provider_standing_privileged")
"""The first: nobody in the tenant but emergency accounts holds a privileged role for good."""
NEEDS = HOLDERS
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "No privileged role is held permanently",
        "fr": "Aucun rôle à privilèges n'est détenu en permanence",
    },
    looks_at={
        "en": "Every active assignment of a privileged role, its end, and whether it is an activation; groups are "
        "expanded.",
        "fr": "Chaque attribution active d'un rôle à privilèges, son terme et si c'est une activation ; groupes "
        "développés.",
    },
    may_be_believed={
        "en": "Privileged Identity Management keeps these dates itself. Without it (no P2 licence) every assignment "
        "of the provider is permanent, and nothing is said of the whole tenant.",
        "fr": "Privileged Identity Management tient lui-même ces dates. Sans lui (pas de licence P2), toute "
        "attribution au prestataire est permanente, et rien n'est dit du tenant entier.",
    },
    cannot_see={
        "en": "Who in a partner's tenant belongs to the groups that hold roles by delegated administration, and roles "
        "that the tenant made itself. A member of a group who may also activate that membership is unknown: it may be "
        "an activation.",
        "fr": "Qui, dans le tenant d'un partenaire, appartient aux groupes détenteurs de rôles par administration "
        "déléguée, et les rôles créés par le tenant. Le cas d'un membre de groupe qui peut aussi activer cette "
        "appartenance est inconnu : c'est peut-être une activation.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts that hold a role for good.",
        "fr": "Des nombres, et les pseudonymes des comptes qui détiennent un rôle en permanence.",
    },
    first_rule_out={
        "en": "An assignment on its way from active to eligible: it takes some minutes to show.",
        "fr": "Une attribution en cours de passage d'active à éligible : il faut quelques minutes pour que cela se "
        "voie.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the whole tenant, and at the provider."""
    yield from part((_OWN,), lambda: _whole(tenant, scope))
    yield from part((_STANDING,), lambda: _provider(tenant, scope))


def _whole(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    require(tenant, "p2")
    excused = scope.break_glass()
    holds = tuple(hold for hold in holders_of(tenant).users if hold.user not in excused)
    certain, doubtful = _permanent(holds)
    if doubtful and not certain:
        raise UnseenError(ELSEWHERE, "memberships that may be activations")
    yield Seen(claim=_OWN, value=not certain, people=pseudonyms(tenant, (hold.user for hold in certain)))


def _provider(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    roles = provider_roles(tenant, scope)
    certain, doubtful = _permanent(roles.holdings)
    if not certain:
        roles.settle(PRIVILEGED)
        if doubtful or any(one.role in PRIVILEGED for one in roles.foreign):
            raise UnseenError(ELSEWHERE, "memberships that may be activations")
    people = pseudonyms(tenant, (hold.user for hold in certain))
    yield Seen(claim=_STANDING, value=len(certain), sample=roles.sample, people=people)


def _permanent(holds: Iterable[Holding]) -> tuple[list[Holding], list[Holding]]:
    """Permanent holds of privileged roles: certain ones, and those through groups that may be activated."""
    privileged = [hold for hold in holds if hold.role in PRIVILEGED]
    may = {(hold.user, hold.role, hold.group) for hold in privileged if hold.is_eligible and hold.group}
    certain: list[Holding] = []
    doubtful: list[Holding] = []
    for hold in privileged:
        if hold.is_permanent:
            (doubtful if (hold.user, hold.role, hold.group) in may else certain).append(hold)
    return certain, doubtful
