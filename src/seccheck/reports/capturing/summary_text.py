"""Words what came of a capture: where it lies, what could not be seen, and what to do with what."""

from collections.abc import Iterable, Sequence

from seccheck.model.evidence import Gap
from seccheck.model.policy import Text
from seccheck.model.record import record
from seccheck.reports.capturing.consent_words import OF
from seccheck.reports.plain.gap_words import reason_text
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick, separators

_WRITTEN: Text = {
    "en": "written: {out} ({size} KB, {requests} answers); send it to your client",
    "fr": "écrit : {out} ({size} Ko, {requests} réponses) ; envoyez-le à votre client",
}
_KEY: Text = {
    "en": "the key of the pseudonyms stays with you: {key}",
    "fr": "la clé des pseudonymes reste chez vous : {key}",
}
_PEOPLE: Text = {
    "en": "who is behind each pseudonym, for you alone: {people}",
    "fr": "qui se cache derrière chaque pseudonyme, pour vous seul : {people}",
}
_WHOLE: Text = {"en": "everything could be seen", "fr": "tout a pu être constaté"}
_UNSEEN: Text = {
    "en": "could not be seen, and your client will see that it could not ({n}):",
    "fr": "n'a pu être constaté, et votre client le verra ({n}) :",
}
_WRITES: Text = {
    "en": "the sign-in may also change things ({permissions}); nothing of that was used, and none of it is needed",
    "fr": "cette connexion permet aussi de modifier ({permissions}) ; rien n'en a servi, et rien n'en est nécessaire",
}
_LEFT_OUT: Text = {
    "en": "left out, for nobody said what of it may be kept: {requests}",
    "fr": "laissé de côté, faute de savoir ce qui peut en être gardé : {requests}",
}
_KILO = 1000
_LOOKS = 3
"""Looks of one reason that are named."""


@record
class Outcome:
    """What came of it."""

    out: str
    size: int
    """Bytes."""
    requests: int
    key: str
    people: str
    """The provider's own list, empty where none was written."""
    gaps: Sequence[Gap]
    writes: Sequence[str] = ()
    """Permissions granted that allow more than reading."""
    left_out: Sequence[str] = ()


def summary_text(page: Page, outcome: Outcome) -> str:
    """All of it, a line each."""
    paper, lang = Paper(page), page.lang
    size = max(outcome.size // _KILO, 1)
    written = {"out": outcome.out, "size": _number(lang, size), "requests": _number(lang, outcome.requests)}
    paper.line(pick(lang, _WRITTEN).format(**written))
    paper.line(pick(lang, _KEY).format(key=outcome.key))
    if outcome.people:
        paper.line(pick(lang, _PEOPLE).format(people=outcome.people))
    if outcome.writes:
        paper.line(pick(lang, _WRITES).format(permissions=", ".join(outcome.writes)))
    if outcome.left_out:
        paper.line(pick(lang, _LEFT_OUT).format(requests="; ".join(outcome.left_out)))
    _unseen(paper, outcome.gaps)
    return paper.text()


def _unseen(paper: Paper, gaps: Sequence[Gap]) -> None:
    """What could not be seen, by its cause: one missing permission stands behind many looks."""
    if not gaps:
        paper.line(pick(paper.lang, _WHOLE))
        return
    looks = {_look(gap) for gap in gaps}
    paper.line(pick(paper.lang, _UNSEEN).format(n=len(looks)))
    by_cause: dict[str, list[str]] = {}
    for gap in gaps:
        cause = reason_text(paper.lang, gap.reason, gap.detail.partition(",")[0])
        by_cause.setdefault(cause, []).append(_look(gap))
    for cause, names in by_cause.items():
        paper.bullet(pick(paper.lang, OF).format(name=cause, text=_listed(names)))


def _listed(names: Iterable[str]) -> str:
    told = sorted(set(names))
    more = len(told) - _LOOKS
    return ", ".join(told[:_LOOKS]) + (f", +{more}" if more > 0 else "")


def _look(gap: Gap) -> str:
    return gap.look.partition(":")[2].partition("@")[0] or gap.look


def _number(lang: str, number: int) -> str:
    return f"{number:,}".replace(",", separators(lang)[0])
