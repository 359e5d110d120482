"""Keeps what is sound of a filled form: known parts, each of its own type; of the rest the book gets faults."""

import math
from collections.abc import Iterator, Mapping

from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.model.scale import AnsweredBy
from seccheck.questionnaire.form import PROVIDER
from seccheck.reading.answers import AnswerReader
from seccheck.reading.document_entries import check_kind
from seccheck.reading.document_path import refusal
from seccheck.reading.dossier_schema import DOCUMENT_ENTRY, FRAME
from seccheck.reading.faults import FaultBook
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.schema_check import check
from seccheck.reading.strict_yaml import MAX_SCALAR
from seccheck.reading.text import hidden_character

_PROPERTIES = FRAME["properties"]
_ID: Json = {"type": "object", "propertyNames": _PROPERTIES["documents"]["propertyNames"]}
_NAME: Mapping[str, Json] = {"name": _PROPERTIES["provider"]["properties"]["name"]}
_ENGAGEMENT = "engagement."
_LARGEST = 10**18
"""The strict reader takes whole numbers from here on for text."""


@record
class Sieve:
    """Sifts what one side filled in."""

    catalog: Catalog
    audience: str
    book: FaultBook

    def head(self, name: str, parts: Json) -> dict[str, Json]:
        """The sound ones of the parts of ``provider``, ``client``, ``engagement`` or ``declared``."""
        if not isinstance(parts, dict):
            self.book.add(f"`{name}` must hold keys with values", name, hint="Write each key on a line of its own.")
            return {}
        known = self._known(name)
        return {key: value for key, value in parts.items() if self._is_sound(name, key, value, known)}

    def answer(self, claim: str, data: Json) -> Mapping[str, Json]:
        """The parts of one answer; empty where it says nothing, or nothing sound. The claim must exist."""
        if self._is_unwritable(data, "answers", claim):
            return {}
        side = AnsweredBy.PROVIDER if self.audience == PROVIDER else AnsweredBy.CLIENT
        parts = AnswerReader(side=side, catalog=self.catalog, documents=None, book=self.book).parts(claim, data)
        return {part: value for part, value in parts.items() if part == "value" or value not in ("", [])}

    def documents(self, entries: Json) -> dict[str, Mapping[str, Json]]:
        """The sound documents by id."""
        if not isinstance(entries, dict):
            self.book.add("`documents` must hold ids with documents", "documents", hint="Write `id:` before each.")
            return {}
        return {id_: entry for id_, entry in entries.items() if self._is_document(id_, entry)}

    def _known(self, name: str) -> Mapping[str, Json]:
        """JSON Schema of each part."""
        if name == "engagement":
            claims = self.catalog.claims.items()
            return {id_.removeprefix(_ENGAGEMENT): c.type for id_, c in claims if id_.startswith(_ENGAGEMENT)}
        return _NAME if name == "client" else _PROPERTIES[name]["properties"]

    def _is_sound(self, name: str, key: str, value: Json, known: Mapping[str, Json]) -> bool:
        if key not in known:
            hint = did_you_mean(key, known) or f"Known here: {', '.join(known)}."
            self.book.add(f"`{key[:80]}` is not known here", name, key, at="key", hint=hint)
            return False
        return not self._is_unwritable(value, name, key) and check(value, known[key], self.book, name, key)

    def _is_document(self, id_: str, entry: Json) -> bool:
        here = ("documents", id_)
        if self._is_unwritable(entry, *here) or not check({id_: entry}, _ID, self.book, "documents"):
            return False
        if not check(entry, DOCUMENT_ENTRY, self.book, *here):
            return False
        if why := refusal(entry["path"]):
            self.book.add(why, *here, "path", hint="Give a relative path such as `documents/dpa.pdf`.")
        return check_kind(entry["kind"], self.catalog, self.book, *here, "kind") and not why

    def _is_unwritable(self, value: Json, *here: str) -> bool:
        """Whether a file that holds `value` could not be read again as it was meant."""
        why, hint = next(_unwritable(value), ("", ""))
        if why:
            self.book.add(why, *here, hint=hint)
        return bool(why)


def _unwritable(value: Json) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict | list):
        for part in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from _unwritable(part)
    elif isinstance(value, str):
        if hidden := hidden_character(value):
            yield f"a text holds the character {hidden}, which can hide or reorder what a reader sees", "Remove it."
        if len(value) > MAX_SCALAR:
            yield f"a text of {len(value)} characters; at most {MAX_SCALAR} are read", "Move it into a document."
    elif (isinstance(value, float) and not math.isfinite(value)) or (isinstance(value, int) and abs(value) >= _LARGEST):
        yield f"{str(value)[:40]} is too large for a number", "Give it in a larger unit, or correct it."
