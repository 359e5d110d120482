"""Looks at how long the secrets and certificates of applications live, and how old the provider's secrets are."""

from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, NOBODY, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.applications import NEED, App, apps_of, apps_of_provider
from seccheck.probes.directory.credentials import LONGEST_SECRET, credentials_of
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.app.credentials", "entra.app_secret_max_age_days")
"""Own: true where none lives too long. Second: age in days of the oldest secret of the provider's applications."""
NEEDS = (NEED,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "No application has a secret of more than 180 days or a certificate of more than a year",
        "fr": "Aucune application n'a de secret de plus de 180 jours ni de certificat de plus d'un an",
    },
    looks_at={
        "en": "Start and end of every secret and certificate in force, of registrations and of service principals.",
        "fr": "Début et fin de chaque secret et certificat en vigueur, des inscriptions et des principaux de service.",
    },
    may_be_believed={
        "en": "Microsoft Entra refuses a secret after the end that it shows here.",
        "fr": "Microsoft Entra refuse un secret après l'échéance affichée ici.",
    },
    cannot_see={
        "en": "Secrets that an application keeps in the tenant where it is registered, and where a secret is stored. "
        "Microsoft's own applications and certificates that only sign tokens for SAML are left out.",
        "fr": "Les secrets qu'une application garde dans le tenant où elle est inscrite, et où un secret est "
        "conservé. Les applications de Microsoft et les certificats qui ne signent que des jetons SAML sont laissés "
        "de côté.",
    },
    keeps={
        "en": "Nothing about people, only ids of applications and the age of their secrets, never a secret.",
        "fr": "Rien sur les personnes, seulement les identifiants d'applications et l'âge de leurs secrets, jamais un "
        "secret.",
    },
    first_rule_out={
        "en": "A secret that nobody uses any more and that was only forgotten.",
        "fr": "Un secret que plus personne n'utilise et qui a seulement été oublié.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at all applications but Microsoft's, then at the provider's."""
    yield from part(CLAIMS[:1], lambda: [_lifetimes(tenant)])
    yield from part(CLAIMS[1:], lambda: [_oldest(tenant, scope)])


def _lifetimes(tenant: Tenant) -> Seen:
    apps = apps_of(tenant).values()
    if not apps:
        raise UnseenError(NOBODY, "application")
    long = [app.id for app in apps if any(one.is_long for one in credentials_of(app, tenant.now))]
    return Seen(claim=CLAIMS[0], value=not long, sample=len(apps), note=_note(long))


def _oldest(tenant: Tenant, scope: Scope) -> Seen:
    apps = apps_of_provider(tenant, scope)
    if not apps:
        raise UnseenError(NOBODY, "application")
    ages = [(_age(tenant, app), app.is_registered) for app in apps]
    oldest = max(age for age, _ in ages)
    hidden = sum(age < 0 and not is_registered for age, is_registered in ages)
    # what is kept elsewhere may be older still; that matters only where what is seen is young enough
    if hidden and oldest <= LONGEST_SECRET.days:
        raise UnseenError(ELSEWHERE, f"{hidden} / {len(apps)}")
    return Seen(claim=CLAIMS[1], value=max(oldest, 0), sample=len(apps))


def _age(tenant: Tenant, app: App) -> int:
    """Days since the oldest secret in force was made; -1 where there is none."""
    secrets = (one for one in credentials_of(app, tenant.now) if one.is_secret)
    return max((max((tenant.now - one.starts).days, 0) for one in secrets), default=-1)


def _note(long: list[str]) -> Text:
    ids = ", ".join(long)
    return {"en": f"Applications: {ids}.", "fr": f"Applications : {ids}."} if long else {}
