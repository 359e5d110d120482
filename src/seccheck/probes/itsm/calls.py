"""Counts the client's own list of calls: those abandoned, and the agreed hours in which somebody answered."""

import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, UNDECLARED
from seccheck.model.itsm import CALLS
from seccheck.probes.extracts.agreed_hours import AgreedHours
from seccheck.probes.extracts.call_numbers import Numbers, numbers_of
from seccheck.probes.extracts.counting import Rows, Told, silent
from seccheck.probes.extracts.notes import rows_note
from seccheck.probes.extracts.opening import Opened, drawn_on, is_meant, opened
from seccheck.probes.extracts.shares import high_share, low_share
from seccheck.probes.extracts.sided import ONE_SIDED, is_one_sided
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World

CLAIMS = ("itsm.abandon_pct", "itsm.hours_covered_pct")
KIND = "itsm-extract-client"
ABOUT = About(
    title={"en": "What the client's own call list shows", "fr": "Ce que montre la liste d'appels du client"},
    looks_at={
        "en": (
            "Calls of the period to the provider's queues. Abandoned: of all calls that came in, the share that was "
            "abandoned, short ones included. Hours covered: of the agreed hours in which somebody called, the share "
            "in which at least one call was answered; days on which nobody had to answer are left out."
        ),
        "fr": (
            "Les appels de la période vers les files du prestataire. Abandon : parmi tous les appels reçus, la part "
            "abandonnée, appels courts compris. Plage couverte : parmi les heures convenues où quelqu'un a appelé, la "
            "part où au moins un appel a été décroché ; les jours sans obligation de réponse sont écartés."
        ),
    },
    may_be_believed={
        "en": (
            "The client draws the list from its own telephone system. The whole file is read or none of it, and the "
            "number of calls or hours behind each figure is told. A long list without a single unanswered call is not "
            "believed: it seems to hold answered calls alone."
        ),
        "fr": (
            "Le client tire la liste de son propre système téléphonique. Le fichier est lu en entier ou pas du tout, "
            "et le nombre d'appels ou d'heures derrière chaque chiffre est indiqué. Une longue liste sans aucun appel "
            "manqué n'est pas crue : elle semble ne contenir que les appels décrochés."
        ),
    },
    cannot_see={
        "en": "Hours in which nobody called, calls that never reached the queue, and how long people waited.",
        "fr": "Les heures sans appel, les appels qui n'ont jamais atteint la file, et la durée d'attente.",
    },
    keeps={
        "en": "Nothing about people, only counts of calls and hours.",
        "fr": "Rien sur les personnes, seulement des nombres d'appels et d'heures.",
    },
    first_rule_out={
        "en": (
            "Short calls that the provider's report leaves out, another period or other queues, and times in another "
            "time zone than the agreed hours."
        ),
        "fr": (
            "Les appels courts que le rapport du prestataire écarte, une autre période ou d'autres files, et des "
            "heures dans un autre fuseau que la plage convenue."
        ),
    },
)

_ABANDONED, _HOURS = CLAIMS


def is_set_up(world: World) -> bool:
    """Whether the client file names calls that the provider has to answer."""
    return is_meant(world, CALLS)


def seen_on(world: World) -> dt.date:
    """The day as of which the figures hold."""
    return drawn_on(world)


def look(world: World, told: Told = silent) -> Iterator[Seen | Unseen]:
    """Read all calls, then say what they show.

    Args:
        world: of which `is_set_up` holds.
        told: called every 10,000 rows with how many were read.

    Raises:
        InputFaultError: the list or its mapping cannot be used.
    """
    with opened(world, CALLS) as extract:
        rows, numbers = Rows(extract, "at", told), numbers_of(extract)
        lack = rows.lack(needs_id=False) or ("" if numbers else extract.absent("answered", "abandoned"))
        if lack or numbers is None:
            yield Unseen(claims=CLAIMS, reason=UNDECLARED, detail=lack)
            return
        total, hours = Numbers(offered=0, answered=0, abandoned=0), AgreedHours(extract.itsm)
        at, is_timed = extract.cells.moment("at"), True
        for _, row in rows:
            if row is None:
                continue
            found = numbers(row)
            total = _sum(total, found)
            moment = at(row) if at else None
            if isinstance(moment, dt.datetime):
                hours.add(moment, offered=found.offered, answered=found.answered)
            else:
                is_timed = False
    if is_one_sided(total.answered, total.offered):
        detail = f"{extract.extract.file}: 0 / {total.offered}"
        yield Unseen(claims=CLAIMS, reason=ONE_SIDED, detail=detail)
        return
    yield _abandoned(extract, rows, total)
    yield _hours(extract, rows, hours, is_timed=is_timed)


def _abandoned(extract: Opened, rows: Rows, total: Numbers) -> Seen | Unseen:
    if not total.offered:
        return Unseen(claims=(_ABANDONED,), reason=NOBODY, detail=extract.extract.file)
    value = low_share(total.abandoned, total.offered)
    return Seen(claim=_ABANDONED, value=value, sample=total.offered, note=rows_note(extract, rows))


def _hours(extract: Opened, rows: Rows, hours: AgreedHours, *, is_timed: bool) -> Seen | Unseen:
    if not extract.itsm.hours:
        return Unseen(claims=(_HOURS,), reason=UNDECLARED, detail="itsm.hours")
    if not is_timed:
        return Unseen(claims=(_HOURS,), reason=UNDECLARED, detail=extract.absent("at"))
    if not hours.called:
        return Unseen(claims=(_HOURS,), reason=NOBODY, detail=extract.extract.file)
    value = high_share(hours.covered, hours.called)
    return Seen(claim=_HOURS, value=value, sample=hours.called, note=rows_note(extract, rows))


def _sum(one: Numbers, other: Numbers) -> Numbers:
    return Numbers(
        offered=one.offered + other.offered,
        answered=one.answered + other.answered,
        abandoned=one.abandoned + other.abandoned,
    )
