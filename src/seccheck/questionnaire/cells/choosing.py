"""Reads one or several of the values that a question offers, by their spelling or their label in any language."""

from collections.abc import Sequence

from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.texts import items_of, refuse_none, says_none
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown, unreadable
from seccheck.questionnaire.cells.yes_no import YES_NO
from seccheck.questionnaire.form import Choice
from seccheck.words.speaking import pick

_LISTED = 12
_LONGEST_COMPARED = 80
_MOST = 200
"""Values that one answer may name."""

_UNKNOWN = {
    "en": "“{raw}” is not one of the answers to choose from",
    "fr": "« {raw} » n'est pas une des réponses proposées",
}
_UNCLEAR = {"en": "“{raw}” can mean several of the answers", "fr": "« {raw} » peut désigner plusieurs réponses"}
_TOO_MANY = {"en": "there are more than {most} answers", "fr": "il y a plus de {most} réponses"}
_MEAN = {"en": "Did you mean “{near}”?", "fr": "Vouliez-vous dire « {near} » ?"}
_CHOOSE = {"en": "Choose from: {choices}.", "fr": "Choisissez parmi : {choices}."}
_SHORTEN = {"en": "Name each only once.", "fr": "Ne nommez chacune qu'une fois."}


def read_choice(raw: CellValue, choices: Sequence[Choice], lang: str) -> Json:
    """The value that `raw` names.

    Args:
        raw: the value's spelling or its label; case, accents, apostrophes and spaces do not matter. A number cell names
            the value that is spelt as that number.
        choices: what is offered.
        lang: the reader's language.

    Raises:
        UnreadableError: it names none, or several.
    """
    found = _found(raw, choices)
    if len(found) == 1:
        return found[0].value
    if found:
        raise unreadable(lang, _UNCLEAR, _CHOOSE, raw=shown(raw), choices=_listed(found, lang))
    raise _unknown(raw, choices, lang)


def read_choices(raw: CellValue, choices: Sequence[Choice], lang: str) -> list[Json]:
    """The values that `raw` names, in its order, each once; the empty list where it says that there are none.

    Args:
        raw: several, one a line or parted by semicolons or commas; a label may itself hold a comma.
        choices: as for `read_choice`; where ``none`` is itself one of them, saying none names it.
        lang: the reader's language.

    Raises:
        UnreadableError: one of them names none or several, or none stands beside others.
    """
    if not isinstance(raw, str):
        return [read_choice(raw, choices, lang)]
    pieces = [piece for item in items_of(raw, lang)[: _MOST + 1] for piece in _pieces(item, choices)]
    if len(pieces) > _MOST:
        raise unreadable(lang, _TOO_MANY, _SHORTEN, most=_MOST)
    if not pieces:
        raise _unknown(raw, choices, lang)
    if says_none(pieces) and not _found(pieces[0], choices):
        return [read_choice("none", choices, lang)] if _found("none", choices) else []
    refuse_none((piece for piece in pieces if not _found(piece, choices)), lang)
    values: list[Json] = []
    for piece in pieces:
        value = read_choice(piece, choices, lang)
        if not any(_same(value, other) for other in values):
            values.append(value)
    return values


def _pieces(item: str, choices: Sequence[Choice]) -> list[str]:
    """`item` parted at its commas, but not inside a label that holds some: the longest label wins."""
    parts = item.split(",")
    if len(parts) > _MOST:
        return parts
    widest = 1 + max((label.count(",") for choice in choices for label in choice.label.values()), default=0)
    pieces, start = [], 0
    while start < len(parts):
        ends = range(min(start + widest, len(parts)), start, -1)
        end = next((end for end in ends if _found(",".join(parts[start:end]), choices)), start + 1)
        pieces.append(",".join(parts[start:end]).strip())
        start = end
    return [piece for piece in pieces if piece]


def _found(raw: CellValue, choices: Sequence[Choice]) -> list[Choice]:
    if isinstance(raw, str):
        word = fold(raw)
        named = [choice for choice in choices if word in map(fold, (_spelt(choice.value), *choice.label.values()))]
        said = YES_NO.get(word)
        return named or [choice for choice in choices if said is not None and choice.value is said]
    if isinstance(raw, bool):
        return [choice for choice in choices if choice.value is raw]
    if isinstance(raw, int | float):
        return [choice for choice in choices if _is_number(choice.value, raw)]
    return []


def _is_number(value: Json, raw: float) -> bool:
    try:
        return not isinstance(value, bool) and float(value) == raw
    except ValueError:
        return False


def _same(value: Json, other: Json) -> bool:
    """Of one type too: true is not 1."""
    return type(value) is type(other) and bool(value == other)


def _spelt(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _unknown(raw: CellValue, choices: Sequence[Choice], lang: str) -> UnreadableError:
    import difflib  # noqa: PLC0415 - needed for an unreadable answer only

    names = {fold(name): choice for choice in choices for name in (*choice.label.values(), _spelt(choice.value))}
    near = difflib.get_close_matches(fold(shown(raw)[:_LONGEST_COMPARED]), sorted(names), n=1)
    if near:
        return unreadable(lang, _UNKNOWN, _MEAN, raw=shown(raw), near=pick(lang, names[near[0]].label))
    return unreadable(lang, _UNKNOWN, _CHOOSE, raw=shown(raw), choices=_listed(choices, lang))


def _listed(choices: Sequence[Choice], lang: str) -> str:
    names = [pick(lang, choice.label) for choice in choices[:_LISTED]]
    return "; ".join([*names, "…"] if len(choices) > _LISTED else names)
