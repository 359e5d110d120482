"""Looks for guests who hold privileged roles."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.privileged import privileged_holdings
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.no_guests_in_roles",)
"""True where no guest holds a privileged role but accounts of the provider, as the client file names it, on request."""
NEEDS = HOLDERS
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "No guest holds a privileged role, but the provider's own on request",
        "fr": "Aucun invité ne détient de rôle à privilèges, hors ceux du prestataire à la demande",
    },
    looks_at={
        "en": "Everybody who holds a privileged role, active or eligible, also through groups, disabled accounts "
        "included: guests, and members who come from another organisation.",
        "fr": "Quiconque détient un rôle à privilèges actif ou éligible, y compris par un groupe, comptes désactivés "
        "compris : les invités, et les membres venus d'une autre organisation.",
    },
    may_be_believed={
        "en": "Whether an account is a guest or external is read from its type and its name, not from its label alone.",
        "fr": "La qualité d'invité ou d'externe se lit sur le type et le nom du compte, non sur son seul libellé.",
    },
    cannot_see={
        "en": "Members of another tenant's groups, who have no account here.",
        "fr": "Les membres des groupes d'un autre tenant, qui n'ont pas de compte ici.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the guests with such a role.",
        "fr": "Des nombres, et les pseudonymes des invités dotés d'un tel rôle.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look for guests among the holders."""
    users = tenant.users()
    holds = [hold for hold in privileged_holdings(tenant, scope) if hold.user in users]
    agreed = _agreed(scope)
    wrong = [
        hold.user for hold in holds if (users[hold.user].guest_type and not (hold.user in agreed and hold.is_eligible))
    ]
    yield Seen(
        claim=CLAIMS[0],
        value=not wrong,
        sample=len({hold.user for hold in holds}),
        people=pseudonyms(tenant, wrong),
    )


def _agreed(scope: Scope) -> frozenset[str]:
    """Accounts of the provider, where the client file says who that is."""
    if scope.settings.people.all:
        return frozenset()
    try:
        return frozenset(user.id for user in scope.accounts())
    except UnseenError as error:
        if error.reason == NOBODY:
            return frozenset()
        raise
