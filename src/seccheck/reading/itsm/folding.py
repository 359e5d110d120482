"""Folds headings and words to what the eye reads, so that case, accents, spaces and signs do not matter."""

import unicodedata


def folded(text: str) -> str:
    """`text` without case, accents, spaces and signs; a text of nothing else keeps its signs."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(character for character in plain if character.isalnum())
    return kept or plain.strip()


def folded_form(text: str) -> str:
    """As `folded`, but a ``*`` in front or at the end of a word stays: it stands for anything."""
    front, end = text.startswith("*"), len(text) > 1 and text.endswith("*")
    bare = text.removeprefix("*").removesuffix("*") if front or end else text
    return f"{'*' * front}{_signed(bare) if front or end else folded(text)}{'*' * end}"


def _signed(text: str) -> str:
    """The beginning or end of a word: a sign may be all there is, such as a minus."""
    return folded(text) if any(map(str.isalnum, text)) else text.strip()
