"""Reads the tables: answers in rows and answers that are lists, and where it is said that there are none."""

from collections.abc import Iterator, Sequence

from seccheck.model.policy import Claim, Json, Text
from seccheck.model.record import record
from seccheck.questionnaire.cells.texts import refuse_none, says_none
from seccheck.questionnaire.cells.yes_no import read_yes_no
from seccheck.questionnaire.form import Field, Question, Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.workbook.back.asking import Asker
from seccheck.questionnaire.workbook.back.said import Said
from seccheck.questionnaire.workbook.back.sheets import Line, OurSheet
from seccheck.questionnaire.workbook.back.table_lines import data_lines, none_lines
from seccheck.questionnaire.workbook.back.unknown import refuse_unknown
from seccheck.questionnaire.workbook.marks import Column, column_of
from seccheck.questionnaire.workbook.tables import item_field
from seccheck.words.speaking import pick

_BOTH: tuple[Text, Text] = (
    {
        "en": "it is said that there is none, and lines are filled in",
        "fr": "il est dit qu'il n'y en a aucun, et des lignes sont remplies",
    },
    {"en": "Clear either the Yes or the lines.", "fr": "Effacez soit le Oui, soit les lignes."},
)
_NEEDED: tuple[Text, Text] = (
    {"en": "“{label}” is missing in this line", "fr": "« {label} » manque dans cette ligne"},
    {"en": "Fill it in, or clear the whole line.", "fr": "Remplissez-le, ou effacez toute la ligne."},
)


@record
class _Part:
    """The columns of one claim on one sheet."""

    sheet: OurSheet
    claim: str
    columns: dict[str, Column]
    """By mark."""
    lines: tuple[Line, ...]
    """Those on which one of them is filled in."""


def is_table(sheet: OurSheet) -> bool:
    """Whether it holds answers in rows, or lists."""
    return any(column.claim for column in map(column_of, sheet.columns) if column)


def tables_said(sheet: OurSheet, asker: Asker) -> Iterator[Said]:
    """The answer to each claim that the sheet is about; none for one that nobody touched."""
    for part in _parts(sheet):
        claim = asker.known.catalog.claims.get(part.claim)
        if claim is None or not _still_asked(claim, part, asker):
            _refuse_all(part, asker)
            continue
        yield from _said(part, question_of(claim, asker.known.wording), asker)


def _parts(sheet: OurSheet) -> list[_Part]:
    found: dict[str, dict[str, Column]] = {}
    for mark in sheet.columns:
        column = column_of(mark)
        if column and column.claim:
            found.setdefault(column.claim, {})[mark] = column
    lines = list(data_lines(sheet))
    return [
        _Part(
            sheet=sheet,
            claim=claim,
            columns=columns,
            lines=tuple(line for line in lines if any(line.cell(mark) for mark in columns)),
        )
        for claim, columns in found.items()
    ]


def _still_asked(claim: Claim, part: _Part, asker: Asker) -> bool:
    """Whether the claim still wants rows with these fields, or a list."""
    question = question_of(claim, asker.known.wording)
    names = {field.name for field in question.fields}
    if question.shape is Shape.ROWS:
        return all(column.kind == "field" and column.name in names for column in part.columns.values())
    return question.shape is Shape.LIST and all(column.kind == "item" for column in part.columns.values())


def _refuse_all(part: _Part, asker: Asker) -> None:
    for line in part.lines:
        cells = [(mark, cell) for mark in part.columns if (cell := line.cell(mark))]
        said = "; ".join(str(cell.value) for _, cell in cells)
        refuse_unknown(asker, part.claim, said, line.place(cells[0][0]))


def _said(part: _Part, question: Question, asker: Asker) -> Iterator[Said]:
    lines = part.lines
    none = _none_place(part, asker)
    if lines and none:
        asker.refuse(none, *_BOTH)
    elif lines:
        faults = len(asker.faults)
        value = _rows(lines, question, asker) if question.shape is Shape.ROWS else _items(part, lines, question, asker)
        if len(asker.faults) == faults:
            place = lines[0].place(next(mark for mark in part.columns if lines[0].cell(mark)))
            if asker.fits(value, place, question):
                yield Said(name=part.claim, part="value", value=value, place=place)
    elif none:
        yield Said(name=part.claim, part="value", value=[], place=none)


def _none_place(part: _Part, asker: Asker) -> str:
    """Where it says that there is none; empty where it does not."""
    for line in none_lines(part.sheet):
        for mark in part.columns:
            cell = line.cell(mark)
            place = line.place(mark)
            if cell and asker.read(cell, place, lambda raw: read_yes_no(raw, asker.known.lang)):
                return place
    return ""


def _rows(lines: Sequence[Line], question: Question, asker: Asker) -> list[Json]:
    marks = {column.name: mark for mark in lines[0].columns if (column := column_of(mark))}
    fields = {marks[field.name]: field for field in question.fields if field.name in marks}
    return [_row(line, fields, asker) for line in lines]


def _row(line: Line, fields: dict[str, Field], asker: Asker) -> dict[str, Json]:
    row = {}
    for mark, field in fields.items():
        cell = line.cell(mark)
        if cell:
            row[field.name] = asker.value(cell, line.place(mark), field)
        elif field.required:
            asker.refuse(line.place(mark), *_NEEDED, label=pick(asker.known.lang, field.label))
    return row


def _items(part: _Part, lines: Sequence[Line], question: Question, asker: Asker) -> list[Json]:
    mark = next(iter(part.columns))
    found = [(cell, line.place(mark)) for line in lines if (cell := line.cell(mark))]
    texts = [cell.value for cell, _ in found if isinstance(cell.value, str) and not cell.is_formula]
    if len(found) == len(texts) and says_none(texts):
        return []
    for cell, place in found:
        if isinstance(cell.value, str) and not cell.is_formula:
            asker.read(cell, place, lambda raw: refuse_none([str(raw)], asker.known.lang))
    field = item_field(question)
    return [asker.value(cell, place, field) for cell, place in found]
