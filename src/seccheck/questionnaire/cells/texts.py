"""Reads free text, so that a dossier written from it can be read again, and parts a list into its items."""

import re
from collections.abc import Iterable, Sequence

from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.unreadable import shown, unreadable
from seccheck.reading.text import hidden_character

LONGEST = 32_767
"""Characters in one spreadsheet cell."""

_NONE = frozenset({"aucun", "aucune", "neant", "none", "nil"})
_BREAK = re.compile(r"\r\n?")
_BETWEEN = re.compile(r"[;\n]")
_BULLET = re.compile(r"^[•‣▪◦*–-]\s+")  # noqa: RUF001 - people type or paste any of them

_EMPTY = {"en": "it says nothing", "fr": "il n'y a rien d'écrit"}
_HIDDEN = {
    "en": "the text holds the character {character}, which can hide or reorder what a reader sees",
    "fr": "le texte contient le caractère {character}, qui peut cacher ou inverser ce qui se lit",
}
_TOO_LONG = {"en": "the text has more than {most} characters", "fr": "le texte a plus de {most} caractères"}
_NO_TEXT = {"en": "“{raw}” is not text", "fr": "« {raw} » n'est pas du texte"}
_BESIDES = {"en": "“{raw}” stands beside other answers", "fr": "« {raw} » figure à côté d'autres réponses"}
_WRITE = {"en": "Write the answer.", "fr": "Écrivez la réponse."}
_TYPE_AGAIN = {"en": "Type the text again by hand.", "fr": "Retapez le texte à la main."}
_SHORTEN = {"en": "Move it into a document.", "fr": "Mettez-le dans un document."}
_ONE_OF_TWO = {"en": "Keep either the one or the others.", "fr": "Gardez soit l'une, soit les autres."}
_AS_TEXT = {
    "en": "Format the cell as text and write it again.",
    "fr": "Donnez à la cellule le format texte et récrivez-la.",
}


def read_text(raw: CellValue, lang: str) -> str:
    """The text that `raw` says, without the spaces around it.

    Args:
        raw: text, or a whole number, which is taken as its digits; other numbers and dates have lost how they were
            written.
        lang: the reader's language.

    Raises:
        UnreadableError: no text, empty, too long, or with a character that strict YAML reading refuses.
    """
    if isinstance(raw, int) and not isinstance(raw, bool):
        return str(raw)
    if not isinstance(raw, str):
        raise unreadable(lang, _NO_TEXT, _AS_TEXT, raw=shown(raw))
    text = _BREAK.sub("\n", raw).strip()
    if not text:
        raise unreadable(lang, _EMPTY, _WRITE)
    if len(text) > LONGEST:
        raise unreadable(lang, _TOO_LONG, _SHORTEN, most=LONGEST)
    if character := hidden_character(text):
        raise unreadable(lang, _HIDDEN, _TYPE_AGAIN, character=character)
    return text


def items_of(raw: str, lang: str) -> tuple[str, ...]:
    """The items of a list: one a line or parted by semicolons, bullets left off; at least one.

    Args:
        raw: text as somebody wrote it.
        lang: the reader's language.

    Raises:
        UnreadableError: as of `read_text`, or nothing but separators.
    """
    text = read_text(raw, lang)
    parts = (_BULLET.sub("", f"{part.strip()} ", count=1).strip() for part in _BETWEEN.split(text))
    items = tuple(part for part in parts if part)
    if not items:
        raise unreadable(lang, _EMPTY, _WRITE)
    return items


def says_none(items: Sequence[str]) -> bool:
    """Whether the only one of `items` says that there are none: ``aucun``, ``aucune``, ``néant``, ``none``, ``nil``."""
    return len(items) == 1 and fold(items[0]) in _NONE


def refuse_none(items: Iterable[str], lang: str) -> None:
    """Make sure that none of several items says that there are none.

    Raises:
        UnreadableError: one does.
    """
    beside = next((item for item in items if fold(item) in _NONE), "")
    if beside:
        raise unreadable(lang, _BESIDES, _ONE_OF_TWO, raw=shown(beside))
