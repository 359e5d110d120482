"""Looks into the audit log: resets of privileged accounts by the provider, and leavers' accounts."""

import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, NOBODY, UnseenError
from seccheck.probes.directory.audits import done, goes_back
from seccheck.probes.directory.departures import delays
from seccheck.probes.directory.holders import holders_of
from seccheck.probes.directory.log_window import kept
from seccheck.probes.directory.needs import ACCOUNTS, GROUP_ELIGIBILITY, MEMBERS, ORGANIZATION, ROLES
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.sign_ins import NEED
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.resets_on_privileged_by_provider_90d", "entra.max_deprovision_hours")
NEEDS = (NEED, ACCOUNTS, MEMBERS, ROLES, GROUP_ELIGIBILITY, ORGANIZATION)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "What the audit log shows of resets and of leavers",
        "fr": "Ce que le journal d'audit montre des réinitialisations et des départs",
    },
    looks_at={
        "en": "Resets of passwords and factors that the provider's accounts made on privileged and emergency "
        "accounts; when accounts of people who left the team were disabled or deleted.",
        "fr": "Les réinitialisations de mots de passe et de facteurs faites par les comptes du prestataire sur des "
        "comptes à privilèges ou d'urgence ; le moment où les comptes des personnes parties ont été désactivés ou "
        "supprimés.",
    },
    may_be_believed={
        "en": "Microsoft Entra writes down every change of the directory itself; nobody can edit the log.",
        "fr": "Microsoft Entra consigne lui-même tout changement de l'annuaire ; nul ne peut retoucher le journal.",
    },
    cannot_see={
        "en": "What is older than 30 days (7 without a licence): as the question is about 90 days, only resets that "
        "are found are certain. Resets made on premises or by an application.",
        "fr": "Ce qui a plus de 30 jours (7 sans licence) : la question portant sur 90 jours, seules les "
        "réinitialisations trouvées sont certaines. Les réinitialisations faites sur site ou par une application.",
    },
    keeps={
        "en": "Counts and hours, and pseudonyms of the provider's accounts that made such resets and of the leavers "
        "whose account stayed open longest; not whose password was reset.",
        "fr": "Des nombres et des heures, et les pseudonymes des comptes du prestataire qui ont fait ces "
        "réinitialisations et des partants dont le compte est resté ouvert le plus longtemps ; jamais de qui le mot "
        "de passe a été réinitialisé.",
    },
    first_rule_out={
        "en": "A reset that the client's own team asked for, and a last day that was moved.",
        "fr": "Une réinitialisation demandée par l'équipe du client, et un dernier jour de travail décalé.",
    },
)

_ASKED = dt.timedelta(days=90)
_RESETS = (
    "Reset user password",
    "Reset password (by admin)",
    "Change user password",
    "Admin registered security info",
    "Admin updated security info",
    "Admin deleted security info",
    "Disable Strong Authentication",
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the resets, then at the leavers."""
    yield from part(CLAIMS[:1], lambda: [_resets(tenant, scope)])
    yield from part(CLAIMS[1:], lambda: [_deprovision(tenant, scope)])


def _resets(tenant: Tenant, scope: Scope) -> Seen:
    """Those found; that none is found says something only of the time that the log covers."""
    start = tenant.now - _ASKED
    theirs = {user.id for user in scope.accounts()}
    sensitive = scope.break_glass() | {hold.user for hold in holders_of(tenant).users if hold.role in PRIVILEGED}
    if not sensitive:
        raise UnseenError(NOBODY, "unifiedRoleAssignment")
    found = {
        (entry.id, target): entry
        for entry in done(tenant, start, _RESETS)
        for target, _ in entry.targets
        if entry.by in theirs and target in sensitive and target != entry.by
    }
    if not found and not goes_back(tenant, start):
        raise UnseenError(ELSEWHERE, f"{kept(tenant).days} / {_ASKED.days}")
    people = pseudonyms(tenant, (entry.by for entry in found.values()))
    return Seen(claim=CLAIMS[0], value=len(found), sample=len(sensitive), people=people)


def _deprovision(tenant: Tenant, scope: Scope) -> Seen:
    found = delays(tenant, scope)
    longest = max(delay.hours for delay in found)
    people = pseudonyms(tenant, (one.account for one in found if one.account and one.hours == longest and longest))
    return Seen(claim=CLAIMS[1], value=longest, sample=len(found), people=people)
