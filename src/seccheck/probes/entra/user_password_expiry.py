"""Looks whether passwords expire by the calendar."""

from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, SHAPE, Item, UnseenError
from seccheck.probes.directory.needs_more import DOMAINS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.user.password_expiry",)
"""True where passwords of every verified domain that the tenant manages itself never expire by the calendar."""
NEEDS = (DOMAINS,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Passwords do not expire by the calendar",
        "fr": "Les mots de passe n'expirent pas à date fixe",
    },
    looks_at={
        "en": "The validity period of passwords of each verified root domain that the tenant manages itself.",
        "fr": "La durée de validité des mots de passe de chaque domaine racine vérifié que le tenant gère lui-même.",
    },
    may_be_believed={
        "en": "Sub-domains follow their root. No period is the default since 2021 and means that passwords never "
        "expire.",
        "fr": "Les sous-domaines suivent leur racine. L'absence de durée, défaut depuis 2021, signifie sans "
        "expiration.",
    },
    cannot_see={
        "en": "Exceptions for single accounts, and domains whose sign-in another directory handles.",
        "fr": "Les exceptions propres à un compte, et les domaines dont un autre annuaire gère la connexion.",
    },
    keeps={
        "en": "Nothing about people, only names of the domains whose passwords expire.",
        "fr": "Rien sur les personnes, seulement les noms des domaines dont les mots de passe expirent.",
    },
)

_PATH = "/v1.0/domains"
_NEVER = 2147483647


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Look at each managed root domain."""
    domains = [one for one in tenant.items(_PATH) if _is_ours(one)]
    if not domains:
        raise UnseenError(ELSEWHERE, "no managed domain", path=_PATH)
    expiring = [one for one in domains if one.get("passwordValidityPeriodInDays") not in (None, _NEVER)]
    if not expiring and any("passwordValidityPeriodInDays" not in one for one in domains):
        raise UnseenError(SHAPE, "passwordValidityPeriodInDays", path=_PATH)
    names = ", ".join(sorted(str(one.get("id")) for one in expiring))
    yield Seen(
        claim=CLAIMS[0],
        value=not expiring,
        sample=len(domains),
        note={"en": f"Expiring: {names}.", "fr": f"Avec expiration : {names}."} if expiring else {},
    )


def _is_ours(domain: Item) -> bool:
    return (
        domain.get("isVerified") is not False
        and domain.get("isRoot") is not False
        and domain.get("authenticationType") != "Federated"
    )
