"""Makes readers of single cells: a text, a moment, a number, a yes or no, each with a fault that names the cell."""

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping

from seccheck.errors import InputFaultError
from seccheck.model.itsm import Field, ItsmMapping
from seccheck.reading.itsm.folding import folded, folded_form
from seccheck.reading.itsm.moments import AmbiguousError, MixedError, Moment, Moments
from seccheck.reading.itsm.table import Row, Table

YES = ("yes", "true", "oui", "vrai", "1")
NO = ("no", "false", "non", "faux", "0")
"""Words that mean it in every extract, besides the mapping's."""

_SAFE = re.compile(
    r"[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{1,4}(?:[ T,]{1,2}[0-9:.]{1,15})?(?: ?[AaPp][Mm]|Z|[+-][0-9:]{2,6})?"
)
"""What may be shown of a cell: what looks like a date, never words or numbers that somebody wrote."""
_KEPT = 4096
"""Different words of a column that are remembered."""
_MEANT = {"yes": True, "no": False, "none": None}
_SAY_FORM = "If that is how the tool writes dates, say so beside `file:`, such as `dates: [DD/MM/YYYY HH:mm]`."


class Cells:
    """Reads the cells of one table by a mapping's fields; a field without a column gives no reader."""

    def __init__(
        self,
        table: Table,
        mapping: ItsmMapping,
        fields: Mapping[str, Field],
        *,
        forms: tuple[str, ...] = (),
        zone: dt.tzinfo | None = None,
    ) -> None:
        """Make one.

        Args:
            table: whose header was read.
            mapping: the tool's words.
            fields: of the sort of extract.
            forms: of dates, in place of the mapping's.
            zone: in which times are meant that do not say it.
        """
        self.table = table
        self.moments = Moments(forms or mapping.dates, zone)
        self._mapping, self._fields = mapping, fields
        self._comma = mapping.decimal == ","

    def absent(self, *names: str) -> str:
        """The headings that were looked for, for the people who draw extracts."""
        return " | ".join(
            " / ".join(f"“{heading}”" for heading in self._fields[name].headings[:3]) if name in self._fields else name
            for name in names
        )

    def text(self, name: str) -> Callable[[Row], str] | None:
        """Reads what stands there, without white space around it."""
        column = self._column(name)
        return None if column is None else lambda row: row[column].strip()

    def moment(self, name: str) -> Callable[[Row], Moment | None] | None:
        """Reads a day or a time; None for an empty cell."""
        column = self._column(name)
        if column is None:
            return None
        read = self.moments.read

        def moment(row: Row) -> Moment | None:
            text = row[column].strip()
            if not text:
                return None
            try:
                return read(text)
            except ValueError as error:
                raise self._no_moment(column, text, error) from None

        return moment

    def number(self, name: str) -> Callable[[Row], float | None] | None:
        """Reads a number; None for an empty cell."""
        column = self._column(name)
        if column is None:
            return None

        def number(row: Row) -> float | None:
            text = row[column].strip()
            if not text:
                return None
            found = self._number(text)
            if found is None:
                raise self.fault(column, "what stands there is no number", "Correct the cell, or the mapping.")
            return found

        return number

    def flag(self, name: str) -> Callable[[Row], bool | None] | None:
        """Reads a yes or no; None where the cell is empty and the mapping leaves such lines out."""
        field = self._fields.get(name)
        if field is None:
            return None
        if field.is_filled:
            columns = self.table.columns(field)
            return (lambda row: any(row[column].strip() for column in columns)) if columns else None
        column = self.table.column(field)
        return None if column is None else self._flag(column, field)

    def fault(self, column: int, said: str, hint: str) -> InputFaultError:
        """A fault of a cell of the current row; `said` continues a sentence that names the column."""
        return self.table.fault(column, f"column “{self.table.header[column]}”: {said}", hint)

    def column(self, name: str) -> int:
        """The column of a field that has a reader."""
        column = self._column(name)
        return 0 if column is None else column

    def _column(self, name: str) -> int | None:
        field = self._fields.get(name)
        return None if field is None else self.table.column(field)

    def _flag(self, column: int, field: Field) -> Callable[[Row], bool | None]:
        meaning = _meaning(field, self._mapping)
        known: dict[str, bool | None] = {}

        def flag(row: Row) -> bool | None:
            text = row[column]
            if text in known:
                return known[text]
            meant = self._meant(column, text.strip(), field, meaning)
            if len(known) < _KEPT:
                known[text] = meant
            return meant

        return flag

    def _meant(self, column: int, text: str, field: Field, meaning: Mapping[str, bool]) -> bool | None:
        if not text and field.empty:
            return _MEANT[field.empty]
        if text:
            said = _said(text, meaning)
            if said is not None:
                return said
            number = self._number(text) if field.above is not None else None
            if number is not None and field.above is not None:
                return number > field.above
            if field.other:
                return _MEANT[field.other]
        what = "what stands there means neither yes nor no" if text else "the cell is empty"
        hint = "Say in the mapping what it means: `yes`, `no`, `empty` or `other` (docs/itsm.md)."
        raise self.fault(column, what, hint)

    def _number(self, text: str) -> float | None:
        plain = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
        if self._comma:
            plain = plain.replace(",", ".")
        try:
            found = float(plain)
        except ValueError:
            return None
        return found if math.isfinite(found) and "_" not in plain else None

    def _no_moment(self, column: int, text: str, error: ValueError) -> InputFaultError:
        if isinstance(error, AmbiguousError):
            hint = "Leave only one of the two forms under `dates`."
            return self.fault(column, f"{_shown(text)} is another day in each of two declared forms", hint)
        if isinstance(error, MixedError):
            hint = "Say `time_zone:` under `itsm`, such as Europe/Paris."
            return self.fault(column, "some times of the file say their offset, and others do not", hint)
        return self.fault(column, f"{_shown(text)} is no date that can be read without guessing", _SAY_FORM)


def _meaning(field: Field, mapping: ItsmMapping) -> dict[str, bool]:
    """Folded words; a field's own words take the place of all others."""
    if field.yes or field.no:
        yes, no = field.yes, field.no
    else:
        yes, no = (*YES, *mapping.yes), (*NO, *mapping.no)
    if field.above is not None:  # a number is a number, and not the word for yes
        yes, no = (tuple(word for word in words if not word.isdigit()) for words in (yes, no))
    return {folded_form(word): meant for words, meant in ((no, False), (yes, True)) for word in words}


def _said(text: str, meaning: Mapping[str, bool]) -> bool | None:
    bare = folded(text)
    if bare in meaning:
        return meaning[bare]
    return next((meant for form, meant in meaning.items() if "*" in form and _fits(form, text, bare)), None)


def _fits(form: str, text: str, bare: str) -> bool:
    word = form.strip("*")
    if form.startswith("*"):
        return word in bare if form.endswith("*") else bare.endswith(word)
    return text.casefold().startswith(word) or bare.startswith(word)


def _shown(text: str) -> str:
    return f"“{text}”" if _SAFE.fullmatch(text) else "what stands there"
