"""Tells in words what leaves people uncovered: each cause once, the one that concerns most people first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from seccheck.conditional_access.effective import Hole, Verdict
from seccheck.model.policy import Text

if TYPE_CHECKING:
    from seccheck.conditional_access.cause import Cause

_SHOWN = 12
"""Causes told; the rest is counted."""

_Line = tuple[str, str, str]
"""Code of a cause, name of the policy, values left open."""


def told(verdicts: Iterable[Verdict], aside: frozenset[str] = frozenset()) -> Text:
    """What leaves the people of `verdicts` uncovered, by language; empty where nothing does.

    Args:
        verdicts: of people left uncovered.
        aside: ids of policies made for another purpose: that they do not speak to a way to sign in is no cause.
    """
    counted: Counter[_Line] = Counter()
    for verdict in verdicts:
        people = len(set(verdict.people))
        counted.update(dict.fromkeys({line for hole in verdict.holes for line in _lines(hole, aside)}, people))
    ranked = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    rest = len(ranked) - _SHOWN
    more = {"en": f" Further causes: {rest}.", "fr": f" Autres causes : {rest}."} if rest > 0 else {"en": "", "fr": ""}
    if not ranked:
        return {}
    return {
        lang: " ".join(_sentence(lang, line, people) for line, people in ranked[:_SHOWN]) + more[lang]
        for lang in ("en", "fr")
    }


def _lines(hole: Hole, aside: frozenset[str]) -> Iterator[_Line]:
    """The causes to tell: of policies that speak to the way to sign in, else of the one that comes nearest to it."""
    by_policy: dict[str, list[Cause]] = {}
    for cause in hole.causes:
        by_policy.setdefault(cause.policy, []).append(cause)
    there = [ones for ones in by_policy.values() if not any(cause.code in _PATHS for cause in ones)]
    away = [ones for id_, ones in by_policy.items() if ones not in there and id_ not in aside]
    chosen = there or away[:1]
    if not chosen:
        yield "none", "", ""
    for cause in (cause for ones in chosen for cause in ones):
        yield cause.code, cause.name or cause.policy, _values(hole, cause.code)


def _values(hole: Hole, code: str) -> str:
    """The values left open in the dimension that `code` names; ids of locations and rules of filters are left out."""
    if code not in _PLAIN:
        return ""
    return ", ".join(value for name, values in hole.paths if name == code for value in values)


def _sentence(lang: str, line: _Line, people: int) -> str:
    code, name, values = line
    words = _WORDS.get(code, _WORDS["unknown-condition"])[lang].format(name=name or "?", values=values or "…")
    return f"{words} ({people})."


_PLAIN = ("application", "action", "client", "platform", "flow", "user-risk", "sign-in-risk", "insider-risk")
_PATHS = frozenset({*_PLAIN, "application-group", "application-filter", "device-filter", "location"})
"""Causes that lie in the way to sign in, not in the person or the control."""

_WORDS: Mapping[str, Mapping[str, str]] = {
    "none": {"en": "No policy asks for it", "fr": "Aucune politique ne l'exige"},
    "security-defaults": {
        "en": "Security defaults do not ask for it every time",
        "fr": "Les paramètres de sécurité par défaut ne l'exigent pas à chaque fois",
    },
    "too-intricate": {
        "en": "The policies are too intricate to be worked out together",
        "fr": "Les politiques sont trop imbriquées pour être évaluées ensemble",
    },
    "or-grant": {
        "en": "{name}: another control may be chosen instead",
        "fr": "{name} : un autre contrôle peut être choisi à la place",
    },
    "weaker-control": {"en": "{name}: asks for less", "fr": "{name} : exige moins"},
    "unknown-control": {
        "en": "{name}: holds a control of which we know nothing",
        "fr": "{name} : contient un contrôle dont nous ne savons rien",
    },
    "report-only": {"en": "{name}: only reports", "fr": "{name} : en mode rapport seul"},
    "unlicensed-risk": {
        "en": "{name}: waits for a risk that the tenant's licence does not tell",
        "fr": "{name} : attend un risque que la licence du tenant ne signale pas",
    },
    "unknown-condition": {
        "en": "{name}: has a condition of which we know nothing",
        "fr": "{name} : porte une condition dont nous ne savons rien",
    },
    "excluded-user": {"en": "{name}: leaves out accounts by name", "fr": "{name} : exclut des comptes nommés"},
    "excluded-group": {"en": "{name}: leaves out a group", "fr": "{name} : exclut un groupe"},
    "excluded-role": {"en": "{name}: leaves out a role", "fr": "{name} : exclut un rôle"},
    "excluded-guest-type": {"en": "{name}: leaves out a kind of guest", "fr": "{name} : exclut un type d'invité"},
    "unresolved-group": {
        "en": "{name}: names a group that could not be read",
        "fr": "{name} : nomme un groupe illisible",
    },
    "unresolved-guest": {
        "en": "{name}: means guests of tenants that are not told apart here",
        "fr": "{name} : vise les invités de tenants que l'on ne distingue pas ici",
    },
    "scoped-role": {
        "en": "{name}: leaves out a role that is held over a part of the tenant",
        "fr": "{name} : exclut un rôle détenu sur une partie du tenant",
    },
    "application": {
        "en": "{name}: does not speak to every application (left open: {values})",
        "fr": "{name} : ne vise pas toutes les applications (laissé ouvert : {values})",
    },
    "application-group": {
        "en": "{name}: does not speak to every set of applications",
        "fr": "{name} : ne vise pas tous les ensembles d'applications",
    },
    "application-filter": {
        "en": "{name}: a filter leaves out applications",
        "fr": "{name} : un filtre écarte des applications",
    },
    "action": {
        "en": "{name}: speaks to other actions (left open: {values})",
        "fr": "{name} : vise d'autres actions (laissé ouvert : {values})",
    },
    "client": {
        "en": "{name}: does not speak to every kind of client (left open: {values})",
        "fr": "{name} : ne vise pas tous les types de client (laissé ouvert : {values})",
    },
    "platform": {
        "en": "{name}: does not speak to every platform (left open: {values})",
        "fr": "{name} : ne vise pas toutes les plateformes (laissé ouvert : {values})",
    },
    "flow": {
        "en": "{name}: does not speak to every way to authenticate (left open: {values})",
        "fr": "{name} : ne vise pas tous les flux d'authentification (laissé ouvert : {values})",
    },
    "user-risk": {
        "en": "{name}: speaks to some user risks only (left open: {values})",
        "fr": "{name} : ne vise que certains risques d'utilisateur (laissé ouvert : {values})",
    },
    "sign-in-risk": {
        "en": "{name}: speaks to some sign-in risks only (left open: {values})",
        "fr": "{name} : ne vise que certains risques de connexion (laissé ouvert : {values})",
    },
    "insider-risk": {
        "en": "{name}: speaks to some insider risks only (left open: {values})",
        "fr": "{name} : ne vise que certains risques internes (laissé ouvert : {values})",
    },
    "device-filter": {"en": "{name}: a filter leaves out devices", "fr": "{name} : un filtre écarte des appareils"},
    "location": {
        "en": "{name}: does not speak to every place from which one may sign in",
        "fr": "{name} : ne vise pas tous les lieux de connexion",
    },
}
