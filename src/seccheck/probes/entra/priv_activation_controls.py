"""Looks what activating a role asks for, and for how long it lasts."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from seccheck.graph.graph import ELSEWHERE, NOBODY, UnseenError
from seccheck.probes.directory.activation import Activation, activations
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.needs_more import GROUP_RULES, HOLDERS
from seccheck.probes.directory.parts import every, part
from seccheck.probes.directory.pim_rules import JUSTIFICATION
from seccheck.probes.directory.privileged import privileged_holdings
from seccheck.probes.directory.provider_roles import administers, provider_roles
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

_OWN, _HOURS, _MFA, _WHY = CLAIMS = (
    "entra.priv.activation_controls",
    "entra.pim_max_activation_hours",
    "entra.pim_requires_mfa",
    "entra.pim_requires_justification",
)
"""The first: over all privileged roles that anybody holds, 8 hours at most, and assignments must end. The others: over
the roles that the provider holds."""
NEEDS = (*HOLDERS, GROUP_RULES, POLICIES)
LICENCE = "p2"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Activating a role asks for MFA and a reason, and ends soon",
        "fr": "L'activation d'un rôle exige la MFA et une justification, et prend vite fin",
    },
    looks_at={
        "en": "The rules of activation of the roles held, and of the groups through which they are taken: MFA, a "
        "reason, 8 hours at most, and active assignments that must end.",
        "fr": "Les règles d'activation des rôles détenus, et des groupes par lesquels ils sont pris : MFA, "
        "justification, 8 heures au plus, et attributions actives qui doivent prendre fin.",
    },
    may_be_believed={
        "en": "Privileged Identity Management enforces them. An authentication context counts as MFA only where "
        "enforced access policies ask each holder for MFA in it.",
        "fr": "Privileged Identity Management les applique. Un contexte d'authentification ne vaut MFA que si des "
        "politiques d'accès appliquées l'exigent de chaque détenteur.",
    },
    cannot_see={
        "en": "Whether reasons given are true, and the rules of groups in a partner's own tenant.",
        "fr": "Si les justifications données sont vraies, et les règles des groupes dans le tenant d'un partenaire.",
    },
    keeps=NOTHING_KEPT,
    first_rule_out={
        "en": "A role that the provider still holds and no longer uses: its rules count too. A rule changed in the "
        "last minutes.",
        "fr": "Un rôle que le prestataire détient encore sans plus l'utiliser : ses règles comptent aussi. Une règle "
        "modifiée dans les dernières minutes.",
    },
)

_LONGEST = 8


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the rules for the whole tenant, and for the provider's roles."""
    yield from part((_OWN,), lambda: [_flag(_OWN, _controls(tenant, scope))])
    yield from part((_HOURS,), lambda: [_hours(_provider(tenant, scope))])
    yield from part((_MFA,), lambda: [_flag(_MFA, [partial(one.asks_mfa, tenant) for one in _provider(tenant, scope)])])
    yield from part((_WHY,), lambda: [_flag(_WHY, [_justified(one) for one in _provider(tenant, scope)])])


def _controls(tenant: Tenant, scope: Scope) -> list[Callable[[], bool]]:
    checks: list[Callable[[], bool]] = []
    for one in activations(tenant, privileged_holdings(tenant, scope)):
        checks += (partial(_is_short, one), _justified(one), one.rules.assignments_end, partial(one.asks_mfa, tenant))
    return checks


def _is_short(one: Activation) -> bool:
    return one.rules.max_hours() <= _LONGEST


def _justified(one: Activation) -> Callable[[], bool]:
    return partial(one.rules.requires, JUSTIFICATION)


def _provider(tenant: Tenant, scope: Scope) -> tuple[Activation, ...]:
    """The rules for what the provider holds; never none."""
    roles = provider_roles(tenant, scope)
    holds = [hold for hold in roles.holdings if administers(hold.role)]
    if not holds and any(administers(one.role) for one in roles.foreign):
        raise UnseenError(ELSEWHERE, "partner groups")
    if not holds:
        raise UnseenError(NOBODY, "the provider holds no role")
    return activations(tenant, holds)


def _hours(found: tuple[Activation, ...]) -> Seen:
    return Seen(claim=_HOURS, value=max(one.rules.max_hours() for one in found), sample=len(found))


def _flag(claim: str, checks: Sequence[Callable[[], bool]]) -> Seen:
    return Seen(claim=claim, value=every(checks), sample=len(checks))
