"""Has the reviewer confirm what the document itself is: kind, issuer, dates, signature and scope, one by one."""

import datetime as dt
from collections.abc import Mapping

from seccheck.flow.reviewing.dialog import NO, NOTHING, YES, Dialog
from seccheck.model.client import Review
from seccheck.model.dossier import Document
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.scale import Strength
from seccheck.questionnaire.form import Field, Shape
from seccheck.questionnaire.values import UnreadableError, read_value
from seccheck.reading.nearest import did_you_mean
from seccheck.reports.reviewing.prompt_words import prompt

_DAY = Field(name="day", label={}, shape=Shape.DATE, type={"type": "string", "format": "date"}, required=False)
_OF_DOCUMENTS = (Strength.DOCUMENTED, Strength.ATTESTED)
_EXAMPLES = 6
_SIGNED = {YES: True, NO: False, NOTHING: None}


@record
class Particulars:
    """What the reviewer confirmed of the document itself."""

    kind: str
    issuer: str = ""
    dated: dt.date | None = None
    valid_until: dt.date | None = None
    signed: bool | None = None
    covers: Mapping[str, tuple[str, ...]] | None = None


def ask_particulars(dialog: Dialog, catalog: Catalog, shown: Document | Review) -> Particulars:
    """Ask for each of them.

    Args:
        dialog: the sitting.
        catalog: knows the kinds of evidence.
        shown: what stands in brackets: what an earlier review of the same file confirmed, else what the provider typed.
    """
    dialog.show("\n")
    dialog.tell("particulars")
    covers = shown.covers or {}
    kind = ask_kind(dialog, catalog, shown)
    issuer = _text(dialog, "issuer", shown.issuer)
    dated, valid_until = _day(dialog, "dated", shown.dated), _day(dialog, "valid_until", shown.valid_until)
    signed = _SIGNED[dialog.choose("signed", tuple(_SIGNED))[0]]
    scope = {part: _names(dialog, part, covers.get(part)) for part in ("services", "sites")}
    said = {part: names for part, names in scope.items() if names is not None}
    return Particulars(
        kind=kind, issuer=issuer, dated=dated, valid_until=valid_until, signed=signed, covers=said or None
    )


def ask_kind(dialog: Dialog, catalog: Catalog, shown: Document | Review) -> str:
    """The kind of evidence that it is; only a documented or attested one, for no document is anything else."""
    kinds = [kind.id for kind in catalog.kinds.values() if kind.strength in _OF_DOCUMENTS]

    def read(typed: str) -> str:
        kind = typed or shown.kind
        if kind in kinds:
            return kind
        near = did_you_mean(kind, kinds) or prompt(dialog.lang, "near", kinds=", ".join(kinds[:_EXAMPLES]))
        raise ValueError(prompt(dialog.lang, "again.kind", near=near))

    return dialog.read("kind", read, needed=False, value=shown.kind)


def _text(dialog: Dialog, key: str, shown: str) -> str:
    typed = dialog.text(key, needed=False, value=shown or NOTHING)
    return "" if typed == NOTHING else typed or shown


def _day(dialog: Dialog, key: str, shown: dt.date | None) -> dt.date | None:
    def read(typed: str) -> dt.date | None:
        if not typed or typed == NOTHING:
            return None if typed else shown
        try:
            return dt.date.fromisoformat(read_value(typed, _DAY, dialog.lang))
        except UnreadableError as error:
            raise ValueError(str(error)) from None

    return dialog.read(key, read, needed=False, value=shown or NOTHING)


def _names(dialog: Dialog, key: str, shown: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Names with commas between them; None where the document does not say."""
    typed = dialog.text(key, needed=False, value=", ".join(shown) if shown else NOTHING)
    if not typed:
        return shown
    names = (name.strip() for name in typed.replace(";", ",").split(","))
    return None if typed == NOTHING else tuple(dict.fromkeys(name for name in names if name))
