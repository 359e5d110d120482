"""Looks whether sign-in by device code, a favourite of phishers, is blocked."""

from collections.abc import Iterator

from seccheck.conditional_access.conditions import FLOWS
from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import covered
from seccheck.probes.directory.needs import COVERAGE
from seccheck.probes.directory.persons import Persons
from seccheck.probes.directory.sayings import COMPUTED, UNCOVERED_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.ca.device_code_blocked", "entra.ca_device_code_blocked")
"""True where nobody may sign in by device code or hand a sign-in over; the former for the provider's people."""
NEEDS = COVERAGE
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Sign-in by device code and transfer of a sign-in between devices are blocked",
        "fr": "La connexion par code d'appareil et le transfert d'authentification entre appareils sont bloqués",
    },
    looks_at={
        "en": "All enforced Conditional Access policies together where they speak to the device code flow and to "
        "authentication transfer, and every enabled account but the emergency accounts. Of the provider's people only "
        "the device code is asked about.",
        "fr": "L'ensemble des politiques d'accès conditionnel appliquées, là où elles visent le flux de code "
        "d'appareil et le transfert d'authentification, et chaque compte actif hors comptes d'urgence. Pour le "
        "prestataire, seul le code d'appareil est en question.",
    },
    may_be_believed=COMPUTED,
    cannot_see={
        "en": "Whether anybody uses such a sign-in today.",
        "fr": "Si quelqu'un utilise aujourd'hui une telle connexion.",
    },
    keeps=UNCOVERED_KEPT,
    first_rule_out={
        "en": "Meeting-room devices that sign in by device code may have been left out on purpose. A change made in "
        "the last hour may not be in force everywhere.",
        "fr": "Des équipements de salle de réunion qui se connectent par code d'appareil ont pu être exclus à "
        "dessein. Un changement de la dernière heure peut ne pas être appliqué partout.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at both flows for everybody, then at the device code for the provider's people."""
    persons = Persons(tenant, scope)
    yield from covered(tenant, CLAIMS[0], persons.everybody, Goal.BLOCK, {"flow": FLOWS[1:]}, is_anybody=True)
    yield from covered(tenant, CLAIMS[1], persons.provider, Goal.BLOCK, {"flow": FLOWS[1:2]})
