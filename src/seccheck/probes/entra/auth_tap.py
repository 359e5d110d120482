"""Looks how long a temporary access pass lives, and whether it works more than once."""

from collections.abc import Iterator

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.methods import is_on, method
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _LIFETIME, _ONCE = CLAIMS = ("entra.auth.tap", "entra.tap_max_lifetime_minutes", "entra.tap_single_use")
"""The first: off, or for one use within 8 hours."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "A temporary access pass is short-lived and works once",
        "fr": "Un passe d'accès temporaire est bref et à usage unique",
    },
    looks_at={
        "en": "The settings of the temporary access pass in the authentication methods policy.",
        "fr": "Les réglages du passe d'accès temporaire dans la politique des méthodes d'authentification.",
    },
    may_be_believed={
        "en": "Microsoft Entra issues no pass beyond these bounds, whoever asks for it.",
        "fr": "Microsoft Entra n'émet aucun passe hors de ces bornes, quel que soit le demandeur.",
    },
    cannot_see={
        "en": "Passes that were issued before the settings changed, and how the person asking was identified.",
        "fr": "Les passes émis avant un changement de réglage, et comment le demandeur a été identifié.",
    },
    keeps=NOTHING_KEPT,
)

_LONGEST = 480
_OFF = {
    "en": "No passes are issued: the method is off.",
    "fr": "Aucun passe n'est émis : la méthode est désactivée.",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - the policy is the tenant's
    """Look at the bounds of a pass."""
    config = method(tenant, "TemporaryAccessPass")
    if not is_on(config):
        for claim, value in zip(CLAIMS, (True, 0, True), strict=True):
            yield Seen(claim=claim, value=value, note=_OFF)
        return
    minutes, once = config.get("maximumLifetimeInMinutes"), config.get("isUsableOnce")
    yield from part((_LIFETIME,), lambda: [Seen(claim=_LIFETIME, value=_minutes(minutes))])
    yield from part((_ONCE,), lambda: [Seen(claim=_ONCE, value=_is_once(once))])
    yield from part((_OWN,), lambda: [Seen(claim=_OWN, value=_is_once(once) and _minutes(minutes) <= _LONGEST)])


def _minutes(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise UnseenError(SHAPE, "maximumLifetimeInMinutes", path=AUTHENTICATION_METHODS)
    return value


def _is_once(value: Json) -> bool:
    if not isinstance(value, bool):
        raise UnseenError(SHAPE, "isUsableOnce", path=AUTHENTICATION_METHODS)
    return value
