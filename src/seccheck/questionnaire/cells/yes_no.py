"""Reads a yes or a no."""

from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.unreadable import shown, unreadable

YES_NO = {
    **dict.fromkeys(("oui", "yes", "vrai", "true", "o", "y"), True),
    **dict.fromkeys(("non", "no", "faux", "false", "n"), False),
}
"""By the folded word."""

_NOT_APPLICABLE = frozenset({"n/a", "na", "n.a.", "s/o", "so", "s.o.", "sansobjet", "notapplicable", "nonapplicable"})
_WRONG = {"en": "“{raw}” is neither Yes nor No", "fr": "« {raw} » n'est ni Oui ni Non"}
_INSTEAD = {"en": "Write Yes or No.", "fr": "Écrivez Oui ou Non."}
_LEAVE_EMPTY = {
    "en": "Write Yes or No; where the question does not apply to you, leave the answer empty and say so in the note.",
    "fr": "Écrivez Oui ou Non ; si la question ne vous concerne pas, laissez la réponse vide et dites-le en note.",
}


def read_yes_no(raw: CellValue, lang: str) -> bool:
    """Whether `raw` says yes.

    Args:
        raw: a spreadsheet's own true or false, or text such as ``Oui``; ``1``, ``x`` and ``n/a`` are not guessed at.
        lang: the reader's language.

    Raises:
        UnreadableError: it says neither.
    """
    if isinstance(raw, bool):
        return raw
    word = fold(raw) if isinstance(raw, str) else ""
    if word in YES_NO:
        return YES_NO[word]
    raise unreadable(lang, _WRONG, _LEAVE_EMPTY if word in _NOT_APPLICABLE else _INSTEAD, raw=shown(raw))
