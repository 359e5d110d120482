"""Reads which of several values were chosen."""

from collections.abc import Iterator, Sequence

from seccheck.model.policy import Text
from seccheck.questionnaire.cells.yes_no import read_yes_no
from seccheck.questionnaire.form import Question, Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.workbook.back.asking import Asker
from seccheck.questionnaire.workbook.back.said import Said
from seccheck.questionnaire.workbook.back.sheets import Line, OurSheet
from seccheck.questionnaire.workbook.back.unknown import refuse_option, refuse_unknown
from seccheck.questionnaire.workbook.choices import by_spelling
from seccheck.questionnaire.workbook.marks import ANSWER, ID, NO_OPTION, OPTION

_BOTH: tuple[Text, Text] = (
    {
        "en": "“none of these” is chosen beside other choices",
        "fr": "« aucun de ces choix » est retenu à côté d'autres choix",
    },
    {"en": "Clear either the one or the others.", "fr": "Effacez soit l'un, soit les autres."},
)
_TWICE: tuple[Text, Text] = (
    {"en": "“{option}” is said to hold and not to hold", "fr": "« {option} » est à la fois retenu et écarté"},
    {"en": "Clear the cell that is wrong.", "fr": "Effacez la cellule inexacte."},
)
_HALF: tuple[Text, Text] = (
    {
        "en": "some choices are denied and none is made, so the answer is not complete",
        "fr": "des choix sont écartés et aucun n'est retenu : la réponse n'est pas complète",
    },
    {
        "en": "Say Yes to those that hold; if none does, say No to each, or Yes to “None of these”.",
        "fr": "Dites Oui à ceux qui conviennent ; si aucun ne convient, dites Non à chacun, ou Oui à « Aucun de ces "
        "choix ».",
    },
)


def is_choice_sheet(sheet: OurSheet) -> bool:
    """Whether several values are chosen on it."""
    return {ID, OPTION, ANSWER} <= sheet.columns.keys()


def choices_said(sheet: OurSheet, asker: Asker) -> Iterator[Said]:
    """The values chosen for each claim; none for one that nobody touched."""
    lines: dict[str, list[Line]] = {}
    for line in sheet.lines:
        if line.text(ID) and line.text(OPTION):
            lines.setdefault(line.text(ID), []).append(line)
    for claim, own in lines.items():
        touched = [line for line in own if line.cell(ANSWER)]
        question = _question(claim, asker)
        if touched and question is None:
            refuse_unknown(asker, claim, "; ".join(map(_told, touched)), touched[0].place(ANSWER))
        elif touched and question:
            yield from _said(claim, touched, question, asker)


def _question(claim: str, asker: Asker) -> Question | None:
    known = asker.known.catalog.claims.get(claim)
    question = question_of(known, asker.known.wording) if known else None
    return question if question and question.shape is Shape.CHOICES else None


def _told(line: Line) -> str:
    cell = line.cell(ANSWER)
    return f"{line.text(OPTION)}: {cell.value if cell else ''}"


def _said(claim: str, touched: Sequence[Line], question: Question, asker: Asker) -> Iterator[Said]:
    faults = len(asker.faults)
    held = _held(touched, asker)
    values = by_spelling(question)
    for line in touched:
        option = line.text(OPTION)
        if option not in values and option != NO_OPTION and held.get(option):
            refuse_option(asker, claim, option, line.place(ANSWER))
    if len(asker.faults) > faults:
        return
    place = touched[0].place(ANSWER)
    chosen = [value for option, value in values.items() if held.get(option)]
    if chosen and held.get(NO_OPTION):
        asker.refuse(place, *_BOTH)
    elif not (chosen or held.get(NO_OPTION) or values.keys() <= held.keys()):
        asker.refuse(place, *_HALF)
    elif asker.fits(chosen, place, question):
        yield Said(name=claim, part="value", value=chosen, place=place)


def _held(touched: Sequence[Line], asker: Asker) -> dict[str, bool]:
    """Of each option that is spoken of, whether it holds."""
    held: dict[str, bool] = {}
    for line in touched:
        cell, place = line.cell(ANSWER), line.place(ANSWER)
        holds = asker.read(cell, place, lambda raw: read_yes_no(raw, asker.known.lang)) if cell else None
        if holds is not None and held.setdefault(line.text(OPTION), holds) is not holds:
            asker.refuse(place, *_TWICE, option=line.text(OPTION))
    return held
