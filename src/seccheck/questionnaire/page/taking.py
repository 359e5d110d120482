"""Takes over what a saved copy says, each part held against its type; what does not fit is told, never guessed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from seccheck.errors import Fault, Place
from seccheck.judging.validator import fits
from seccheck.model.policy import Claim, Json
from seccheck.questionnaire.cells.misfit import check_fit
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.paper import Known
from seccheck.reading.dossier_schema import DOCUMENT_ENTRY, FRAME
from seccheck.reading.text import hidden_character
from seccheck.words.speaking import pick

_UNKNOWN = {
    "en": "no policy asks `{claim}`, here answered {value}",
    "fr": "aucune politique ne pose la question `{claim}`, à laquelle il est répondu {value}",
}
_UNKNOWN_HINT = {
    "en": "The page was made from other policies: see whether another question has taken its place.",
    "fr": "La page a été créée à partir d'autres politiques : voyez si une autre question l'a remplacée.",
}
_DRAFT = {"en": "{value} was typed and is no answer yet", "fr": "{value} a été saisi et n'est pas encore une réponse"}
_DRAFT_HINT = {"en": "Open the page and correct it there.", "fr": "Ouvrez la page et corrigez-y la saisie."}
_HIDDEN = {
    "en": "the text holds the character {character}, which can hide or reorder what a reader sees",
    "fr": "le texte contient le caractère {character}, qui peut masquer ou réordonner ce qu'on lit",
}
_HIDDEN_HINT = {"en": "Type it again in the page.", "fr": "Saisissez-le de nouveau dans la page."}
_NO_DOCUMENT = {"en": "{value} is no entry of a document", "fr": "{value} n'est pas la description d'un document"}
_HEAD = ("provider", "declared")
_NAME: Json = {"type": "string", "minLength": 1, "maxLength": 200}
_DATE: Json = {"type": "string", "format": "date"}


class _Taker:
    """Gathers what fits and the faults of what does not."""

    def __init__(self, path: Path, known: Known) -> None:
        self.path, self.known = path, known
        self.unread: list[Fault] = []

    def place(self, name: str) -> str:
        return f"{self.path}:{name}"

    def refuse(self, name: str, message: Mapping[str, str], hint: Mapping[str, str], **values: object) -> None:
        said = pick(self.known.lang, message).format(**values)
        place = Place(file=self.place(name))
        self.unread.append(Fault(message=said, place=place, hint=pick(self.known.lang, hint)))

    def is_clean(self, name: str, value: Json) -> bool:
        """Whether no text in `value` holds what the dossier's reader would refuse."""
        character = next(filter(None, map(hidden_character, _texts(value))), "")
        if character:
            self.refuse(name, _HIDDEN, _HIDDEN_HINT, character=character)
        return not character

    def takes(self, name: str, value: Json, type_: Json) -> bool:
        try:
            check_fit(value, type_, self.known.lang)
        except UnreadableError as error:
            self.unread.append(Fault(message=error.message, place=Place(file=self.place(name)), hint=error.hint))
            return False
        return self.is_clean(name, value)

    def answer(self, id_: str, parts: Mapping[str, Json]) -> dict[str, Json]:
        """The parts of an answer that can be taken."""
        claim = self.known.catalog.claims.get(id_)
        if claim is None:  # whoever merges it knows whether the page was made from other policies
            return dict(parts) if self.is_clean(shown(id_), parts) else {}
        rest = {name: part for name, part in parts.items() if name != "value"}
        if "on" in rest and not self.takes(f"{id_}.on", rest["on"], _DATE):
            del rest["on"]
        kept = rest if self.is_clean(id_, rest) else {}
        if "value" in parts and not claim.is_document and self.takes(id_, parts["value"], claim.type):
            return {"value": parts["value"], **kept}
        return kept

    def head(self, said: Mapping[str, Mapping[str, Json]]) -> Iterator[tuple[str, dict[str, Json]]]:
        for group in _HEAD:
            types = FRAME["properties"][group]["properties"]
            yield group, self._typed(group, said.get(group, {}), types)
        yield "client", self._typed("client", said.get("client", {}), {"name": _NAME})
        facts: dict[str, Claim] = {
            claim.id.partition(".")[2]: claim
            for claim in self.known.catalog.claims.values()
            if claim.pack == "engagement"
        }
        types = {name: claim.type for name, claim in facts.items()}
        yield "engagement", self._typed("engagement", said.get("engagement", {}), types)

    def _typed(self, group: str, said: Mapping[str, Json], types: Mapping[str, Json]) -> dict[str, Json]:
        taken = {}
        for name, value in said.items():
            if name not in types:
                self.refuse(f"{group}.{name}", _UNKNOWN, _UNKNOWN_HINT, claim=shown(name), value=_spelt(value))
            elif self.takes(f"{group}.{name}", value, types[name]):
                taken[name] = value
        return taken

    def document(self, id_: str, entry: Json) -> bool:
        """Whether the entry may be taken; a kind or a title may still be missing, as in a form half filled."""
        half = {**DOCUMENT_ENTRY, "required": ["path"]}
        if not fits(id_, FRAME["properties"]["documents"]["propertyNames"]) or not fits(entry, half):
            self.refuse(shown(id_), _NO_DOCUMENT, _DRAFT_HINT, value=_spelt(entry))
            return False
        return self.is_clean(id_, entry)


def taken(path: Path, said: Json, known: Known) -> Filled:
    """What a saved copy says, in normal form.

    Args:
        path: the saved copy.
        said: as `seccheck.questionnaire.page.saved.saved_answers` gives it.
        known: the policies and the language.
    """
    taker = _Taker(path, known)
    head = {group: values for group, values in taker.head(said["head"]) if values}
    answers = {id_: answer for id_, parts in said["answers"].items() if (answer := taker.answer(id_, parts))}
    documents = {id_: entry for id_, entry in said["documents"].items() if taker.document(id_, entry)}
    for id_, raw in said.get("drafts", {}).items():
        taker.refuse(shown(id_), _DRAFT, _DRAFT_HINT, value=_spelt(raw))
    return Filled(
        file=str(path),
        audience=said["audience"],
        policies=said["policies"],
        head=head,
        answers=answers,
        documents=documents,
        places={id_: taker.place(id_) for id_ in answers},
        unread=tuple(taker.unread),
    )


def _spelt(value: Json) -> str:
    plain = value["value"] if isinstance(value, dict) and "value" in value else value
    return f"“{shown(plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False))}”"


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)
