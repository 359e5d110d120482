"""Folds a word to what two people mean by it: without case, accents, spaces, and the many forms of one mark."""

import functools
import unicodedata

_LONGEST = 500
"""A longer text is no word that anybody knows, and is left as it is."""

_MARKS = str.maketrans(
    {
        **dict.fromkeys("’‘‛ʼ`´′", "'"),  # noqa: RUF001 - the look-alikes are the point
        **dict.fromkeys("‐‑‒–—−", "-"),  # noqa: RUF001 - same
    }
)


@functools.lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` in compatibility form, without case, accents and spaces, with plain apostrophes and hyphens."""
    if len(text) > _LONGEST:
        return text
    plain = unicodedata.normalize("NFKC", text.translate(_MARKS)).casefold()
    letters = (char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return "".join("".join(letters).translate(_MARKS).split())
