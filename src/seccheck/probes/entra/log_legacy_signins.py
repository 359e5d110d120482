"""Looks for sign-ins that really succeeded by legacy authentication, whatever the policies say."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, SHAPE, UnseenError
from seccheck.probes.directory.needs import ACCOUNTS, MEMBERS
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.sign_in import SIGN_INS
from seccheck.probes.directory.sign_ins import NEED, legacy_sign_ins, shows_any, sign_ins_of
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.log.legacy_signins", "entra.legacy_signins_30d")
"""Own: true where nobody did in 30 days. Second: how often the provider's people did."""
NEEDS = (NEED, ACCOUNTS, MEMBERS)
LICENCE = "p1"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Nobody signed in by legacy authentication in 30 days",
        "fr": "Personne ne s'est connecté par authentification héritée en 30 jours",
    },
    looks_at={
        "en": "Successful sign-ins of 30 days whose client is a legacy one, such as IMAP, POP or SMTP.",
        "fr": "Les connexions réussies de 30 jours dont le client est ancien, tel qu'IMAP, POP ou SMTP.",
    },
    may_be_believed={
        "en": "Microsoft Entra wrote each of them down when it happened; a policy can only promise.",
        "fr": "Microsoft Entra les a consignées au moment des faits ; une politique ne fait que promettre.",
    },
    cannot_see={
        "en": "Sign-ins without a person at the keyboard: Graph v1.0 lists only interactive ones.",
        "fr": "Les connexions sans personne au clavier : Graph v1.0 ne liste que les interactives.",
    },
    keeps={
        "en": "Counts, and pseudonyms of the accounts that signed in so; neither times nor addresses.",
        "fr": "Des nombres, et les pseudonymes des comptes qui se sont connectés ainsi ; ni heures ni adresses.",
    },
    first_rule_out={
        "en": "A scanner or a mail relay with an approved account.",
        "fr": "Un numériseur ou un relais de messagerie doté d'un compte approuvé.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at everybody's sign-ins, then at those of the provider's people."""
    yield from part(CLAIMS[:1], lambda: [_anybody(tenant)])
    yield from part(CLAIMS[1:], lambda: [_provider(tenant, scope)])


def _anybody(tenant: Tenant) -> Seen:
    found = legacy_sign_ins(tenant)
    if not found and not shows_any(tenant):
        raise UnseenError(NOBODY, "signIn")
    people = pseudonyms(tenant, (one.user for one in found))
    return Seen(claim=CLAIMS[0], value=not found, people=people)


def _provider(tenant: Tenant, scope: Scope) -> Seen:
    signed_in = sign_ins_of(tenant, scope)
    ids = {user.id for user in scope.accounts()}
    found = {one.id: one for one in (*signed_in, *legacy_sign_ins(tenant)) if one.is_legacy and one.user in ids}
    if not signed_in and not found:
        raise UnseenError(NOBODY, "signIn")
    if not found and not all(one.client for one in signed_in):
        raise UnseenError(SHAPE, "clientAppUsed", path=SIGN_INS)
    people = pseudonyms(tenant, (one.user for one in found.values()))
    sample = max(len(signed_in), len(found))
    return Seen(claim=CLAIMS[1], value=len(found), sample=sample, people=people)
