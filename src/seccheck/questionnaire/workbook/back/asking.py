"""Reads single cells, and keeps a fault for each that cannot be read."""

from collections.abc import Callable
from typing import TypeVar

from seccheck.errors import Fault, Place, input_fault
from seccheck.model.policy import Json, Text
from seccheck.model.table import Cell, CellValue
from seccheck.questionnaire.cells.misfit import check_fit
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown
from seccheck.questionnaire.form import Field, Question
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.values import read_value
from seccheck.words.speaking import pick

T = TypeVar("T")

_FORMULA: tuple[Text, Text] = (
    {
        "en": "the cell holds a formula, “{raw}”, and no formula is ever calculated",
        "fr": "la cellule contient une formule, « {raw} », et aucune formule n'est calculée",
    },
    {"en": "Type its result as a plain value.", "fr": "Saisissez son résultat comme valeur simple."},
)

_MOST = 1_000
_TOO_MANY: tuple[Text, Text] = (
    {"en": "more than {most} cells cannot be read", "fr": "plus de {most} cellules sont illisibles"},
    {
        "en": "Compare it with the blank questionnaire: is it the right file, and does it still fit together?",
        "fr": "Comparez-le au questionnaire vierge : est-ce le bon fichier, et se tient-il encore ?",
    },
)


class Asker:
    """Reads the cells of one workbook.

    Raises `InputFaultError` where more cells are unreadable than anybody would look at.
    """

    def __init__(self, file: str, known: Known) -> None:
        self.file, self.known = file, known
        self.faults: list[Fault] = []

    def value(self, cell: Cell, place: str, asked: Question | Field) -> Json | None:
        """The answer in a cell; None where it cannot be read, which is then a fault."""
        return self.read(cell, place, lambda raw: read_value(raw, asked, self.known.lang))

    def read(self, cell: Cell, place: str, reader: Callable[[CellValue], T]) -> T | None:
        """What `reader` makes of a cell; None where it refuses, and for formulas."""
        if cell.is_formula:
            self.refuse(place, *_FORMULA, raw=cell.value)
            return None
        try:
            return reader(cell.value)
        except UnreadableError as error:
            self.fault(place, error)
            return None

    def fits(self, value: Json, place: str, asked: Question) -> bool:
        """Whether a value that several cells make up is one that the question admits; else it is a fault."""
        try:
            check_fit(value, asked.type, self.known.lang)
        except UnreadableError as error:
            self.fault(place, error)
            return False
        return True

    def fault(self, place: str, error: UnreadableError) -> None:
        """Keep what is wrong with a cell."""
        self._keep(Fault(message=error.message, place=Place(file=place), hint=error.hint))

    def refuse(self, place: str, wrong: Text, instead: Text, **values: object) -> None:
        """Keep a fault; what somebody wrote is made harmless."""
        said = {name: shown(value) for name, value in values.items()}
        message, hint = (pick(self.known.lang, text).format(**said) for text in (wrong, instead))
        self._keep(Fault(message=message, place=Place(file=place), hint=hint))

    def _keep(self, fault: Fault) -> None:
        if len(self.faults) == _MOST:
            message, hint = (pick(self.known.lang, text).format(most=_MOST) for text in _TOO_MANY)
            raise input_fault(message, file=self.file, hint=hint)
        self.faults.append(fault)
