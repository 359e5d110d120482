"""Counts the client's own tickets: first contact, reopenings, escalations, deadlines, analyses, articles, secrets."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from seccheck.graph.graph import NOBODY, UNDECLARED
from seccheck.model.itsm import TICKETS
from seccheck.model.policy import Text
from seccheck.probes.extracts.counting import Rows, Tally, Told, silent
from seccheck.probes.extracts.notes import rows_note
from seccheck.probes.extracts.opening import Opened, drawn_on, is_meant, opened
from seccheck.probes.extracts.shares import high_share, low_share
from seccheck.probes.extracts.ticket_marks import (
    ARTICLE,
    COUNTED,
    ESCALATION,
    FCR,
    RCA,
    REOPEN,
    SECRET,
    SLA,
    TicketMarks,
)
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World

CLAIMS = (
    "itsm.fcr_pct",
    "itsm.reopen_pct",
    "itsm.escalation_pct",
    "itsm.sla_in_time_pct",
    "itsm.major_incidents_with_rca_pct",
    "itsm.tickets_with_kb_link_pct",
    "itsm.tickets_with_secret_pattern",
    "itsm.full_export_on",
)
KIND = "itsm-extract-client"
ABOUT = About(
    title={"en": "What the client's own tickets show", "fr": "Ce que montrent les tickets du client"},
    looks_at={
        "en": (
            "Tickets opened in the period, of the provider's teams, cancelled ones left out. First contact: of those "
            "resolved, the share resolved at first contact. Reopened: of those resolved at least once, the share "
            "reopened. Escalated: of all, the share escalated. In time: of those resolved with an agreed time, the "
            "share in time; an open ticket counts only once it is late. Analyses: of major incidents 14 days old, and "
            "of younger ones that have theirs, the share with a root cause analysis. Articles: of those resolved, the "
            "share linked to an article. Secrets: of all, cancelled ones included, the number in which something looks "
            "like a password or key. Full export: the day of an extract that the client declares complete."
        ),
        "fr": (
            "Les tickets ouverts dans la période, des équipes du prestataire, hors tickets annulés. Premier contact : "
            "parmi les résolus, la part résolue au premier contact. Rouverts : parmi ceux résolus au moins une fois, "
            "la part rouverte. Escaladés : parmi tous, la part escaladée. Dans les délais : parmi les résolus soumis à "
            "un délai convenu, la part tenue ; un ticket ouvert ne compte qu'une fois en retard. Analyses : parmi les "
            "incidents majeurs de plus de 14 jours, et les plus récents qui ont la leur, la part dotée d'une analyse "
            "de cause racine. Articles : parmi les résolus, la part liée à un article. Secrets : parmi tous, annulés "
            "compris, le nombre où quelque chose ressemble à un mot de passe ou à une clé. Export complet : le jour "
            "d'une extraction que le client déclare complète."
        ),
    },
    may_be_believed={
        "en": (
            "The client draws the extract from its own tool. The whole file is read or none of it, and the number of "
            "tickets behind each figure is told. No ticket text is kept."
        ),
        "fr": (
            "Le client tire l'extraction de son propre outil. Le fichier est lu en entier ou pas du tout, et le nombre "
            "de tickets derrière chaque chiffre est indiqué. Aucun texte de ticket n'est conservé."
        ),
    },
    cannot_see={
        "en": (
            "Requests without a ticket, and whether agents fill in the fields truthfully. A password of plain letters, "
            "and what stands in attachments and screenshots."
        ),
        "fr": (
            "Les demandes sans ticket, et si les agents renseignent les champs fidèlement. Un mot de passe fait de "
            "simples lettres, et ce que contiennent pièces jointes et captures d'écran."
        ),
    },
    keeps={
        "en": "Nothing about people, only counts, and the numbers of up to ten tickets to look at for secrets; no "
        "text and no name.",
        "fr": "Rien sur les personnes, seulement des nombres, et les numéros de dix tickets au plus à examiner pour "
        "des secrets ; aucun texte et aucun nom.",
    },
    first_rule_out={
        "en": (
            "Another period or other teams than in the provider's report, time spent waiting for the user, and text "
            "that only looks like a password, such as an example."
        ),
        "fr": (
            "Une autre période ou d'autres équipes que dans le rapport du prestataire, l'attente de l'utilisateur, et "
            "un texte qui ressemble seulement à un mot de passe, comme un exemple."
        ),
    },
)

_FIGURES: tuple[tuple[int, Callable[[int, int], float]], ...] = (
    (FCR, high_share),
    (REOPEN, low_share),
    (ESCALATION, low_share),
    (SLA, high_share),
    (RCA, high_share),
    (ARTICLE, high_share),
)
_SECRETS, _FULL = CLAIMS[-2:]
_NAMED = 10
"""Tickets named for a person to look at."""
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._#/-]{0,39}")


def is_set_up(world: World) -> bool:
    """Whether the client file names tickets of this provider's work."""
    return is_meant(world, TICKETS)


