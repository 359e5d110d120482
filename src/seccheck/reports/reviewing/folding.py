"""Folds text for searching: without capitals, accents and line breaks, each character knowing where it came from."""

import functools
import unicodedata

from seccheck.model.record import record

_PLAIN = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "\u2011": "-", "\u00ad": None})


@record
class Folded:
    """A folded text."""

    text: str
    places: tuple[int, ...]
    """Where each of its characters stands in the text as it was."""


def fold_text(text: str) -> Folded:
    """`text` folded; runs of white space become one space."""
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        folded = _folded(char)
        if folded == " " and (not chars or chars[-1] == " "):
            continue
        chars += folded
        places += [place] * len(folded)
    return Folded(text="".join(chars), places=tuple(places))


def folded(text: str) -> str:
    """`text` as `fold_text` folds it."""
    return fold_text(text).text.strip()


@functools.cache
def _folded(char: str) -> str:
    if char.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", char.translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
