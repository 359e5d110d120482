"""Looks how soon administrators must sign in again."""

import dataclasses
from collections.abc import Iterator
from functools import partial

from seccheck.conditional_access.goal import Goal, SessionGoal
from seccheck.conditional_access.person import Person
from seccheck.conditional_access.session import read_session
from seccheck.probes.directory.coverage import covered, seen, verdicts
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.provider_roles import administers
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.rules import ruled
from seccheck.probes.directory.sayings import COMPUTED, FIRST_ROLE, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.signin_frequency_admins", "entra.ca_admin_signin_frequency_hours")
"""True where administrators sign in again within 12 hours and no browser stays signed in; the provider's hours."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Administrators must sign in again soon",
        "fr": "Les administrateurs doivent se reconnecter souvent",
    },
    looks_at={
        "en": "The sign-in frequency and the persistent browser sessions that all enforced Conditional Access "
        "policies together set for holders of administrator roles, judged as when the role is active: 12 hours at "
        "most, and no session that outlasts the browser.",
        "fr": "La fréquence de connexion et les sessions de navigateur persistantes que l'ensemble des politiques "
        "d'accès conditionnel appliquées fixe aux détenteurs de rôles d'administration, jugés comme si le rôle était "
        "actif : 12 heures au plus, et aucune session qui survive au navigateur.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "How long an application keeps a session of its own. Where no policy sets a limit, Microsoft's rolling "
        "90 days count.",
        "fr": "Combien de temps une application garde sa propre session. Sans limite fixée par une politique, les 90 "
        "jours glissants de Microsoft comptent.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out=FIRST_ROLE,
)

_LIMIT_HOURS = 12
_NEVER = float("inf")
_UNLIMITED_HOURS = 90 * 24
"""Microsoft's default: a rolling window in which the account was used."""


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at all privileged roles, then at the provider's administrators."""
    administrators = Persons(tenant, scope).administrators
    privileged = partial(administrators, PRIVILEGED.__contains__, of_provider=False)
    frequent = tuple(covered(tenant, CLAIMS[0], privileged, SessionGoal(hours=_LIMIT_HOURS)))
    fleeting = tuple(covered(tenant, CLAIMS[0], privileged, Goal.NO_PERSISTENT_BROWSER))
    yield _both(*frequent, *fleeting)
    yield from part((CLAIMS[1],), lambda: _hours(tenant, scope))


def _both(frequent: Seen | Unseen, fleeting: Seen | Unseen) -> Seen | Unseen:
    """The worse of the two: what is refused before what is not known, that before what is fine."""
    for one in (frequent, fleeting):
        if isinstance(one, Seen) and not one.value:
            return one
    return frequent if isinstance(frequent, Unseen) else fleeting


def _hours(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    """The shortest of the limits that are set which holds for every administrator of the provider."""
    people = Persons(tenant, scope).administrators(administers, of_provider=True)
    limits = {read_session(policy).hours for policy in ruled(tenant).rules.policies} - {_NEVER}
    for limit in sorted(limits):
        found = _reached(tenant, people, SessionGoal(hours=limit))
        if found.value:
            yield dataclasses.replace(found, value=limit)
            return
    found = _reached(tenant, people, SessionGoal(hours=_UNLIMITED_HOURS))
    yield dataclasses.replace(
        found,
        value=_UNLIMITED_HOURS,
        note={
            "en": f"{found.note['en']} Without a limit for everybody Microsoft's rolling 90 days count.",
            "fr": f"{found.note['fr']} Sans limite fixée pour tous, les 90 jours glissants de Microsoft comptent.",
        },
    )


def _reached(tenant: Tenant, people: tuple[Person, ...], goal: SessionGoal) -> Seen:
    return seen(tenant, CLAIMS[1], verdicts(tenant, people, goal), goal)
