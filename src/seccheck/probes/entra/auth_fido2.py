"""Looks whether security keys and passkeys are allowed for everybody who holds a privileged role."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import ELSEWHERE, Item, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.methods import is_on, method, reach
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.needs_more import HOLDERS
from seccheck.probes.directory.parts import pseudonyms
from seccheck.probes.directory.privileged import privileged_users
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.auth.fido2",)
"""True where the method is on for each holder of a privileged role."""
NEEDS = (POLICIES, *HOLDERS)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Passkeys and security keys are allowed for privileged accounts",
        "fr": "Les clés d'accès et clés de sécurité sont permises aux comptes à privilèges",
    },
    looks_at={
        "en": "The FIDO2 method of the authentication methods policy, the groups it is for, and who holds a "
        "privileged role.",
        "fr": "La méthode FIDO2 de la politique des méthodes d'authentification, les groupes visés, et qui détient un "
        "rôle à privilèges.",
    },
    may_be_believed={
        "en": "Without this setting nobody can register or use such a key.",
        "fr": "Sans ce réglage, personne ne peut enregistrer ni utiliser une telle clé.",
    },
    cannot_see={
        "en": "Whether anybody uses a key. Attestation and the list of allowed models are told, not judged.",
        "fr": "Si quelqu'un utilise une clé. L'attestation et la liste des modèles admis sont indiquées, non jugées.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the privileged accounts that the setting does not reach.",
        "fr": "Des nombres, et les pseudonymes des comptes à privilèges que le réglage n'atteint pas.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look whether the method reaches each holder of a privileged role."""
    config = method(tenant, "Fido2")
    if not is_on(config):
        yield Seen(claim=CLAIMS[0], value=False)
        return
    people = privileged_users(tenant, scope)
    found = reach(tenant, config.get("includeTargets"), config.get("excludeTargets"), people)
    missing = set(people) - {*found.users, *found.perhaps}
    if found.perhaps and not missing:
        raise found.error or UnseenError(ELSEWHERE, "Fido2")
    yield Seen(
        claim=CLAIMS[0],
        value=not missing,
        sample=len(people),
        people=pseudonyms(tenant, missing),
        note=_note(config),
    )


def _note(config: Item) -> Text:
    """Passkey profiles, where there are any, stand above the older switch."""
    profiles = [profile for profile in config.get("passkeyProfiles") or () if isinstance(profile, Mapping)]
    attested = config.get("isAttestationEnforced") is True
    if profiles:
        attested = all(profile.get("attestationEnforcement") not in (None, "disabled") for profile in profiles)
    keys = config.get("keyRestrictions") or {}
    listed = keys.get("isEnforced") is True and keys.get("enforcementType") == "allow"
    if attested and listed:
        return {}
    return {
        "en": f"Attestation enforced: {'yes' if attested else 'no'}; only listed models: {'yes' if listed else 'no'}.",
        "fr": f"Attestation exigée : {'oui' if attested else 'non'} ; modèles listés seuls : "
        f"{'oui' if listed else 'non'}.",
    }
