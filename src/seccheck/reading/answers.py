"""Reads answers: each is of a known claim, by the one who is asked, and of the claim's own type."""

from collections.abc import Collection, Mapping, Sequence

from seccheck.model.dossier import Answer
from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.record import record
from seccheck.model.scale import AnsweredBy
from seccheck.reading.dates import optional_date
from seccheck.reading.dossier_schema import ANSWER_PARTS
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.schema_check import check

_FORM: Json = {"type": "object", "additionalProperties": False, "properties": {"value": True, **ANSWER_PARTS}}
_ENGAGEMENT = "engagement"
_LOOK = "is found out by a look or a record; nobody answers it"
_REFUSED = {
    (AnsweredBy.PROVIDER, AnsweredBy.CLIENT): ("is answered by the client only", "Remove it."),
    (AnsweredBy.PROVIDER, AnsweredBy.LOOK): (_LOOK, "Remove it."),
    (AnsweredBy.CLIENT, AnsweredBy.PROVIDER): (
        "is answered by the provider only",
        "Write what you found yourself as a review or a record.",
    ),
    (AnsweredBy.CLIENT, AnsweredBy.LOOK): (_LOOK, "Write it as a record, or record a look."),
}


@record
class AnswerReader:
    """Reads the answers of one file."""

    side: AnsweredBy
    """Who speaks: `PROVIDER` or `CLIENT`."""
    catalog: Catalog
    documents: Collection[str] | None
    """Ids of the documents the file brings; None where they may be described elsewhere."""
    book: FaultBook
    section: Pointer = ("answers",)
    """Where they stand in the file."""
    provider: str = ""
    """Whom they are about, empty for any."""

    def read(self, answers: Mapping[str, Json]) -> tuple[Answer, ...]:
        """All answers that say something, in the order of the file; the book gets the faults of the others."""
        named = ((claim, self.parts(claim, data)) for claim, data in answers.items())
        return tuple(self._answer(claim, parts) for claim, parts in named if parts.get("documents") or "value" in parts)

    def parts(self, id_: str, data: Json) -> Mapping[str, Json]:
        """What one answer says, by ``value``, ``documents``, ``note`` and ``on``; empty where the book gets a fault."""
        claim = self.catalog.claims.get(id_)
        if claim is None:
            hint = "" if self.book.is_full else did_you_mean(id_, self._asked())
            self.book.add(f"there is no claim `{id_[:80]}`", *self.section, id_, at="key", hint=hint or "Remove it.")
            return {}
        refused, hint = _REFUSED.get((self.side, claim.answered_by), ("", ""))
        if claim.pack == _ENGAGEMENT:
            refused, hint = "is no answer", "State it under `engagement:`."
        if refused:
            self.book.add(f"`{id_}` {refused}", *self.section, id_, at="key", hint=hint)
            return {}
        parts = parts_of(claim, data)
        return parts if self._is_sound(claim, parts, mapped=parts is data) else {}

    def _is_sound(self, claim: Claim, parts: Mapping[str, Json], *, mapped: bool) -> bool:
        here = (*self.section, claim.id)
        if claim.is_document and "value" in parts:
            self.book.add(f"`{claim.id}` is answered by documents", *here, "value", hint="Write `documents: [ID]`.")
            return False
        if mapped and not check(parts, _FORM, self.book, *here):
            return False
        if not mapped and claim.is_document and not isinstance(parts["documents"][0], str):
            hint = "Write the id of a document, or `{documents: [ID, ID]}`."
            self.book.add(f"`{claim.id}` is answered by a document", *here, hint=hint)
            return False
        good = "value" not in parts or check(
            parts["value"], claim.type, self.book, *here, *(["value"] if mapped else [])
        )
        return self._are_there(parts.get("documents", []), here, mapped=mapped) and good

    def _answer(self, claim: str, parts: Mapping[str, Json]) -> Answer:
        return Answer(
            claim=claim,
            value=parts.get("value"),
            documents=tuple(parts.get("documents", ())),
            note=parts.get("note", ""),
            on=optional_date(parts.get("on")),
            provider=self.provider,
        )

    def _are_there(self, documents: Sequence[str], here: Pointer, *, mapped: bool) -> bool:
        if self.documents is None:
            return True
        unknown = [(position, id_) for position, id_ in enumerate(documents) if id_ not in self.documents]
        for position, id_ in unknown:
            steps: Pointer = ("documents", position) if mapped else ()
            hint = did_you_mean(id_, self.documents) or "Add it under `documents:`."
            self.book.add(f"there is no document `{id_[:80]}`", *here, *steps, hint=hint)
        return not unknown

    def _asked(self) -> Collection[str]:
        """The claims that this side is asked about."""
        return [c.id for c in self.catalog.claims.values() if c.answered_by in {self.side, AnsweredBy.BOTH}]


def parts_of(claim: Claim, data: Json) -> Mapping[str, Json]:
    """The parts of an answer, unchecked: itself when it maps them, else the plain value or document that it gives."""
    if isinstance(data, dict) and (
        claim.type.get("type") != "object" or claim.is_document or _FORM["properties"].keys() >= data.keys()
    ):
        return data
    return {"documents": [data]} if claim.is_document else {"value": data}