def seen_on(world: World) -> dt.date:
    """The day as of which the figures hold."""
    return drawn_on(world)


def look(world: World, told: Told = silent) -> Iterator[Seen | Unseen]:
    """Read all tickets, then say what they show.

    Args:
        world: of which `is_set_up` holds.
        told: called every 10,000 rows with how many were read.

    Raises:
        InputFaultError: the extract or its mapping cannot be used.
    """
    with opened(world, TICKETS) as extract:
        marks, rows = TicketMarks(extract), Rows(extract, "opened", told)
        lack = rows.lack(needs_id=True)
        if lack:
            yield Unseen(claims=CLAIMS, reason=UNDECLARED, detail=lack)
            return
        tally = Tally(last_wins=extract.part.last_wins, stay=SECRET)
        named: dict[str, None] = {}
        for id_, row in rows:
            had = tally.add(id_, marks.of(row) if row is not None else 0)
            if had & SECRET and len(named) < _NAMED and _ID.fullmatch(id_):
                named[id_] = None
    yield from _figures(extract, marks, rows, tally)
    yield _secrets(extract, marks, rows, tally, tuple(named))
    yield _full(extract, rows)


def _figures(extract: Opened, marks: TicketMarks, rows: Rows, tally: Tally) -> Iterator[Seen | Unseen]:
    note = rows_note(extract, rows)
    for claim, (figure, share) in zip(CLAIMS, _FIGURES, strict=False):
        total = tally.count(figure)
        if figure in marks.lacking:
            yield Unseen(claims=(claim,), reason=UNDECLARED, detail=marks.lacking[figure])
        elif not total:
            yield Unseen(claims=(claim,), reason=NOBODY, detail=extract.extract.file)
        else:
            yield Seen(claim=claim, value=share(tally.count(2 * figure), total), sample=total, note=note)


def _secrets(extract: Opened, marks: TicketMarks, rows: Rows, tally: Tally, named: tuple[str, ...]) -> Seen | Unseen:
    """Those found count whatever was not read; that none is found says something only when everything was."""
    found, total = tally.count(SECRET), tally.count(COUNTED)
    if not found and (marks.unread or not marks.reads_texts):
        return Unseen(claims=(_SECRETS,), reason=UNDECLARED, detail=marks.unread or f"{extract.extract.file}: texts")
    if not found and not total:
        return Unseen(claims=(_SECRETS,), reason=NOBODY, detail=extract.extract.file)
    note = rows_note(extract, rows, named=_named(named), unread=_unread(marks.unread))
    return Seen(claim=_SECRETS, value=found, sample=max(total, found), note=note)


def _full(extract: Opened, rows: Rows) -> Seen | Unseen:
    if not extract.extract.full:
        return Unseen(claims=(_FULL,), reason=UNDECLARED, detail="itsm.tickets.full")
    if not rows.read:
        return Unseen(claims=(_FULL,), reason=NOBODY, detail=extract.extract.file)
    return Seen(claim=_FULL, value=extract.itsm.on.isoformat(), sample=rows.read, note=rows_note(extract, rows))


def _named(ids: tuple[str, ...]) -> Text:
    if not ids:
        return {}
    spelt = ", ".join(ids)
    return {"en": f"To be looked at first: {spelt}.", "fr": f"À regarder d'abord : {spelt}."}


def _unread(columns: str) -> Text:
    if not columns:
        return {}
    return {"en": f"Columns not in the extract: {columns}.", "fr": f"Colonnes absentes de l'extraction : {columns}."}
