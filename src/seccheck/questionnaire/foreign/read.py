"""Takes over what a vendor answered in somebody else's questionnaire; every answer is only declared."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from seccheck.errors import Fault, Place
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.model.table import Workbook
from seccheck.neutral import terminal
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown, unreadable
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.foreign.answering import answer_of, note_of, notes_of, value_of
from seccheck.questionnaire.foreign.imported import ForeignQuestion, Imported, Taken
from seccheck.questionnaire.foreign.place import place_of
from seccheck.questionnaire.foreign.question_map import Feed, QuestionMap
from seccheck.questionnaire.foreign.table import Row, hidden_tables, rows_of
from seccheck.questionnaire.form import PROVIDER
from seccheck.questionnaire.paper import Known

_LONGEST_TEXT = 200
_LISTED = 5

_TWO_ANSWERS = {
    "en": "`{claim}` is answered in several ways: {answers}",
    "fr": "`{claim}` reçoit plusieurs réponses : {answers}",
}
_DECIDE = {
    "en": "None of them was taken; ask the provider which is right.",
    "fr": "Aucune n'a été reprise ; demandez au prestataire laquelle est juste.",
}
_HIDDEN = {"en": "the sheet is hidden and was not read", "fr": "la feuille est masquée et n'a pas été lue"}
_SHOW = {
    "en": "Show it in the file if its answers count.",
    "fr": "Affichez-la dans le fichier si ses réponses comptent.",
}


@record
class _Answer:
    """One question's word on one claim."""

    claim: str
    value: Json
    row: Row
    note: str


def read_foreign(path: Path, mapping: QuestionMap, known: Known) -> Imported:
    """What a vendor's spreadsheet or CSV file answers.

    Args:
        path: the file; its kind is told by its content.
        mapping: of `load_mapping`.
        known: the claims, their wording and the reader's language.

    Raises:
        InputFaultError: the file cannot be read, or has no such table.
    """
    from seccheck.reading.caged.table import read_table  # noqa: PLC0415 - most runs read no spreadsheet

    return take_over(read_table(path), mapping, known)


def take_over(workbook: Workbook, mapping: QuestionMap, known: Known) -> Imported:
    """As `read_foreign`, of a workbook that was read.

    A claim to which two questions give different values is not answered; both are among the unread.
    """
    rows = rows_of(workbook, mapping, known.lang)
    mapped = [(row, feeds) for row in rows if (feeds := _feeds(row, mapping, known))]
    there = {fold(row.id) for row in rows}
    unread = [*_hidden(workbook, mapping, known.lang)]
    answers = _agreed(_answers(mapped, mapping, known, unread), known.lang, unread)
    return Imported(
        filled=Filled(
            file=workbook.file,
            audience=PROVIDER,
            answers={
                claim: {"value": a[0].value, "note": notes_of([one.note for one in a])} for claim, a in answers.items()
            },
            places={claim: a[0].row.place for claim, a in answers.items()},
            unread=tuple(unread),
        ),
        mapped=tuple(Taken(question=a.row.id, claim=a.claim, place=a.row.place) for a in _flat(answers)),
        unanswered=_questions(row for row, _ in mapped if answer_of(row, mapping) is None),
        without_counterpart=_questions(row for row in rows if not _feeds(row, mapping, known)),
        not_found=tuple(spelt for id_, spelt in mapping.ids.items() if id_ not in there),
    )


def _feeds(row: Row, mapping: QuestionMap, known: Known) -> tuple[Feed, ...]:
    if mapping.questions is not None:
        return mapping.questions.get(fold(row.id), ())
    claim = row.id.casefold()
    return (Feed(claim=claim),) if claim in known.catalog.claims else ()


def _hidden(workbook: Workbook, mapping: QuestionMap, lang: str) -> Iterator[Fault]:
    for name in hidden_tables(workbook, mapping, lang):
        yield _fault(unreadable(lang, _HIDDEN, _SHOW), place_of(workbook.file, name))


def _answers(
    mapped: Iterable[tuple[Row, tuple[Feed, ...]]], mapping: QuestionMap, known: Known, unread: list[Fault]
) -> list[_Answer]:
    """What every answered question says; `unread` gets the answers that cannot be taken."""
    answers = []
    for row, feeds in mapped:
        cell = answer_of(row, mapping)
        if cell is None:
            continue
        for feed in feeds:
            try:
                value = value_of(row, cell, feed, known)
            except UnreadableError as error:
                unread.append(_fault(error, row.place, shown(row.id)))
            else:
                answers.append(_Answer(claim=feed.claim, value=value, row=row, note=note_of(row, cell, mapping)))
    return answers


def _agreed(answers: Sequence[_Answer], lang: str, unread: list[Fault]) -> dict[str, list[_Answer]]:
    """The answers by claim, without those that contradict each other, which `unread` gets."""
    by_claim: dict[str, list[_Answer]] = {}
    for answer in answers:
        by_claim.setdefault(answer.claim, []).append(answer)
    for claim, said in by_claim.items():
        if not _is_one(said):
            listed = "; ".join(
                f"{shown(a.row.id)}: {shown(json.dumps(a.value, ensure_ascii=False))}" for a in said[:_LISTED]
            )
            error = unreadable(lang, _TWO_ANSWERS, _DECIDE, claim=claim, answers=listed)
            unread.extend(_fault(error, answer.row.place, shown(answer.row.id)) for answer in said)
    return {claim: said for claim, said in by_claim.items() if _is_one(said)}


def _is_one(said: Sequence[_Answer]) -> bool:
    return len({json.dumps(answer.value, sort_keys=True) for answer in said}) == 1


def _flat(answers: Mapping[str, Sequence[_Answer]]) -> Iterator[_Answer]:
    for said in answers.values():
        yield from said


def _questions(rows: Iterable[Row]) -> tuple[ForeignQuestion, ...]:
    return tuple(
        ForeignQuestion(id=shown(row.id), text=terminal(" ".join(row.text.split()), cap=_LONGEST_TEXT), place=row.place)
        for row in rows
    )


def _fault(error: UnreadableError, place: str, question: str = "") -> Fault:
    message = f"{question}: {error.message}" if question else error.message
    return Fault(message=message, place=Place(file=place), hint=error.hint)
