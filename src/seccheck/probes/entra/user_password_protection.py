"""Looks at banned passwords and at the lock after failed attempts."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.probes.directory.needs import ORGANIZATION
from seccheck.probes.directory.needs_more import PASSWORD_RULES
from seccheck.probes.directory.parts import every
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.user.password_protection",)
"""True for a list of banned passwords of its own, enforced on premises too where there is such a directory, and a lock
after at most ten attempts for at least a minute."""
NEEDS = (PASSWORD_RULES, ORGANIZATION)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Weak passwords are banned and guessing locks the account",
        "fr": "Les mots de passe faibles sont interdits et les essais répétés verrouillent le compte",
    },
    looks_at={
        "en": "The tenant's password rule settings: a list of banned passwords of its own, on premises too where "
        "there is such a directory, and a lock after at most ten attempts for at least a minute.",
        "fr": "Les paramètres de règles de mot de passe du tenant : une liste propre de mots de passe interdits, "
        "appliquée aussi à l'annuaire sur site s'il y en a un, et un verrouillage après dix essais au plus, d'une "
        "minute au moins.",
    },
    may_be_believed={
        "en": "Where there are none, Microsoft's defaults hold: they lock after ten attempts, but ban no words of the "
        "tenant's own.",
        "fr": "À défaut, les valeurs de Microsoft s'appliquent : verrouillage après dix essais, mais aucun mot propre "
        "au tenant n'est interdit.",
    },
    cannot_see={
        "en": "Whether the agents on premises really run, and whether the list is a good one.",
        "fr": "Si les agents sur site fonctionnent vraiment, et ce que vaut la liste.",
    },
    keeps={
        "en": "Nothing about people; the list itself is neither kept nor shown.",
        "fr": "Rien sur les personnes ; la liste elle-même n'est ni conservée ni montrée.",
    },
)

_PATH = "/v1.0/groupSettings"
_TEMPLATE = "5cf42378-d67d-4f36-ba46-e8b86229381d"
_MOST_TRIES, _SHORTEST_LOCK = 10, 60
_DEFAULTS = {
    "en": "Microsoft's defaults hold: no banned words of its own.",
    "fr": "Valeurs par défaut de Microsoft : aucun mot interdit propre au tenant.",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Look at the password rules."""
    found = [one for one in tenant.items(_PATH) if str(one.get("templateId", "")).lower() == _TEMPLATE]
    if not found:
        yield Seen(claim=CLAIMS[0], value=False, note=_DEFAULTS)
        return
    listed = found[0].get("values")
    pairs = [pair for pair in listed if isinstance(pair, Mapping)] if isinstance(listed, list) else []
    values = {str(pair.get("name")): str(pair.get("value") or "") for pair in pairs}
    yield Seen(claim=CLAIMS[0], value=every(_checks(tenant, values)))


def _checks(tenant: Tenant, values: Mapping[str, str]) -> Iterator[Callable[[], bool]]:
    yield lambda: _value(values, "EnableBannedPasswordCheck").lower() == "true"
    yield lambda: bool(_value(values, "BannedPasswordList").strip())
    yield lambda: _number(values, "LockoutThreshold") <= _MOST_TRIES
    yield lambda: _number(values, "LockoutDurationInSeconds") >= _SHORTEST_LOCK
    yield partial(_guards_premises, tenant, values)


def _guards_premises(tenant: Tenant, values: Mapping[str, str]) -> bool:
    """Whether a directory on premises, where there is one, bans the same passwords."""
    if tenant.organization().get("onPremisesSyncEnabled") is not True:
        return True
    is_on = _value(values, "EnableBannedPasswordCheckOnPremises").lower() == "true"
    return is_on and _value(values, "BannedPasswordCheckOnPremisesMode").lower().startswith("enforce")


def _number(values: Mapping[str, str], name: str) -> int:
    text = _value(values, name)
    if not (text.isascii() and text.isdigit()):
        raise UnseenError(SHAPE, name, path=_PATH)
    return int(text)


def _value(values: Mapping[str, str], name: str) -> str:
    if name not in values:
        raise UnseenError(SHAPE, name, path=_PATH)
    return values[name]
