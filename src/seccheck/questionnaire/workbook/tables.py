"""Makes the tables of a form: one for each answer in rows, one for all lists, one for the documents."""

from collections.abc import Sequence

from seccheck.model.policy import Json
from seccheck.questionnaire.form import Choice, Field, Question, Shape
from seccheck.questionnaire.question import shape_of
from seccheck.questionnaire.workbook.asked import how
from seccheck.questionnaire.workbook.head import document_fields
from seccheck.questionnaire.workbook.marks import document_mark, field_mark, item_mark
from seccheck.questionnaire.workbook.spots import Block
from seccheck.questionnaire.workbook.table import Table, TableColumn
from seccheck.questionnaire.workbook.words import tell
from seccheck.words.speaking import pick

DOCUMENTS = 100
"""Documents that the sheet has room for; what stands below is read as well."""

_WIDTHS = {Shape.YES_NO: 12, Shape.NUMBER: 12, Shape.DATE: 13, Shape.CHOICE: 24, Shape.TEXT: 28}
_LIST_WIDTH = 34
_COUNTRY_WIDTH = 12
_DOCUMENT_WIDTHS = {"id": 14, "kind": 30, "title": 36, "path": 32, "issuer": 22, "signed": 10, "services": 16}


def rows_table(question: Question, sheet: str, back: Block, given: Json, lang: str) -> Table:
    """The table of an answer in rows.

    Args:
        question: of the shape `ROWS`.
        sheet: its name.
        back: where the question stands.
        given: the rows that are known already; None for nothing.
        lang: of the words.
    """
    columns = (_column(field_mark(question.claim, f.name), f, _hint(f, lang), question.claim) for f in question.fields)
    return Table(
        sheet=sheet,
        title=pick(lang, question.ask),
        intro=" ".join(filter(None, (pick(lang, question.tip), tell(lang, "table.intro")))),
        columns=tuple(columns),
        back=back,
        rows=given or (),
        empty=(question.claim,) if given == [] else (),
    )


def list_table(questions: Sequence[Question], sheet: str, lang: str) -> Table:
    """The shared table of all answers that are lists, a column for each."""
    return Table(
        sheet=sheet,
        title=tell(lang, "lists.title"),
        intro=tell(lang, "lists.intro"),
        columns=tuple(_column(item_mark(q.claim), item_field(q), _list_hint(q, lang), q.claim) for q in questions),
    )


def document_table(kinds: Sequence[Choice], sheet: str, lang: str) -> Table:
    """The table of the documents."""
    columns = (
        TableColumn(mark=document_mark(part), field=field, hint=pick(lang, help_), width=_DOCUMENT_WIDTHS.get(part, 14))
        for part, (field, help_) in document_fields(kinds).items()
    )
    return Table(
        sheet=sheet,
        title=tell(lang, "documents.title"),
        intro=tell(lang, "documents.intro"),
        columns=tuple(columns),
        size=DOCUMENTS,
        rows=[{"id": f"D{number}"} for number in range(1, DOCUMENTS + 1)],
    )


def item_field(question: Question) -> Field:
    """One entry of a list as a field."""
    type_ = question.type["items"]
    return Field(name="", label=question.ask, shape=shape_of(type_), type=type_, required=False)


def _hint(field: Field, lang: str) -> str:
    """How to answer, unless it is plain text."""
    is_plain = field.shape is Shape.TEXT and not {"pattern", "format"} & field.type.keys()
    return "" if is_plain else how(field, lang)


def _list_hint(question: Question, lang: str) -> str:
    return "\n".join(filter(None, (pick(lang, question.tip), _hint(item_field(question), lang))))


def _column(mark: str, field: Field, hint: str, claim: str) -> TableColumn:
    width = _COUNTRY_WIDTH if "pattern" in field.type else _WIDTHS.get(field.shape, _LIST_WIDTH)
    return TableColumn(mark=mark, field=field, hint=hint, width=_LIST_WIDTH if not field.name else width, claim=claim)
