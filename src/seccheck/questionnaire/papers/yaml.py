"""The questionnaire as YAML: a blank one is a dossier, or a part of the client file, that says nothing yet."""

from pathlib import Path

from seccheck.questionnaire.blank.reading import read_yaml
from seccheck.questionnaire.blank.writing import blank_text
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import Form
from seccheck.questionnaire.paper import Known

SUFFIXES = (".yaml", ".yml", ".json")


def write(form: Form, lang: str) -> bytes:
    """The blank form as a file; JSON is only read, for it has no room for the questions."""
    return blank_text(form, lang).encode()


def read(path: Path, known: Known) -> Filled:
    """What a filled one says.

    Raises:
        InputFaultError: the file is no such form, or cannot be read at all.
    """
    return read_yaml(path, known)
