"""Brings together what is said of one thing in several places: the same once, different things not at all."""

import itertools
from collections.abc import Iterable, Mapping

from seccheck.errors import Fault, Place
from seccheck.model.policy import Json, Text
from seccheck.model.record import record
from seccheck.questionnaire.cells.unreadable import shown
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.yaml_text import inline
from seccheck.words.speaking import pick

_TWICE: Text = {
    "en": "“{name}” is answered twice: {own} here, {other} in {place}; neither is taken",
    "fr": "« {name} » a deux réponses : {own} ici, {other} en {place} ; aucune n'est retenue",
}
_ONE: Text = {
    "en": "Clear the cell that is wrong, and import again.",
    "fr": "Effacez la cellule inexacte, puis importez à nouveau.",
}

_MOST_TOLD = 10
"""Places of one contradiction that are told."""


@record
class Said:
    """One part of what is said of one thing."""

    name: str
    """A claim, a part of the head such as ``provider.name``, or a document's id."""
    part: str
    """``value``, ``documents``, ``note``, ``on``; of a document ``entry``."""
    value: Json
    place: str
    """Of the cell."""


@record
class Gathered:
    """What was said, without what is contradicted."""

    parts: Mapping[str, Mapping[str, Json]]
    """By name, in the order in which each was first said."""
    places: Mapping[str, str]
    """Where the value of each stands, else its first part."""
    faults: tuple[Fault, ...]


def gather(said: Iterable[Said], lang: str) -> Gathered:
    """All that is said without contradiction.

    Args:
        said: in the order of the file.
        lang: in which language it is said what is contradicted.
    """
    heard: dict[str, dict[str, list[Said]]] = {}
    for one in said:
        heard.setdefault(one.name, {}).setdefault(one.part, []).append(one)
    faults: list[Fault] = []
    parts: dict[str, dict[str, Json]] = {}
    places: dict[str, str] = {}
    for name, found in heard.items():
        for part, several in found.items():
            first = several[0]
            other = next((one for one in several if not same(one.value, first.value)), None)
            if other:
                against = ((one, other if same(one.value, first.value) else first) for one in several)
                faults += [_fault(*pair, lang) for pair in itertools.islice(against, _MOST_TOLD)]
                continue
            parts.setdefault(name, {})[part] = first.value
            places[name] = first.place if part in ("value", "entry") else places.get(name, first.place)
    return Gathered(parts=parts, places=places, faults=tuple(faults))


def _fault(one: Said, other: Said, lang: str) -> Fault:
    values = {"own": shown(inline(one.value)), "other": shown(inline(other.value))}
    message = pick(lang, _TWICE).format(name=shown(one.name), place=other.place, **values)
    return Fault(message=message, place=Place(file=one.place), hint=pick(lang, _ONE))
