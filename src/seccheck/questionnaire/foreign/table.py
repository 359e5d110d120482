"""Finds the questions of a foreign questionnaire in a workbook: its columns by their headings or letters."""

import fnmatch
from collections.abc import Iterator, Mapping

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.judging.validator import satisfies
from seccheck.model.record import record
from seccheck.model.table import Cell, Sheet, Workbook
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.foreign.place import place_of
from seccheck.questionnaire.foreign.question_map import Column, QuestionMap
from seccheck.words.speaking import pick

_HEADINGS_WITHIN = 60
"""Rows from the top among which the headings are sought."""

_LONGEST_ID = 100
_Line = Mapping[int, Cell]

_NO_TABLE = {
    "en": "no visible sheet has the columns {columns}",
    "fr": "aucune feuille visible n'a les colonnes {columns}",
}
_AND = {"en": "“{id}” and “{answer}”", "fr": "« {id} » et « {answer} »"}
_OTHER_MAPPING = {
    "en": "Is it the file you meant? Name the mapping that fits it, or write one (docs/mappings.md).",
    "fr": "Est-ce le bon fichier ? Nommez la table de correspondance qui lui convient, ou écrivez-en une "
    "(docs/mappings.md).",
}
_TWICE = {"en": "two columns are headed “{heading}”", "fr": "deux colonnes ont le titre « {heading} »"}
_RENAME = {"en": "Rename the one that is not meant.", "fr": "Renommez celle qui n'est pas la bonne."}


@record
class Row:
    """One question of the table."""

    id: str
    place: str
    """Of the answer, such as ``caiq.xlsx:CAIQ!C12``."""
    answer: Cell | None
    text: str = ""
    comments: tuple[str, ...] = ()
    exclusion: str = ""
    """What the row says that makes its answer not the provider's own word; empty where it is."""


def rows_of(workbook: Workbook, mapping: QuestionMap, lang: str) -> tuple[Row, ...]:
    """All questions of all visible sheets that have the columns, sheet by sheet.

    Args:
        workbook: cells as they stand in the file.
        mapping: says where the questions are.
        lang: the reader's language.

    Raises:
        InputFaultError: no visible sheet has the columns, or one has two of the same heading.
    """
    found = [
        (sheet, place) for sheet in _sheets(workbook, mapping) if (place := _columns(sheet, mapping, workbook, lang))
    ]
    if not found:
        columns = pick(lang, _AND).format(id=mapping.id.spelt, answer=mapping.answer.spelt)
        message = pick(lang, _NO_TABLE).format(columns=columns)
        raise InputFaultError(Fault(message=message, place=Place(file=workbook.file), hint=pick(lang, _OTHER_MAPPING)))
    return tuple(row for sheet, place in found for row in _rows(workbook.file, sheet, mapping, *place))


def hidden_tables(workbook: Workbook, mapping: QuestionMap, lang: str) -> tuple[str, ...]:
    """The names of the hidden sheets that have the columns: nobody who looks at the file sees them."""
    hidden = (sheet for sheet in workbook.sheets if sheet.is_hidden)
    return tuple(sheet.name for sheet in hidden if _columns(sheet, mapping, workbook, lang))


def _sheets(workbook: Workbook, mapping: QuestionMap) -> Iterator[Sheet]:
    for sheet in workbook.sheets:
        named = any(fnmatch.fnmatchcase(sheet.name, form) for form in mapping.sheets)
        if not sheet.is_hidden and (named or not mapping.sheets):
            yield sheet


def _columns(sheet: Sheet, mapping: QuestionMap, workbook: Workbook, lang: str) -> tuple[int, dict[Column, int]] | None:
    """The row of the headings, 0 where letters say it all, and the number of each column that is there."""
    wanted = [mapping.id, mapping.answer, *mapping.comments, *(e.column for e in mapping.exclusions)]
    wanted += [mapping.text] if mapping.text else []
    for row, line in [(0, {}), *_lines(sheet, _HEADINGS_WITHIN).items()]:
        headings: dict[str, list[int]] = {}
        for number, cell in line.items():
            headings.setdefault(fold(str(cell.value)), []).append(number)
        numbers = {column: found for column in wanted if (found := _numbers(column, headings))}
        if mapping.id in numbers and mapping.answer in numbers:
            _refuse_twins(numbers, mapping, f"{place_of(workbook.file, sheet.name)}", lang)
            return row, {column: found[0] for column, found in numbers.items()}
    return None


def _numbers(column: Column, headings: Mapping[str, list[int]]) -> list[int]:
    if column.number:
        return [column.number]
    return next((headings[heading] for heading in column.headings if heading in headings), [])


def _refuse_twins(numbers: Mapping[Column, list[int]], mapping: QuestionMap, where: str, lang: str) -> None:
    for column in (mapping.id, mapping.answer):
        if len(numbers[column]) > 1:
            message = pick(lang, _TWICE).format(heading=column.spelt)
            raise InputFaultError(Fault(message=message, place=Place(file=where), hint=pick(lang, _RENAME)))


def _lines(sheet: Sheet, most: int = 0) -> dict[int, dict[int, Cell]]:
    lines: dict[int, dict[int, Cell]] = {}
    for cell in sheet.cells:
        if not most or cell.row <= most:
            lines.setdefault(cell.row, {})[cell.column] = cell
    return lines


def _rows(file: str, sheet: Sheet, mapping: QuestionMap, headings: int, numbers: Mapping[Column, int]) -> Iterator[Row]:
    for row, line in _lines(sheet).items():
        id_ = _said(line, numbers[mapping.id])
        if row <= headings or not id_ or len(id_) > _LONGEST_ID or not _has_form(id_, mapping.id_form):
            continue
        answer = numbers[mapping.answer]
        excluded = (
            _said(line, numbers[e.column]) for e in mapping.exclusions if _excludes(e.says, e.column, line, numbers)
        )
        yield Row(
            id=id_,
            place=place_of(file, sheet.name, row, answer),
            answer=line.get(answer),
            text=_said(line, numbers.get(mapping.text, 0)) if mapping.text else "",
            comments=tuple(said for c in mapping.comments if (said := _said(line, numbers.get(c, 0)))),
            exclusion=next(excluded, ""),
        )


def _excludes(says: frozenset[str], column: Column, line: _Line, numbers: Mapping[Column, int]) -> bool:
    return column in numbers and fold(_said(line, numbers[column])) in says


def _has_form(id_: str, form: str) -> bool:
    return not form or satisfies(id_, {"type": "string", "pattern": form})


def _said(line: _Line, number: int) -> str:
    return str(line[number].value).strip() if number in line else ""
