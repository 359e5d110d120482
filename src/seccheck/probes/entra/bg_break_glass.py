"""Looks whether the declared emergency accounts are what they claim to be, and whose they are."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.probes.directory.emergency import declared, has_key, is_free, problems, standing_administrators
from seccheck.probes.directory.needs import (
    ACCOUNTS,
    GROUP_ELIGIBILITY,
    MEMBERS,
    ORGANIZATION,
    PARTNERS,
    POLICIES,
    REGISTRATION,
    ROLES,
)
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = (
    "entra.bg.break_glass",
    "entra.breakglass_count",
    "entra.breakglass_fido2",
    "entra.breakglass_owned_by_provider",
)
"""True where there are at least two, and all are of use; the figures; whether one of them is the provider's."""
NEEDS = (POLICIES, ACCOUNTS, MEMBERS, ROLES, REGISTRATION, GROUP_ELIGIBILITY, ORGANIZATION, PARTNERS)
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "Two emergency accounts that would really help",
        "fr": "Deux comptes d'urgence qui serviraient vraiment",
    },
    looks_at={
        "en": "The accounts that the client file declares: whether they exist, are enabled, live in the tenant alone, "
        "hold Global Administrator for good, have a security key and nothing weaker, and whether one of them at least "
        "stands outside every policy that might lock everybody out.",
        "fr": "Les comptes que déclare le fichier client : s'ils existent, sont actifs, ne vivent que dans le tenant, "
        "sont administrateurs généraux en permanence, ont une clé de sécurité et rien de plus faible, et si l'un au "
        "moins échappe à toute politique qui pourrait enfermer tout le monde dehors.",
    },
    may_be_believed={
        "en": "Roles, registered methods and policies are read from the tenant, not from the declaration.",
        "fr": "Les rôles, les méthodes enregistrées et les politiques sont lus dans le tenant, pas dans la "
        "déclaration.",
    },
    cannot_see={
        "en": "Who holds the keys, whether each use raises an alarm, and whether the accounts are tried regularly.",
        "fr": "Qui détient les clés, si chaque usage déclenche une alerte, et si les comptes sont essayés "
        "régulièrement.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the emergency accounts that lack something or are the provider's.",
        "fr": "Des nombres, et les pseudonymes des comptes d'urgence auxquels il manque quelque chose ou qui sont au "
        "prestataire.",
    },
    first_rule_out={
        "en": "A key registered in the last day may not be in Microsoft's report yet.",
        "fr": "Une clé enregistrée depuis moins d'un jour peut encore manquer au rapport de Microsoft.",
    },
)

_ENOUGH = 2


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the declared accounts, each claim apart from the others."""
    accounts = declared(tenant, scope)
    own, count, key, owner = CLAIMS
    yield from part((count,), lambda: _counted(tenant, count, accounts))
    yield from part((key,), lambda: _keyed(tenant, key, accounts))
    yield from part((owner,), lambda: _owned(tenant, scope, owner, accounts))
    yield from part((own,), lambda: _useful(tenant, own, accounts))


def _counted(tenant: Tenant, claim: str, accounts: tuple[User, ...]) -> Iterator[Seen]:
    standing = standing_administrators(tenant)
    useful = [user for user in accounts if user.is_enabled and user.id in standing]
    rest = [user for user in accounts if user not in useful]
    note = {
        "en": f"Declared and found, but disabled or not Global Administrator for good: {len(rest)}.",
        "fr": f"Déclarés et trouvés, mais désactivés ou non administrateurs généraux en permanence : {len(rest)}.",
    }
    yield Seen(
        claim=claim,
        value=len(useful),
        sample=len(tenant.users()),
        people=pseudonyms(tenant, rest),
        note=note if rest else {},
    )


def _keyed(tenant: Tenant, claim: str, accounts: tuple[User, ...]) -> Iterator[Seen]:
    _some(accounts)
    without = [user for user in accounts if not has_key(tenant, user)]
    yield Seen(claim=claim, value=not without, sample=len(accounts), people=pseudonyms(tenant, without))


def _owned(tenant: Tenant, scope: Scope, claim: str, accounts: tuple[User, ...]) -> Iterator[Seen]:
    _some(accounts)
    theirs = {*scope.emergency_of_provider(), *(user for user in accounts if user.is_external)}
    yield Seen(claim=claim, value=bool(theirs), sample=len(accounts), people=pseudonyms(tenant, theirs))


def _useful(tenant: Tenant, claim: str, accounts: tuple[User, ...]) -> Iterator[Seen]:
    found = {user: tuple(problems(tenant, user)) for user in accounts}
    codes = [code for code in _PROBLEMS if any(code in of for of in found.values())]
    if len(accounts) < _ENOUGH:
        codes.append("too-few")
    if not any(is_free(tenant, user) for user in accounts):
        codes.append("locked-out")
    sentences = {**_PROBLEMS, **_OF_ALL}
    yield Seen(
        claim=claim,
        value=not codes,
        sample=len(accounts) or None,
        people=pseudonyms(tenant, [user for user, of in found.items() if of]),
        note={lang: " ".join(sentences[code][lang] for code in codes) for lang in ("en", "fr")} if codes else {},
    )


def _some(accounts: tuple[User, ...]) -> None:
    if not accounts:
        raise UnseenError(NOBODY, "entra.break_glass")


_PROBLEMS = {
    "disabled": {"en": "One is disabled.", "fr": "L'un est désactivé."},
    "dependent": {
        "en": "One is a guest, comes from a directory on premises or has a domain that may be lost.",
        "fr": "L'un est un invité, vient d'un annuaire interne ou porte un domaine qui peut être perdu.",
    },
    "no-role": {
        "en": "One is not Global Administrator for good.",
        "fr": "L'un n'est pas administrateur général en permanence.",
    },
    "no-key": {"en": "One has no security key.", "fr": "L'un n'a pas de clé de sécurité."},
    "weak": {
        "en": "One has a sign-in method that does not withstand phishing.",
        "fr": "L'un a une méthode d'authentification qui ne résiste pas à l'hameçonnage.",
    },
}
_OF_ALL = {
    "too-few": {"en": "There are fewer than two.", "fr": "Il y en a moins de deux."},
    "locked-out": {
        "en": "None of them stands outside every policy that blocks or asks for a managed device.",
        "fr": "Aucun n'échappe à toutes les politiques qui bloquent ou exigent un poste géré.",
    },
}
