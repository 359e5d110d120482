"""Reads the words for what claims may be answered with: the shipped ones, and those beside the client's policies."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from seccheck.model.wording import Wording
from seccheck.reading.faults import raise_all
from seccheck.reading.opened import open_file
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.shipped import policies_folder

_FOLDER = "wording"


def load_wording(own: Sequence[Path] = ()) -> Wording:
    """All words; those of the client come before the shipped ones.

    Args:
        own: files and folders of the client's own policies; words lie in the folder ``wording`` beside or beneath them.

    Raises:
        InputFaultError: every fault of every file.
    """
    choices: dict[str, Mapping[str, str]] = {}
    fields: dict[str, Mapping[str, str]] = {}
    books = []
    ours, theirs = policies_folder(), (path if path.is_dir() else path.parent for path in own)
    for folder in dict.fromkeys((ours, *theirs)):  # two policies of one folder share its words
        for path in sorted((folder / _FOLDER).glob("*.yaml")):
            opened = open_file(path, schema="seccheck-wording/1")
            books.append(opened.book)
            if check(opened.data, schema_of("wording"), opened.book):
                choices.update(opened.data.get("choices", {}))
                fields.update(opened.data.get("fields", {}))
    raise_all(*books)
    return Wording(choices=choices, fields=fields)
