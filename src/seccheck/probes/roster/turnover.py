"""Reckons from the provider's own team list how much of the team left within 12 months."""

import calendar
import datetime as dt
from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.extracts.shares import low_share
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.team.headcount import Headcount, headcount
from seccheck.probes.team.lists import Roster, roster_of, rosters_named
from seccheck.probes.team.sayings import counted, together
from seccheck.probes.world import World

CLAIMS: tuple[str, ...] = ("roster.turnover_12m_pct",)
(_TURNOVER,) = CLAIMS
KIND = "report-kpi"
"""The list is the provider's: what is reckoned from it alone is a figure of its own, documented and not observed."""
ABOUT = About(
    title={
        "en": "Turnover of the team within 12 months, by its own list",
        "fr": "Rotation de l'équipe sur 12 mois, d'après sa propre liste",
    },
    looks_at={
        "en": "The days of joining and the last days on the team list under `roster`: who left within the 12 "
        "months before the day of the list and is not back, as a share of the people who were there on an average day.",
        "fr": "Les jours d'arrivée et derniers jours de la liste d'équipe désignée par `roster` : qui est parti dans "
        "les 12 mois précédant le jour de la liste sans être revenu, rapporté à l'effectif d'un jour moyen.",
    },
    may_be_believed={
        "en": "It is reckoned from the very list against which accounts are held: somebody left out of it would "
        "stand there as an unknown account. It counts as a document of the provider's, for nobody else has written it.",
        "fr": "Le calcul part de la liste même à laquelle les comptes sont confrontés : une personne omise y "
        "apparaîtrait comme un compte inconnu. Il vaut comme un document du prestataire, seul auteur de la liste.",
    },
    cannot_see={
        "en": "Leavers whom the list leaves out. Without a single leaver on it nothing is said, unless the client file "
        "says since when the list is complete.",
        "fr": "Les départs que la liste omet. Si elle n'en nomme aucun, rien n'est dit, à moins que le fichier client "
        "ne dise depuis quand elle est complète.",
    },
    keeps={
        "en": "Nothing about people: how many were there, left and were replaced.",
        "fr": "Rien sur les personnes : combien étaient là, sont parties, ont été remplacées.",
    },
    first_rule_out={
        "en": "People who changed teams inside the provider's house; a figure of the provider's that covers another "
        "period.",
        "fr": "Des personnes qui ont changé d'équipe chez le prestataire ; un chiffre du prestataire qui porte sur une "
        "autre période.",
    },
)

_MOST = 100
_TOLD = {
    "en": "{n} left between {start} and {end}; on an average day {average} were in the team.",
    "fr": "Départs entre le {start} et le {end} : {n} ; effectif d'un jour moyen : {average}.",
}
_REPLACED = {
    "en": "By the list replaced: {n}.",
    "fr": "Remplacés selon la liste : {n}.",
}
_YOUNG = {
    "en": "The service is younger than 12 months: {n} days are counted, and not scaled up.",
    "fr": "La prestation a moins de 12 mois : {n} jours sont comptés, sans extrapolation.",
}
_BEYOND = {
    "en": "More left than were there on an average day; the share stands at its upper limit.",
    "fr": "Il est parti plus de personnes que l'équipe n'en comptait un jour moyen ; la part est à son maximum.",
}
_NOT_REPLACED = frozenset({"no", "non", "false", "faux", "0", "-"})


def is_set_up(world: World) -> bool:
    """Whether the client file names a team list."""
    return bool(rosters_named(world))


def look(world: World) -> Iterator[Seen | Unseen]:
    """Reckon.

    Raises:
        UnseenError: the list does not tell 12 months, or a day of joining is missing.
    """
    roster = roster_of(world)
    start, is_young = _start(roster)
    _check_history(roster, start, is_young=is_young)
    unknown = [str(mate.row) for mate in roster.mates if mate.joined_on is None]
    if unknown:
        raise UnseenError(SHAPE, f"{roster.file.file}: joined_on: {', '.join(unknown[:_MOST])}")
    count = headcount(roster.mates, start, roster.file.on)
    if not count.person_days:
        raise UnseenError(NOBODY, roster.file.file)
    value = low_share(len(count.leavers) * count.days, count.person_days)
    note = _note(count, is_young=is_young, is_beyond=value > _MOST)
    yield Seen(claim=_TURNOVER, value=min(value, _MOST), sample=count.people, note=note, on=roster.file.on)


def _start(roster: Roster) -> tuple[dt.date, bool]:
    """The first of the days that count, and whether that is the service's own first one."""
    on, since = roster.file.on, roster.file.service_since
    last = calendar.monthrange(on.year - 1, on.month)[1]
    start = on.replace(year=on.year - 1, day=min(on.day, last))
    return (since, True) if since is not None and since > start else (start, False)


def _check_history(roster: Roster, start: dt.date, *, is_young: bool) -> None:
    """Go on only where the list tells who left since `start`: by the client's word, or by what stands on it.

    Raises:
        UnseenError: `UNDECLARED`; a list from which leavers were taken would show a turnover of 0.
    """
    complete = roster.file.complete_since
    if complete is not None:
        if complete > start:
            raise UnseenError(UNDECLARED, f"complete_since: {complete} > {start}")
        return
    joined = [mate.joined_on for mate in roster.mates if mate.joined_on is not None]
    reaches_back = is_young or (bool(joined) and min(joined) <= start)
    if not reaches_back or all(mate.left_on is None for mate in roster.mates):
        raise UnseenError(UNDECLARED, "roster: complete_since")


def _note(count: Headcount, *, is_young: bool, is_beyond: bool) -> Text:
    average = f"{count.person_days / count.days:.1f}"
    told = {
        "en": _TOLD["en"].format(n=len(count.leavers), start=count.start, end=count.end, average=average),
        "fr": _TOLD["fr"].format(
            n=len(count.leavers), start=count.start, end=count.end, average=average.replace(".", ",")
        ),
    }
    replaced = sum(any(_is_replaced(mate.replaced) for mate in rows) for rows in count.leavers)
    return together(
        told,
        counted(_REPLACED, replaced),
        counted(_YOUNG, count.days if is_young else 0),
        _BEYOND if is_beyond else {},
    )


def _is_replaced(said: str) -> bool:
    return bool(said) and said.casefold() not in _NOT_REPLACED
