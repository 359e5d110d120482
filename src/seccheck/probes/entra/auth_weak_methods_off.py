"""Looks whether codes by text message, by voice call and by e-mail are off."""

from collections.abc import Iterator
from functools import partial

from seccheck.graph.graph import ELSEWHERE, UnseenError
from seccheck.probes.directory.methods import is_on, method, reach, require_migrated
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.needs_more import PEOPLE
from seccheck.probes.directory.parts import NAMED, part, pseudonyms
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN = "entra.auth.weak_methods_off"
_METHODS = {"entra.sms_enabled": "Sms", "entra.voice_enabled": "Voice", "entra.email_otp_enabled": "Email"}
CLAIMS = (_OWN, *_METHODS)
"""The first: off for everybody in the tenant. The others: on for one of the provider's people."""
NEEDS = (POLICIES, *PEOPLE)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Codes by text message, voice call and e-mail are off",
        "fr": "Les codes par SMS, appel vocal et courriel sont désactivés",
    },
    looks_at={
        "en": "The authentication methods policy: whether each of the three methods is on, and for which groups.",
        "fr": "La politique des méthodes d'authentification : si chacune des trois méthodes est activée, et pour "
        "quels groupes.",
    },
    may_be_believed={
        "en": "Once the migration of the older settings is complete, nothing else in the tenant can allow these "
        "methods.",
        "fr": "Une fois achevée la migration des anciens réglages, rien d'autre dans le tenant ne peut les autoriser.",
    },
    cannot_see={
        "en": "The older settings for MFA and password reset, as long as the migration is not complete: then only a "
        "method that is on is certain. E-mail codes for guests without an account of their own are no second factor "
        "and are not judged.",
        "fr": "Les anciens réglages de MFA et de réinitialisation de mot de passe tant que la migration n'est pas "
        "achevée : seule une méthode activée est alors certaine. Les codes par courriel destinés aux invités sans "
        "compte propre ne sont pas un second facteur et ne sont pas jugés.",
    },
    keeps={
        "en": "Counts, and pseudonyms of up to a hundred of the provider's accounts that may use such a code.",
        "fr": "Des nombres, et les pseudonymes de cent comptes du prestataire au plus qui peuvent utiliser un tel "
        "code.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the three methods, for the tenant and for the provider's people."""
    yield from part((_OWN,), lambda: _off(tenant))
    for claim, id_ in _METHODS.items():
        yield from part((claim,), partial(_on_for_people, tenant, scope, claim, id_))


def _off(tenant: Tenant) -> Iterator[Seen]:
    on = [id_ for id_ in _METHODS.values() if _is_on_for_anybody(tenant, id_)]
    if not on:
        require_migrated(tenant)
    names = ", ".join(on)
    yield Seen(claim=_OWN, value=not on, note={"en": f"On: {names}.", "fr": f"Activés : {names}."} if on else {})


def _is_on_for_anybody(tenant: Tenant, id_: str) -> bool:
    """E-mail codes that reach nobody in the tenant are the ones for guests."""
    config = method(tenant, id_)
    return is_on(config) and config.get("includeTargets") != []


def _on_for_people(tenant: Tenant, scope: Scope, claim: str, id_: str) -> Iterator[Seen]:
    people = scope.people()
    config = method(tenant, id_)
    if is_on(config):
        found = reach(tenant, config.get("includeTargets"), config.get("excludeTargets"), people)
        if found.users:
            yield Seen(claim=claim, value=True, sample=len(people), people=pseudonyms(tenant, found.users[:NAMED]))
            return
        if found.perhaps:
            raise found.error or UnseenError(ELSEWHERE, id_)
    require_migrated(tenant)
    yield Seen(claim=claim, value=False, sample=len(people))
