"""Decides for a form which sheets there are and in which cell each answer stands, before anything is written."""

from collections.abc import Mapping, Sequence

from seccheck.model.record import record
from seccheck.questionnaire.form import Form, Question, Shape
from seccheck.questionnaire.workbook import start
from seccheck.questionnaire.workbook.asked import ENGAGEMENT, facts_of
from seccheck.questionnaire.workbook.choices import ChoiceLine, choice_lines, option_blocks
from seccheck.questionnaire.workbook.names import sheet_names, short_title
from seccheck.questionnaire.workbook.spots import Block, spot
from seccheck.questionnaire.workbook.start import StartLine, start_lines
from seccheck.questionnaire.workbook.table import Table
from seccheck.questionnaire.workbook.tables import document_table, list_table, rows_table
from seccheck.questionnaire.workbook.words import tell
from seccheck.words.speaking import pick

FIRST_QUESTION = 4
"""The row of a policy's first question."""
ANSWER = 3
"""The column for answers on a policy's sheet."""
_OWN = ("start", "documents", "choices", "lists", "menus")


@record
class Plan:
    """Where everything stands."""

    form: Form
    lang: str
    facts: tuple[Question, ...]
    """Of the engagement, under the ids that claims have."""
    names: Mapping[str, str]
    """Of our own sheets, by ``start``, ``documents``, ``choices``, ``lists`` and ``menus``."""
    packs: Mapping[str, str]
    """The sheet of each policy."""
    start: tuple[StartLine, ...]
    cells: Mapping[str, Block]
    """Where a claim is answered, or where it says on which other sheet it is."""
    choices: tuple[ChoiceLine, ...]
    options: Mapping[str, Block]
    """The cells for the values of a claim of which several may be chosen."""
    tables: Mapping[str, Table]
    """The table of each claim that has its own, or its column in the shared one."""
    documents: Table

    def elsewhere(self, question: Question) -> str:
        """The sheet on which the question is answered if not beside it; of a document, where those are described."""
        if question.shape is Shape.CHOICES:
            return self.names["choices"]
        if question.shape is Shape.DOCUMENT:
            return self.names["documents"]
        table = self.tables.get(question.claim)
        return table.sheet if table else ""

    def way_to(self, question: Question) -> Block:
        """The cells on another sheet where the question is answered."""
        if question.shape is Shape.CHOICES:
            return self.options[question.claim]
        return self.tables[question.claim].block(question.claim)


def plan_of(form: Form, lang: str) -> Plan:
    """The plan for a workbook in one language."""
    facts = facts_of(form)
    asked = (*facts, *form.questions())
    own_sheets = [q for q in asked if q.shape is Shape.ROWS]
    titles = [*(tell(lang, f"sheet.{name}") for name in _OWN), *(pick(lang, s.title) for s in form.sections)]
    found = sheet_names([*titles, *(short_title(pick(lang, q.ask), lang) for q in own_sheets)])
    names = dict(zip(_OWN, found, strict=False))
    packs = {section.id: name for section, name in zip(form.sections, found[len(_OWN) :], strict=False)}
    in_rows = list(zip(own_sheets, found[len(titles) :], strict=True))
    lines = start_lines(form, facts)
    cells = _cells(form, names["start"], packs, lines)
    chosen = choice_lines(asked)
    return Plan(
        form=form,
        lang=lang,
        facts=facts,
        names=names,
        packs=packs,
        start=lines,
        cells=cells,
        choices=chosen,
        options=option_blocks(chosen, names["choices"]),
        tables=_row_tables(form, in_rows, cells, lang) | _shared_table(form, names["lists"], lang),
        documents=document_table(form.kinds, names["documents"], lang),
    )


def _cells(form: Form, start_sheet: str, packs: Mapping[str, str], lines: Sequence[StartLine]) -> dict[str, Block]:
    cells = {
        line.fact.claim: spot(start_sheet, row, start.ANSWER)
        for row, line in enumerate(lines, start.FIRST)
        if line.fact
    }
    for section in form.sections:
        for row, question in enumerate(section.questions, FIRST_QUESTION):
            cells[question.claim] = spot(packs[section.id], row, ANSWER)
    return cells


def _row_tables(
    form: Form, asked: Sequence[tuple[Question, str]], cells: Mapping[str, Block], lang: str
) -> dict[str, Table]:
    """A table for each answer in rows; `asked` gives the sheet of each."""
    stated = {f"{ENGAGEMENT}{name}": value for name, value in form.stated.items()}
    return {q.claim: rows_table(q, sheet, cells[q.claim], stated.get(q.claim), lang) for q, sheet in asked}


def _shared_table(form: Form, sheet: str, lang: str) -> dict[str, Table]:
    """One table for all answers that are lists; those of the first sheet are given in their own cell."""
    lists = [question for question in form.questions() if question.shape is Shape.LIST]
    return dict.fromkeys((question.claim for question in lists), list_table(lists, sheet, lang))
