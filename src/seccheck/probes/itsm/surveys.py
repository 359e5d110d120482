"""Counts the answers to the client's own satisfaction surveys: all of them, and those of the pilot."""

import datetime as dt
from collections.abc import Callable, Iterator

from seccheck.graph.graph import NOBODY, UNDECLARED
from seccheck.model.itsm import SURVEYS
from seccheck.probes.extracts.counting import Rows, Tally, Told, silent
from seccheck.probes.extracts.notes import rows_note
from seccheck.probes.extracts.opening import Opened, drawn_on, is_meant, opened
from seccheck.probes.extracts.satisfaction import satisfied_of
from seccheck.probes.extracts.shares import high_share
from seccheck.probes.extracts.sided import ONE_SIDED, is_one_sided
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World
from seccheck.reading.itsm.table import Row

CLAIMS = ("itsm.csat_pct", "itsm.csat_response_pct", "itsm.pilot_csat_pct")
KIND = "survey-result"
ABOUT = About(
    title={"en": "What the client's own surveys show", "fr": "Ce que montrent les enquêtes du client"},
    looks_at={
        "en": (
            "Surveys of the period about the provider's work. Satisfied: of those answered, the share with a score "
            "that the mapping counts as satisfied (by default 4 or 5 of 5). Responses: of those sent, the share "
            "answered. Pilot: of those of the pilot that were answered, the share satisfied."
        ),
        "fr": (
            "Les enquêtes de la période sur le travail du prestataire. Satisfaction : parmi les répondues, la part "
            "dont la note compte comme satisfaite selon la correspondance (par défaut 4 ou 5 sur 5). Réponses : parmi "
            "les envoyées, la part répondue. Pilote : parmi les répondues du pilote, la part satisfaite."
        ),
    },
    may_be_believed={
        "en": (
            "The client draws the answers from its own tool. The whole file is read or none of it, and the number of "
            "answers is told. A long list in which every survey is answered says nothing of responses: it seems to "
            "hold answers alone."
        ),
        "fr": (
            "Le client tire les réponses de son propre outil. Le fichier est lu en entier ou pas du tout, et le nombre "
            "de réponses est indiqué. Une longue liste où chaque enquête a sa réponse ne dit rien du taux de réponse : "
            "elle semble ne contenir que les réponses."
        ),
    },
    cannot_see={
        "en": "What those think who do not answer, and whether agents ask the satisfied ones only to answer.",
        "fr": "Ce que pensent ceux qui ne répondent pas, et si les agents ne sollicitent que les satisfaits.",
    },
    keeps={
        "en": "Nothing about people, only counts of answers; no comment and no name.",
        "fr": "Rien sur les personnes, seulement des nombres de réponses ; aucun commentaire et aucun nom.",
    },
    first_rule_out={
        "en": "Another scale, period or choice of teams than in the provider's report.",
        "fr": "Une autre échelle, une autre période ou d'autres équipes que dans le rapport du prestataire.",
    },
)

_SATISFIED, _RESPONSES, _PILOT = CLAIMS
_COUNTED, _SENT, _ANSWERED, _HAPPY, _OF_PILOT = 1, 2, 4, 8, 16
_ANSWERS_ALONE = "answers"


def is_set_up(world: World) -> bool:
    """Whether the client file names surveys about this provider's work."""
    return is_meant(world, SURVEYS)


def seen_on(world: World) -> dt.date:
    """The day as of which the figures hold."""
    return drawn_on(world)


def look(world: World, told: Told = silent) -> Iterator[Seen | Unseen]:
    """Read all surveys, then say what they show.

    Args:
        world: of which `is_set_up` holds.
        told: called every 10,000 rows with how many were read.

    Raises:
        InputFaultError: the extract or its mapping cannot be used.
    """
    with opened(world, SURVEYS) as extract:
        rows, marks = Rows(extract, "at", told), _marks(extract)
        lack = rows.lack(needs_id=extract.part.last_wins) or ("" if marks else extract.absent("score"))
        if lack or marks is None:
            yield Unseen(claims=CLAIMS, reason=UNDECLARED, detail=lack)
            return
        tally = Tally(last_wins=extract.part.last_wins)
        for id_, row in rows:
            tally.add(id_, marks(row) if row is not None else 0)
        has_pilot = extract.cells.flag("pilot") is not None
    yield _share(extract, rows, _SATISFIED, tally.count(_ANSWERED | _HAPPY), tally.count(_ANSWERED))
    yield _responses(extract, rows, tally)
    if has_pilot:
        pilot = _OF_PILOT | _ANSWERED
        yield _share(extract, rows, _PILOT, tally.count(pilot | _HAPPY), tally.count(pilot))
    else:
        yield Unseen(claims=(_PILOT,), reason=UNDECLARED, detail=extract.absent("pilot"))


def _marks(extract: Opened) -> Callable[[Row], int] | None:
    satisfied, sent, pilot = satisfied_of(extract), extract.cells.text("sent"), extract.cells.flag("pilot")
    if satisfied is None:
        return None

    def marks(row: Row) -> int:
        happy = satisfied(row)
        found = _COUNTED
        if happy is not None:
            found |= _ANSWERED | _SENT | (_HAPPY if happy else 0)
        if sent is None or sent(row):
            found |= _SENT
        return found | (_OF_PILOT if pilot and pilot(row) else 0)

    return marks


def _responses(extract: Opened, rows: Rows, tally: Tally) -> Seen | Unseen:
    answered, sent = tally.count(_ANSWERED), tally.count(_SENT)
    if extract.part.rows == _ANSWERS_ALONE:
        return Unseen(claims=(_RESPONSES,), reason=UNDECLARED, detail=extract.absent("sent"))
    if is_one_sided(answered, sent):
        return Unseen(claims=(_RESPONSES,), reason=ONE_SIDED, detail=f"{extract.extract.file}: {answered} / {sent}")
    return _share(extract, rows, _RESPONSES, answered, sent)


def _share(extract: Opened, rows: Rows, claim: str, hits: int, total: int) -> Seen | Unseen:
    if not total:
        return Unseen(claims=(claim,), reason=NOBODY, detail=extract.extract.file)
    return Seen(claim=claim, value=high_share(hits, total), sample=total, note=rows_note(extract, rows))
