"""Takes one answer of a foreign questionnaire as the value of a claim, or says why that cannot be done."""

from collections.abc import Sequence

from seccheck.model.policy import Claim, Json
from seccheck.model.table import Cell, CellValue
from seccheck.neutral import terminal
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.unreadable import shown, unreadable
from seccheck.questionnaire.cells.yes_no import YES_NO
from seccheck.questionnaire.foreign.mapping_check import is_answerable
from seccheck.questionnaire.foreign.question_map import Feed, QuestionMap
from seccheck.questionnaire.foreign.table import Row
from seccheck.questionnaire.form import Shape
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.values import read_value

LONGEST_NOTE = 500

_FORMULA = {
    "en": "the answer is a formula, which is never evaluated",
    "fr": "la réponse est une formule, qui n'est jamais calculée",
}
_NOT_THEIRS = {
    "en": "“{raw}” is not the provider's own word: the row says “{exclusion}”",
    "fr": "« {raw} » n'engage pas le prestataire lui-même : la ligne dit « {exclusion} »",
}
_UNMAPPED = {
    "en": "the mapping gives “{raw}” no meaning for `{claim}`",
    "fr": "la table de correspondance ne donne à « {raw} » aucun sens pour `{claim}`",
}
_SHARE = {
    "en": "“{raw}” may be a percentage as spreadsheets keep it, 100 times smaller",
    "fr": "« {raw} » peut être un pourcentage comme les tableurs le stockent, divisé par 100",
}
_NOT_ASKED = {
    "en": "`{claim}` is not answered by one cell of the provider",
    "fr": "`{claim}` ne se répond pas par une cellule du prestataire",
}
_WRITE_VALUE = {"en": "Write the value itself.", "fr": "Écrivez la valeur elle-même."}
_ASK = {"en": "Ask the provider itself.", "fr": "Posez la question au prestataire."}
_PLAIN = {
    "en": "Format the cell as a plain number and write 95 for 95 %.",
    "fr": "Donnez à la cellule le format nombre et écrivez 95 pour 95 %.",
}
_QUESTIONNAIRE = {
    "en": "Use the questionnaire (`seccheck questionnaire new`) for it.",
    "fr": "Passez pour cela par le questionnaire (`seccheck questionnaire new`).",
}


def answer_of(row: Row, mapping: QuestionMap) -> Cell | None:
    """The answer of a row; None where it is left empty or says something like N/A."""
    if row.answer is None or fold(str(row.answer.value)) in {"", *mapping.ignore}:
        return None
    return row.answer


def value_of(row: Row, cell: Cell, feed: Feed, known: Known) -> Json:
    """The value that an answer gives to one claim.

    Args:
        row: the question.
        cell: its answer.
        feed: the claim and what the answers mean for it.
        known: the claims, and the reader's language.

    Raises:
        UnreadableError: the answer cannot be taken.
    """
    claim, raw = known.catalog.claims[feed.claim], shown(cell.value)
    if cell.is_formula:
        raise unreadable(known.lang, _FORMULA, _WRITE_VALUE)
    if row.exclusion:
        raise unreadable(known.lang, _NOT_THEIRS, _ASK, raw=raw, exclusion=shown(row.exclusion))
    if feed.values is not None:
        found = [answer for answer in feed.values if _says(cell.value, answer)]
        if len(found) != 1:
            raise unreadable(known.lang, _UNMAPPED, _ASK, raw=raw, claim=claim.id)
        return feed.values[found[0]]
    return _read(cell.value, claim, known)


def note_of(row: Row, cell: Cell, mapping: QuestionMap) -> str:
    """Where the answer comes from, with what the vendor says about it: harmless, on one line, bounded."""
    said = f"{mapping.name}, {row.id}: {shown(cell.value)}"
    comments = "; ".join(" ".join(comment.split()) for comment in row.comments)
    return terminal(f"{said}; {comments}" if comments else said, cap=LONGEST_NOTE)


def notes_of(notes: Sequence[str]) -> str:
    """The notes of several questions that answer one claim alike, as one, in the same bounds."""
    return terminal("; ".join(dict.fromkeys(notes)), cap=LONGEST_NOTE)


def _says(raw: CellValue, answer: str) -> bool:
    if isinstance(raw, bool):
        return YES_NO.get(answer) is raw
    return fold(str(int(raw) if isinstance(raw, float) and raw.is_integer() else raw)) == answer


def _read(raw: CellValue, claim: Claim, known: Known) -> Json:
    asked = question_of(claim, known.wording)
    if not is_answerable(claim) or asked.shape is Shape.ROWS:
        raise unreadable(known.lang, _NOT_ASKED, _QUESTIONNAIRE, claim=claim.id)
    if asked.unit == "percent" and isinstance(raw, int | float) and not isinstance(raw, bool) and 0 < raw <= 1:
        raise unreadable(known.lang, _SHARE, _PLAIN, raw=shown(raw))
    return read_value(raw, asked, known.lang)
