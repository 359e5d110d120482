"""Looks for a ticket behind every password or factor that the provider's people reset in the client's directory."""

import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, NOBODY, UNDECLARED, UnseenError
from seccheck.model.itsm import TICKETS
from seccheck.probes.directory.audits import goes_back
from seccheck.probes.directory.log_window import kept
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.extracts.counting import Told, silent
from seccheck.probes.extracts.matching import Matching
from seccheck.probes.extracts.notes import rows_note
from seccheck.probes.extracts.opening import Opened, drawn_on, is_meant, opened
from seccheck.probes.extracts.resets import Reset, accounts_by_name, resets_since
from seccheck.probes.extracts.ticket_spans import TicketSpans
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World

CLAIMS = ("entra.resets_without_ticket",)
KIND = "itsm-extract-client"
ABOUT = About(
    title={"en": "Resets without a ticket", "fr": "Réinitialisations sans ticket"},
    looks_at={
        "en": (
            "Resets of passwords and factors that the provider's accounts made in the directory in the last 30 days, "
            "and the client's tickets: to each reset belongs a ticket of the same account that was open then, with an "
            "hour's slack. Resets without one are counted where the extract covers their time and a week before."
        ),
        "fr": (
            "Les réinitialisations de mots de passe et de facteurs faites dans l'annuaire par les comptes du "
            "prestataire depuis 30 jours, et les tickets du client : à chacune correspond un ticket du même compte, "
            "ouvert à ce moment, à une heure près. Celles qui n'en ont pas sont comptées si l'extraction couvre leur "
            "moment et la semaine d'avant."
        ),
    },
    may_be_believed={
        "en": (
            "Microsoft Entra writes the log itself and nobody can edit it; the tickets are drawn from the client's own "
            "tool. Without a column that names the account, a reset counts only if no ticket at all was open, and none "
            "is ever said to have its ticket."
        ),
        "fr": (
            "Microsoft Entra tient lui-même le journal et nul ne peut le retoucher ; les tickets sortent de l'outil du "
            "client. Sans colonne nommant le compte, une réinitialisation ne compte que si aucun ticket n'était "
            "ouvert, et jamais il n'est dit qu'elle a le sien."
        ),
    },
    cannot_see={
        "en": (
            "Whether the ticket names the proofs of identity, resets on premises or by an application, and what is "
            "older than the log: 30 days, 7 without a licence."
        ),
        "fr": (
            "Si le ticket cite les preuves d'identité, les réinitialisations sur site ou par une application, et ce "
            "qui est plus ancien que le journal : 30 jours, 7 sans licence."
        ),
    },
    keeps={
        "en": "Counts, and pseudonyms of the provider's accounts that made resets without a ticket; not whose "
        "password was reset.",
        "fr": "Des nombres, et les pseudonymes des comptes du prestataire qui ont fait des réinitialisations sans "
        "ticket ; jamais de qui le mot de passe a été réinitialisé.",
    },
    first_rule_out={
        "en": (
            "A ticket opened by a manager or under another name than the account's, one ticket for many people, and "
            "times in another time zone than the client file says."
        ),
        "fr": (
            "Un ticket ouvert par un responsable ou sous un autre nom que celui du compte, un seul ticket pour "
            "plusieurs personnes, et des heures dans un autre fuseau que celui du fichier client."
        ),
    },
)

_ASKED = dt.timedelta(days=30)


def is_set_up(world: World) -> bool:
    """Whether there are tickets, and a tenant to compare them with."""
    return is_meant(world, TICKETS) and world.tenant is not None and world.scope is not None


def seen_on(world: World) -> dt.date:
    """The day as of which the figure holds: that of the older of the two."""
    return min(drawn_on(world), world.now.date())


def look(world: World, told: Told = silent) -> Iterator[Seen | Unseen]:
    """Read the log and the tickets, then say which resets have none.

    Args:
        world: of which `is_set_up` holds.
        told: called every 10,000 rows with how many were read.

    Raises:
        InputFaultError: the extract or its mapping cannot be used.
    """
    yield from part(CLAIMS, lambda: [_looked(world, told)])


def _looked(world: World, told: Told) -> Seen:
    if world.tenant is None or world.scope is None:
        raise UnseenError(UNDECLARED, "entra")
    resets = resets_since(world.tenant, world.scope, world.tenant.now - _ASKED)
    if not resets:
        raise UnseenError(NOBODY, f"0 / {_ASKED.days}")
    with opened(world, TICKETS) as extract:
        return _compared(extract, world.tenant, resets, TicketSpans(extract, told))


def _compared(extract: Opened, tenant: Tenant, resets: tuple[Reset, ...], tickets: TicketSpans) -> Seen:
    lack, matching = tickets.lack(), Matching(resets)
    if lack:
        raise UnseenError(UNDECLARED, lack)
    tickets.match(matching, accounts_by_name(tenant))
    if tickets.tells_accounts and not tickets.known_accounts:
        raise UnseenError(UNDECLARED, extract.absent("account"))
    missing = matching.without_ticket()
    certain = tuple(reset for reset in missing if tickets.covers(reset.at))
    if missing and not certain:
        raise UnseenError(UNDECLARED, f"itsm.tickets: {extract.extract.since or ''} - {extract.extract.until or ''}")
    if not missing:
        _check_all_found(extract, tenant, tickets)
    people = pseudonyms(tenant, (reset.by for reset in certain))
    total = len(resets) - len(missing) + len(certain)
    note = rows_note(extract, tickets.rows)
    return Seen(claim=CLAIMS[0], value=len(certain), sample=total, people=people, note=note)


def _check_all_found(extract: Opened, tenant: Tenant, tickets: TicketSpans) -> None:
    """Let it pass only by the client's own look, at accounts, and at a log that goes back far enough.

    Raises:
        UnseenError: one of the three is wanting.
    """
    if not tickets.tells_accounts:
        raise UnseenError(UNDECLARED, extract.absent("account"))
    if tenant.graph.kind != "observed":
        raise UnseenError(ELSEWHERE, tenant.graph.kind)
    if kept(tenant) < _ASKED and not goes_back(tenant, tenant.now - _ASKED):
        raise UnseenError(ELSEWHERE, f"{kept(tenant).days} / {_ASKED.days}")
