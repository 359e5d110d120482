"""Reads a number: of a number cell, or of text with separators and a unit as people write them."""

import math
import re

from seccheck.judging.validator import fits
from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.numerals import meanings
from seccheck.questionnaire.cells.units import name_of, unit_of
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown, unreadable
from seccheck.words.speaking import pick

_LONGEST = 60
_LARGEST = 10**15
"""Below it every whole number is exact, in a spreadsheet as in JSON."""

_FORM = re.compile(r"([^0-9+-]*)([+-]?[0-9](?:[0-9 ,.']*[0-9])?)([^0-9]*)")
_TYPOGRAPHY = str.maketrans({**dict.fromkeys("\u00a0\u202f\u2007\u2009", " "), "\u2212": "-", "\u2019": "'"})

_NO_NUMBER = {"en": "“{raw}” is no number", "fr": "« {raw} » n'est pas un nombre"}
_UNREAL = {"en": "the cell holds no real number", "fr": "la cellule ne contient pas de vrai nombre"}
_TOO_LARGE = {"en": "“{raw}” is too large a number", "fr": "« {raw} » est un nombre trop grand"}
_AMBIGUOUS = {
    "en": "“{raw}” can mean {first} or {second}",
    "fr": "« {raw} » peut vouloir dire {first} ou {second}",
}
_NOT_WHOLE = {"en": "“{raw}” is not a whole number", "fr": "« {raw} » n'est pas un nombre entier"}
_OTHER_UNIT = {
    "en": "“{raw}” is given in {found}, not in {asked}",
    "fr": "« {raw} » est exprimé en {found} et non en {asked}",
}
_WRITE = {
    "en": "Write one number in digits, such as {example}.",
    "fr": "Écrivez un seul nombre en chiffres, comme {example}.",
}
_WRITE_WHOLE = {"en": "Write a whole number.", "fr": "Écrivez un nombre entier."}
_WRITE_PLAIN = {
    "en": "Write {first} without separators, or {second} if you mean decimals.",
    "fr": "Écrivez {first} sans séparateur, ou {second} s'il s'agit de décimales.",
}
_WRITE_UNIT = {"en": "Write the number in {asked}.", "fr": "Écrivez le nombre en {asked}."}
_CHECK = {"en": "Check the number of digits.", "fr": "Vérifiez le nombre de chiffres."}


def read_number(raw: CellValue, type_: Json, unit: str, lang: str) -> int | float:
    """The number that `raw` says, as an integer where it is whole.

    A percentage is a plain number: 95 for 95 %. A spreadsheet keeps a cell *formatted* as 95 % as 0.95, and 0.95 it
    stays: our forms format their cells as plain numbers, and nothing tells which of the two was meant.

    Args:
        raw: a number cell, or text; ``1,234`` may be thousands or decimals and is read only where `type_` admits just
            one of the two.
        type_: JSON Schema of a number or an integer.
        unit: what the number counts, a code such as ``hours``, empty for none.
        lang: the reader's language.

    Raises:
        UnreadableError: no number, not a real or whole one, ambiguous, or in another unit.
    """
    if isinstance(raw, str):
        number = _of_text(raw, type_, unit, lang)
    elif isinstance(raw, int | float) and not isinstance(raw, bool):
        number = _of_cell(raw, lang)
    else:
        raise _no_number(raw, lang)
    if abs(number) >= _LARGEST:
        raise unreadable(lang, _TOO_LARGE, _CHECK, raw=shown(raw))
    if type_.get("type") == "integer" and isinstance(number, float):
        raise unreadable(lang, _NOT_WHOLE, _WRITE_WHOLE, raw=shown(raw))
    return number


def _of_cell(raw: float, lang: str) -> int | float:
    if not math.isfinite(raw):
        raise unreadable(lang, _UNREAL, _WRITE, example=24)
    return int(raw) if raw == int(raw) else raw


def _of_text(raw: str, type_: Json, unit: str, lang: str) -> int | float:
    form = _FORM.fullmatch(raw.translate(_TYPOGRAPHY).strip()) if len(raw) <= _LONGEST else None
    if form is None:
        raise _no_number(raw, lang)
    before, numeral, after = (part.strip() for part in form.groups())
    found = meanings(numeral)
    if not found or (before and (after or unit_of(before) != "euros")):
        raise _no_number(raw, lang)
    _check_unit(raw, before or after, unit, lang)
    fitting = [number for number in found if fits(number, type_)] if len(found) > 1 else found
    if len(fitting) != 1:
        raise _ambiguous(raw, *found, lang=lang)
    return fitting[0]


def _check_unit(raw: str, word: str, unit: str, lang: str) -> None:
    code = unit_of(word)
    if not word or (unit and (code == unit or fold(word) == fold(unit))):
        return
    if not code or not unit:
        raise _no_number(raw, lang)
    found, asked = pick(lang, name_of(code)), pick(lang, name_of(unit))
    raise unreadable(lang, _OTHER_UNIT, _WRITE_UNIT, raw=shown(raw), found=found, asked=asked)


def _ambiguous(raw: str, first: float, second: float, *, lang: str) -> UnreadableError:
    point = "," if lang == "fr" else "."
    longer = f"{second:.4f}".replace(".", point) if isinstance(second, float) else second
    return unreadable(lang, _AMBIGUOUS, _WRITE_PLAIN, raw=shown(raw), first=first, second=longer)


def _no_number(raw: object, lang: str) -> UnreadableError:
    return unreadable(lang, _NO_NUMBER, _WRITE, raw=shown(raw), example=24)
