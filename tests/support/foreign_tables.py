"""Small tables of other people's questionnaires, and mappings for them, for the tests."""

import functools
from collections.abc import Sequence
from pathlib import Path

from seccheck.model.policy import Catalog
from seccheck.model.table import Cell, CellValue, Sheet, Workbook
from seccheck.model.wording import Wording
from seccheck.questionnaire.foreign.mapping import load_mapping
from seccheck.questionnaire.foreign.question_map import QuestionMap
from seccheck.questionnaire.paper import Known
from seccheck.reading.catalog import load_catalog

CAIQ_HEADINGS = (
    "Question ID",
    "Question",
    "CSP CAIQ\nAnswer",
    "SSRM Control Ownership",
    "CSP Implementation Description (Optional/Recommended)",
)
MAPPING = """\
schema: seccheck-mapping/1
name: Their form
columns:
  id: [ID, Ref]
  answer: Answer
  text: Question
  comments: [Comment, Proof]
unless:
  - {column: Owner, says: [Customer]}
ignore: [N/A]
questions:
  Q-1: {claim: ac.named_only, values: {"Yes": true, "No": false}}
  Q-2: {claim: ac.leaver_hours}
  Q-3:
    - {claim: mfa.enforcement, values: {"In the portal": per-user, "2": idp-policy}}
    - {claim: mfa.user_coverage_pct, values: {"In the portal": 100}}
  Q-4: {claim: ac.named_only}
  Q-5: {claim: mfa.user_coverage_pct}
"""
HEADINGS = ("ID", "Question", "Answer", "Comment", "Proof", "Owner")


@functools.cache
def catalog() -> Catalog:
    """The shipped policies."""
    return load_catalog()


def known(lang: str = "en") -> Known:
    """What a reader of the shipped policies knows."""
    return Known(catalog=catalog(), wording=Wording(), lang=lang)


def mapping_file(folder: Path, text: str = MAPPING) -> Path:
    """A mapping on disk."""
    path = folder / "their-form.yaml"
    path.write_text(text)
    return path


def mapping_of(folder: Path, text: str = MAPPING) -> QuestionMap:
    """A mapping, loaded."""
    return load_mapping(mapping_file(folder, text), catalog())


def sheet(*rows: Sequence[CellValue | Cell | None], name: str = "Form", is_hidden: bool = False) -> Sheet:
    """A sheet of these rows; None is an empty cell, a `Cell` gives its value and whether it is a formula."""
    cells = [
        Cell(
            row=row,
            column=column,
            value=value.value if isinstance(value, Cell) else value,
            is_formula=isinstance(value, Cell) and value.is_formula,
        )
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if value is not None
    ]
    return Sheet(name=name, is_hidden=is_hidden, cells=tuple(cells))


def workbook(*sheets: Sheet, file: str = "q.xlsx") -> Workbook:
    """A workbook of these sheets."""
    return Workbook(file=file, sheets=sheets)


def formula(text: str) -> Cell:
    """A formula, for `sheet`."""
    return Cell(row=1, column=1, value=text, is_formula=True)
