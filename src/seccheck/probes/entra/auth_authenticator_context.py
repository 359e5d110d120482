"""Looks whether the authenticator app shows application and place, so that nobody approves blindly."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import ELSEWHERE, SHAPE, Item, UnseenError
from seccheck.probes.directory.methods import Reach, is_on, method, reach
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.needs_more import PEOPLE
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _SHOWN = "entra.auth.authenticator_context", "entra.authenticator_context_shown"
CLAIMS = (_OWN, _SHOWN)
"""The first: application and place are shown to everybody, and the app gives no codes. The second: they are shown to
each of the provider's people who may use the app."""
NEEDS = (POLICIES, *PEOPLE)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "The authenticator app shows application and place, and gives no codes",
        "fr": "L'application d'authentification affiche l'application et le lieu, et ne fournit pas de code",
    },
    looks_at={
        "en": "The settings of Microsoft Authenticator in the authentication methods policy, and whom they reach.",
        "fr": "Les réglages de Microsoft Authenticator dans la politique des méthodes d'authentification, et qui ils "
        "visent.",
    },
    may_be_believed={
        "en": "What is set here is what the app shows when it asks for approval.",
        "fr": "Ce qui est réglé ici est ce que l'application affiche lorsqu'elle demande une approbation.",
    },
    cannot_see={
        "en": "What Microsoft shows where the choice is left to it, and what the app shows for a guest's home tenant.",
        "fr": "Ce que Microsoft affiche quand le choix lui est laissé, et ce que l'application affiche pour le tenant "
        "d'origine d'un invité.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the provider's accounts that may approve blindly.",
        "fr": "Des nombres, et les pseudonymes des comptes du prestataire qui peuvent approuver à l'aveugle.",
    },
)

_NOBODY = "00000000-0000-0000-0000-000000000000"
_FEATURES = ("displayAppInformationRequiredState", "displayLocationInformationRequiredState")
_UNUSED = {
    "en": "Nobody meant may use the app: there is nothing to approve blindly.",
    "fr": "Aucune des personnes visées ne peut utiliser l'application : rien à approuver à l'aveugle.",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at what the app shows, to everybody and to the provider's people."""
    yield from part((_OWN,), lambda: _shown_to_all(tenant))
    yield from part((_SHOWN,), lambda: _shown_to_people(tenant, scope))


def _shown_to_all(tenant: Tenant) -> Iterator[Seen]:
    config = method(tenant, "MicrosoftAuthenticator")
    if not is_on(config):
        yield Seen(claim=_OWN, value=True, note=_UNUSED)
        return
    codes = config.get("isSoftwareOathEnabled")
    if not isinstance(codes, bool):
        raise UnseenError(SHAPE, "isSoftwareOathEnabled", path=AUTHENTICATION_METHODS)
    features = [_feature(config, name) for name in _FEATURES]
    everybody = all(_targets_all(feature) for feature in features)
    note = {}
    if any(feature.get("state") == "default" for feature in features):
        note = {
            "en": "What is shown is left to Microsoft: neither on nor off.",
            "fr": "L'affichage est laissé au choix de Microsoft : ni activé ni désactivé.",
        }
    value = everybody and not codes and all(feature.get("state") == "enabled" for feature in features)
    yield Seen(claim=_OWN, value=value, note=note)


def _shown_to_people(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    people = scope.people()
    config = method(tenant, "MicrosoftAuthenticator")
    users = Reach(users=())
    if is_on(config):
        users = reach(tenant, config.get("includeTargets"), config.get("excludeTargets"), people)
    if not users.users and not users.perhaps:
        yield Seen(claim=_SHOWN, value=True, sample=len(people), note=_UNUSED)
        return
    doubt = users.error if users.perhaps else None
    blind: set[User] = set()
    for feature in (_feature(config, name) for name in _FEATURES):
        shown = _reached(tenant, feature, (*users.users, *users.perhaps))
        blind |= {*users.users, *users.perhaps} - {*shown.users, *shown.perhaps}
        doubt = (shown.error if shown.perhaps else None) or doubt
    if not blind & set(users.users) and (blind or doubt):
        raise doubt or UnseenError(ELSEWHERE, path=AUTHENTICATION_METHODS)
    yield Seen(claim=_SHOWN, value=not blind, sample=len(people), people=pseudonyms(tenant, blind))


def _reached(tenant: Tenant, feature: Item, users: tuple[User, ...]) -> Reach:
    """To whom one of the two is shown."""
    state = feature.get("state")
    if state == "default":
        return Reach(users=(), perhaps=users, error=UnseenError(ELSEWHERE, "default", path=AUTHENTICATION_METHODS))
    if state != "enabled":
        return Reach(users=())
    return reach(tenant, [feature.get("includeTarget")], [feature.get("excludeTarget")], users)


def _feature(config: Item, name: str) -> Item:
    settings = config.get("featureSettings")
    found = settings.get(name) if isinstance(settings, Mapping) else None
    if not isinstance(found, Mapping):
        raise UnseenError(SHAPE, name, path=AUTHENTICATION_METHODS)
    return found


def _targets_all(feature: Item) -> bool:
    excluded = (feature.get("excludeTarget") or {}).get("id")
    return (feature.get("includeTarget") or {}).get("id") == "all_users" and excluded in (None, _NOBODY)
