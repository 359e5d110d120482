"""Looks who is able to use MFA: registered for a method that the policy allows."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.needs import PARTNERS, POLICIES, REGISTRATION
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.newcomers import arrived
from seccheck.probes.directory.parts import NAMED, part, pseudonyms
from seccheck.probes.directory.privileged import privileged_users
from seccheck.probes.directory.registration import Divided, divide, is_capable
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _PERCENT = CLAIMS = ("entra.auth.mfa_coverage", "entra.provider_mfa_capable_pct")
"""The first: 98 % of the tenant's members and every privileged account. The second: share of the provider's people."""
NEEDS = (REGISTRATION, POLICIES, PARTNERS, *HOLDERS)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Accounts are registered for MFA",
        "fr": "Les comptes sont enrôlés à la MFA",
    },
    looks_at={
        "en": "The registration report, account by account, joined with the list of enabled accounts. Of the tenant's "
        "members 98 % must be able to use MFA, and every privileged one; guests and emergency accounts are left out.",
        "fr": "Le rapport d'enrôlement, compte par compte, rapproché de la liste des comptes actifs. Parmi les "
        "membres du tenant, 98 % doivent être capables de MFA, et tous ceux à privilèges ; hors invités et comptes "
        "d'urgence.",
    },
    may_be_believed={
        "en": "An account counts only if it has a method that the policy allows; one that the report does not name "
        "has none.",
        "fr": "Un compte n'est retenu que s'il dispose d'une méthode admise par la politique ; un compte absent du "
        "rapport n'en a pas.",
    },
    cannot_see={
        "en": "Whether MFA is asked for at sign-in. What guests registered in their home tenant: where its MFA is "
        "accepted here, they are unknown, not failed, unless others fail for certain. Accounts of people who join "
        "within 60 days are left out.",
        "fr": "Si la MFA est exigée à la connexion. Ce que des invités ont enregistré dans leur tenant d'origine : "
        "quand sa MFA est acceptée ici, leur cas est inconnu et non en échec, sauf si d'autres échouent avec "
        "certitude. Les comptes des personnes qui arrivent sous 60 jours sont laissés de côté.",
    },
    keeps={
        "en": "Shares and counts, and pseudonyms of the accounts that cannot use MFA: of the tenant up to a hundred, "
        "of the provider all.",
        "fr": "Des parts et des nombres, et les pseudonymes des comptes incapables de MFA : cent au plus pour le "
        "tenant, tous pour le prestataire.",
    },
    first_rule_out={
        "en": "MFA done in the guest's home tenant; a report that lags behind by a day; an account that nobody uses "
        "any more.",
        "fr": "La MFA faite dans le tenant d'origine de l'invité ; un rapport en retard d'un jour ; un compte que "
        "plus personne n'utilise.",
    },
)

_ENOUGH = 98


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the whole tenant's members, and at the provider's people."""
    yield from part((_OWN,), lambda: _whole(tenant, scope))
    yield from part((_PERCENT,), lambda: _provider(tenant, scope))


def _whole(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    members = tuple(user for user in arrived(scope.everybody(), tenant.now) if not user.guest_type)
    found = divide(tenant, members, is_capable)
    admins = _admins(tenant, scope)
    value = found.percent >= _ENOUGH and not set(found.lacking) & set(admins)
    yield Seen(claim=_OWN, value=value, sample=len(members), people=pseudonyms(tenant, found.lacking[:NAMED]))


def _admins(tenant: Tenant, scope: Scope) -> tuple[User, ...]:
    try:
        return privileged_users(tenant, scope)
    except UnseenError as error:
        if error.reason == NOBODY:
            return ()
        raise


def _provider(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = scope.people()
    found = divide(tenant, arrived(people, tenant.now), is_capable)
    yield Seen(
        claim=_PERCENT,
        value=found.percent,
        sample=len(found.having + found.lacking + found.hidden),
        people=pseudonyms(tenant, found.lacking + found.hidden),
        note=_note(found, len(people)),
    )


def _note(found: Divided, people: int) -> Text:
    """Whom one may have to rule out, and who was left out."""
    english, french = [], []
    if found.hidden:
        english.append(f"Of those named, may have registered in their home tenant: {len(found.hidden)}.")
        french.append(f"Parmi elles, peut-être enrôlées dans leur tenant d'origine : {len(found.hidden)}.")
    coming = people - len(found.having + found.lacking + found.hidden)
    if coming:
        english.append(f"About to join and left out: {coming}.")
        french.append(f"Sur le point d'arriver, non comptées : {coming}.")
    return {"en": " ".join(english), "fr": " ".join(french)} if english else {}
