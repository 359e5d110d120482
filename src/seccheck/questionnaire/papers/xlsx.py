"""The questionnaire as a workbook for Excel and LibreOffice, and what a filled one says."""

from pathlib import Path

from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import Form
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.workbook.back.reading import filled_of
from seccheck.questionnaire.workbook.writing import workbook_bytes

SUFFIXES = (".xlsx", ".xlsm")
"""The second is only read: somebody may have saved it so, but we write no macros."""


def write(form: Form, lang: str) -> bytes:
    """The blank form as a workbook.

    Args:
        form: the questionnaire.
        lang: of everything in it.
    """
    return workbook_bytes(form, lang)


def read(path: Path, known: Known) -> Filled:
    """What a filled one says.

    Args:
        path: the file.
        known: the policies and the language of messages.

    Raises:
        InputFaultError: the file is no such form, or cannot be read at all.
    """
    from seccheck.reading.caged.workbook import read_workbook  # noqa: PLC0415 - needed for a filled form only

    return filled_of(read_workbook(path), known)
