"""Reads the rows that ask one thing each: about whoever answers, the facts of the service, the policies' questions."""

import re
from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json, Text
from seccheck.questionnaire.cells.days import read_day
from seccheck.questionnaire.cells.texts import read_text
from seccheck.questionnaire.form import CLIENT, PROVIDER, Field, Question, Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.workbook.back.asking import Asker
from seccheck.questionnaire.workbook.back.documents import ids_in
from seccheck.questionnaire.workbook.back.said import Said
from seccheck.questionnaire.workbook.back.sheets import Line, OurSheet
from seccheck.questionnaire.workbook.back.unknown import refuse_unknown
from seccheck.questionnaire.workbook.head import head_fields
from seccheck.questionnaire.workbook.marks import ANSWER, DOCUMENTS, ID, NOTE, ON

_ELSEWHERE: tuple[Text, Text] = (
    {
        "en": "“{said}” stands where only the way to another sheet should be",
        "fr": "« {said} » figure là où il ne devrait y avoir que le renvoi à une autre feuille",
    },
    {"en": "Answer on the sheet for this question.", "fr": "Répondez sur la feuille prévue pour cette question."},
)
_LOST: tuple[Text, Text] = (
    {
        "en": "“{said}” answers nobody knows what: the row has lost its reference",
        "fr": "« {said} » répond à on ne sait quoi : la ligne a perdu sa référence",
    },
    {
        "en": "Copy the reference in the last column from the blank questionnaire, or clear the row.",
        "fr": "Recopiez la référence de la dernière colonne depuis le questionnaire vierge, ou effacez la ligne.",
    },
)
_ID = re.compile(r"[a-z][a-z0-9]*(?:\.[a-z0-9_]+)+")
_PARTS = (ANSWER, DOCUMENTS, NOTE, ON)
_HAS_WAY = (Shape.CHOICES, Shape.LIST, Shape.ROWS, Shape.DOCUMENT)
"""Where a formula of ours stands in place of an answer."""


def is_record_sheet(sheet: OurSheet) -> bool:
    """Whether it has a row for each thing that is asked."""
    return {ID, ANSWER} <= sheet.columns.keys()


def records_said(sheet: OurSheet, described: Mapping[str, str], asker: Asker) -> Iterator[Said]:
    """All that is filled in.

    Args:
        sheet: the first sheet, or a policy's.
        described: the documents' short names by their spelling.
        asker: takes the faults.
    """
    heads = {head.field.name: head.field for side in (PROVIDER, CLIENT) for head in head_fields(side)}
    started = False
    for line in sheet.lines:
        id_ = line.text(ID)
        cell = line.cell(ANSWER)
        if _ID.fullmatch(id_):
            started = True
            yield from _said(line, id_, heads, described, asker)
        elif started and cell and not cell.is_formula:
            asker.refuse(line.place(ANSWER), *_LOST, said=cell.value)


def _said(
    line: Line, id_: str, heads: Mapping[str, Field], described: Mapping[str, str], asker: Asker
) -> Iterator[Said]:
    claim = asker.known.catalog.claims.get(id_)
    asked = heads.get(id_) or (question_of(claim, asker.known.wording) if claim else None)
    if asked is None:
        _refuse(line, id_, asker)
        return
    yield from _answer(line, id_, asked, asker)
    yield from _documents(line, id_, asked, described, asker)
    lang = asker.known.lang
    if note := line.cell(NOTE):
        text = asker.read(note, line.place(NOTE), lambda raw: read_text(raw, lang))
        yield from _part(id_, "note", text, line.place(NOTE))
    if on := line.cell(ON):
        day = asker.read(on, line.place(ON), lambda raw: read_day(raw, lang))
        yield from _part(id_, "on", day, line.place(ON))


def _part(id_: str, part: str, value: Json | None, place: str) -> Iterator[Said]:
    if value is not None:
        yield Said(name=id_, part=part, value=value, place=place)


def _answer(line: Line, id_: str, asked: Question | Field, asker: Asker) -> Iterator[Said]:
    cell = line.cell(ANSWER)
    if cell is None or (cell.is_formula and asked.shape in _HAS_WAY) or asked.shape is Shape.DOCUMENT:
        return
    place = line.place(ANSWER)
    if asked.shape is Shape.ROWS:
        asker.refuse(place, *_ELSEWHERE, said=cell.value)
        return
    yield from _part(id_, "value", asker.value(cell, place, asked), place)


def _documents(
    line: Line, id_: str, asked: Question | Field, described: Mapping[str, str], asker: Asker
) -> Iterator[Said]:
    """Named in their own cell, or typed where the answer to a question for a document would stand."""
    cells = [(line.cell(DOCUMENTS), DOCUMENTS)]
    if asked.shape is Shape.DOCUMENT:
        cells.insert(0, (line.cell(ANSWER), ANSWER))
    named: dict[str, None] = {}
    places = []
    for cell, mark in cells:
        if cell is None or (mark == ANSWER and cell.is_formula):
            continue
        found = asker.read(cell, line.place(mark), lambda raw: ids_in(raw, described, asker.known.lang))
        if found:
            named |= dict.fromkeys(found)
            places.append(line.place(mark))
    if named:
        yield Said(name=id_, part="documents", value=list(named), place=places[0])


def _refuse(line: Line, id_: str, asker: Asker) -> None:
    """What was said to a question that nobody asks; a formula in it is ours."""
    cells = [(mark, cell) for mark in _PARTS if (cell := line.cell(mark))]
    told = [(mark, cell) for mark, cell in cells if not cell.is_formula]
    if told:
        refuse_unknown(asker, id_, "; ".join(str(cell.value) for _, cell in told), line.place(told[0][0]))
