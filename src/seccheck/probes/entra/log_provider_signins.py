"""Looks at how the provider's people really signed in: since when, from where, from which devices, with MFA or not."""

from collections.abc import Iterator

from seccheck.graph.graph import BETA, ELSEWHERE, NOBODY, SHAPE, UnseenError
from seccheck.probes.directory.log_window import stamp
from seccheck.probes.directory.mfa_proof import mfa_proof
from seccheck.probes.directory.needs import ACCOUNTS, MEMBERS, POLICIES
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.sign_in import SIGN_INS, SignIn
from seccheck.probes.directory.sign_ins import NEED, sign_ins_of, since
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = (
    "entra.first_provider_signin_on",
    "entra.signin_countries",
    "entra.out_of_list_signins",
    "entra.unmanaged_device_signins_30d",
    "entra.single_factor_signins_30d",
)
NEEDS = (NEED, ACCOUNTS, MEMBERS, POLICIES)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "How the provider's people really signed in",
        "fr": "Comment les personnes du prestataire se sont réellement connectées",
    },
    looks_at={
        "en": "Their successful sign-ins of 30 days: country, device, policies passed; and accepted invitations.",
        "fr": "Leurs connexions réussies de 30 jours : pays, poste, politiques satisfaites ; et les invitations "
        "acceptées.",
    },
    may_be_believed={
        "en": "Microsoft Entra wrote each sign-in down when it happened; people cannot change it.",
        "fr": "Microsoft Entra a consigné chaque connexion au moment des faits ; nul ne peut la modifier.",
    },
    cannot_see={
        "en": "Sign-ins without a person at the keyboard, those by delegated administration (GDAP), and those of "
        "accounts that were deleted. Whether a sign-in used one factor alone: Graph v1.0 does not say.",
        "fr": "Les connexions sans personne au clavier, celles par administration déléguée (GDAP) et celles de "
        "comptes supprimés. Si une connexion n'a utilisé qu'un seul facteur : Graph v1.0 ne le dit pas.",
    },
    keeps={
        "en": "Counts, the day of the first sign-in, the countries of all sign-ins together, and pseudonyms of the "
        "accounts that signed in from elsewhere or from an unmanaged device; neither times nor addresses of single "
        "sign-ins.",
        "fr": "Des nombres, le jour de la première connexion, les pays de l'ensemble des connexions, et les "
        "pseudonymes des comptes qui se sont connectés d'ailleurs ou d'un poste non géré ; ni heures ni adresses de "
        "connexions isolées.",
    },
    first_rule_out={
        "en": "A VPN or a proxy that leaves the internet in another country, a phone that roams, a device that the "
        "provider's tenant manages and whose word this tenant does not take.",
        "fr": "Un VPN ou un proxy dont la sortie est dans un autre pays, un téléphone en itinérance, un poste que "
        "gère le tenant du prestataire et dont ce tenant n'accepte pas la parole.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the same sign-ins once for each claim."""
    first, countries, outside, devices, factors = ((claim,) for claim in CLAIMS)
    yield from part(first, lambda: [_first(tenant, scope)])
    yield from part(countries, lambda: [_countries(_some(tenant, scope))])
    yield from part(outside, lambda: [_outside(tenant, scope)])
    yield from part(devices, lambda: [_unmanaged(tenant, _some(tenant, scope))])
    yield from part(factors, lambda: [_single_factor(tenant, _some(tenant, scope))])


def _some(tenant: Tenant, scope: Scope) -> tuple[SignIn, ...]:
    found = sign_ins_of(tenant, scope)
    if not found:
        raise UnseenError(NOBODY, "signIn")
    return found


def _first(tenant: Tenant, scope: Scope) -> Seen:
    """The first of all, where it can be known: the log is short, but a guest's acceptance is a sign-in too."""
    accounts = scope.accounts()
    found = sign_ins_of(tenant, scope)
    moments = [one.at for one in found[:1]]
    moments += [user.invitation_changed for user in accounts if _accepted(user) and user.invitation_changed]
    if not moments:
        raise UnseenError(NOBODY, "signIn")
    start = since(tenant)
    older = [user for user in accounts if not _is_told(user) and (user.created is None or user.created < start)]
    earliest = min(moments).date().isoformat()
    if older:
        raise UnseenError(ELSEWHERE, f"{stamp(start)}: {earliest}; {len(older)} / {len(accounts)}")
    return Seen(claim=CLAIMS[0], value=earliest, sample=len(accounts))


def _accepted(user: User) -> bool:
    return user.invitation == "Accepted"


def _is_told(user: User) -> bool:
    """Whether its invitation tells when it was first used."""
    return user.invitation == "PendingAcceptance" or (_accepted(user) and user.invitation_changed is not None)


def _countries(found: tuple[SignIn, ...]) -> Seen:
    _require_countries(found)
    return Seen(claim=CLAIMS[1], value=sorted({one.country for one in found}), sample=len(found))


def _outside(tenant: Tenant, scope: Scope) -> Seen:
    agreed = {country.upper() for country in scope.agreed("countries")}
    found = _some(tenant, scope)
    outside = [one for one in found if one.country and one.country not in agreed]
    if not outside:
        _require_countries(found)
    people = pseudonyms(tenant, (one.user for one in outside))
    return Seen(claim=CLAIMS[2], value=sorted({one.country for one in outside}), sample=len(found), people=people)


def _require_countries(found: tuple[SignIn, ...]) -> None:
    nowhere = sum(not one.country for one in found)
    if nowhere:
        raise UnseenError(SHAPE, f"countryOrRegion: {nowhere} / {len(found)}", path=SIGN_INS)


def _unmanaged(tenant: Tenant, found: tuple[SignIn, ...]) -> Seen:
    unmanaged = [one for one in found if one.is_managed is False]
    silent = sum(one.is_managed is None for one in found)
    if silent and not unmanaged:
        raise UnseenError(SHAPE, f"deviceDetail: {silent} / {len(found)}", path=SIGN_INS)
    people = pseudonyms(tenant, (one.user for one in unmanaged))
    return Seen(claim=CLAIMS[3], value=len(unmanaged), sample=len(found), people=people)


def _single_factor(tenant: Tenant, found: tuple[SignIn, ...]) -> Seen:
    """None where all are proven; what is not proven is not accused, for v1.0 does not say which factors were used."""
    passed_mfa = mfa_proof(tenant)
    unproven = sum(not passed_mfa(one) for one in found)
    if unproven:
        raise UnseenError(BETA, f"authenticationRequirement: {unproven} / {len(found)}", path=SIGN_INS)
    return Seen(claim=CLAIMS[4], value=0, sample=len(found))
