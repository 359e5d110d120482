"""Says what a paper is: one way to write a form down and to read it back; each is one file of `papers`."""

from pathlib import Path
from typing import Protocol, cast

from seccheck import registry
from seccheck.errors import Fault, UsageFaultError
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.wording import Wording
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import Form

_PACKAGE = "seccheck.questionnaire.papers"


@record
class Known:
    """What a reader must know to make sense of a filled form."""

    catalog: Catalog
    wording: Wording
    lang: str
    """In which language it says what it could not read."""


class Paper(Protocol):
    """What a file of `papers` offers."""

    SUFFIXES: tuple[str, ...]
    """With their dots, lower case."""

    def write(self, form: Form, lang: str) -> bytes:
        """The blank form as a file."""

    def read(self, path: Path, known: Known) -> Filled:
        """What a filled one says.

        Raises:
            InputFaultError: the file is no such form, or cannot be read at all.
        """


def paper_of(path: Path) -> Paper:
    """The paper that the suffix of `path` names.

    Raises:
        UsageFaultError: no paper has that suffix.
    """
    papers = [cast("Paper", registry.load(_PACKAGE, name)) for name in registry.names(_PACKAGE)]
    for paper in papers:
        if path.suffix.lower() in paper.SUFFIXES:
            return paper
    known = ", ".join(suffix for paper in papers for suffix in paper.SUFFIXES)
    hint = f"End the name in one of {known}."
    raise UsageFaultError(Fault(message=f"{path.name!r} does not say in which form to write or read it", hint=hint))
