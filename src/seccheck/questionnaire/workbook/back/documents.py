"""Reads the documents: their descriptions, and the short names by which answers cite them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from seccheck.model.policy import Json, Text
from seccheck.model.scale import Strength
from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.texts import read_text
from seccheck.questionnaire.cells.unreadable import shown, unreadable
from seccheck.questionnaire.form import Choice, Field
from seccheck.questionnaire.workbook.back.asking import Asker
from seccheck.questionnaire.workbook.back.said import Said
from seccheck.questionnaire.workbook.back.sheets import Line, OurSheet
from seccheck.questionnaire.workbook.back.table_lines import data_lines
from seccheck.questionnaire.workbook.head import document_fields
from seccheck.questionnaire.workbook.marks import document_mark

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_BETWEEN = re.compile(r"[;,\s]+")
_OURS = re.compile(r"D[1-9][0-9]{0,2}")
"""The short names that stand there already: alone they say nothing."""
_MOST = 20
"""Documents behind one answer."""
_COVERS = ("services", "sites")
_FOLDER = "documents/"

_NO_ID: tuple[Text, Text] = (
    {"en": "“{raw}” is no short name of a document", "fr": "« {raw} » n'est pas le nom court d'un document"},
    {
        "en": "Use letters, digits, dots, hyphens and underscores, as on the sheet with the documents, and put ; "
        "between "
        "several.",
        "fr": "Employez lettres, chiffres, points, tirets et soulignés, comme sur la feuille des documents, et "
        "séparez-en "
        "plusieurs par ;",
    },
)
_TOO_MANY: tuple[Text, Text] = (
    {
        "en": "there are more than {most} documents behind one answer",
        "fr": "il y a plus de {most} documents à l'appui d'une réponse",
    },
    {"en": "Name those that show it best.", "fr": "Citez ceux qui le montrent le mieux."},
)
_UNNAMED: tuple[Text, Text] = (
    {"en": "this document has no short name", "fr": "ce document n'a pas de nom court"},
    {"en": "Give it one, such as D1.", "fr": "Donnez-lui-en un, tel que D1."},
)


def is_document_sheet(sheet: OurSheet) -> bool:
    """Whether documents are described on it."""
    return document_mark("id") in sheet.columns


def documents_said(sheet: OurSheet, asker: Asker) -> Iterator[Said]:
    """Each document that is described, even in part."""
    known = asker.known
    strengths = (Strength.DOCUMENTED, Strength.ATTESTED)
    kinds = [Choice(value=k.id, label=k.title) for k in known.catalog.kinds.values() if k.strength in strengths]
    fields = {part: field for part, (field, _) in document_fields(kinds).items() if part != "id"}
    for line in data_lines(sheet):
        entry = _entry(line, fields, asker)
        cell = line.cell(document_mark("id"))
        place = line.place(document_mark("id"))
        if cell is None:
            if entry:
                asker.refuse(place, *_UNNAMED)
            continue
        id_ = asker.read(cell, place, lambda raw: _id(str(raw), known.lang))
        if id_ and (entry or not _OURS.fullmatch(id_)):
            yield Said(name=id_, part="entry", value=entry, place=place)


def by_spelling(ids: Iterable[str]) -> dict[str, str]:
    """The short names by how they may be spelt; as they stand before in other case."""
    named = list(ids)
    return {id_.casefold(): id_ for id_ in named} | {id_: id_ for id_ in named}


def ids_in(raw: CellValue, described: Mapping[str, str], lang: str) -> list[str]:
    """The documents that a cell names, each once.

    Args:
        raw: short names parted by semicolons, commas or spaces.
        described: the short names that are described, see `by_spelling`; any other is taken as it stands.
        lang: the reader's language.

    Raises:
        UnreadableError: one of them can be no short name, or there are too many.
    """
    named = [_id(part, lang) for part in _BETWEEN.split(str(raw).strip()) if part]
    found = dict.fromkeys(described.get(id_) or described.get(id_.casefold(), id_) for id_ in named)
    if not found:
        raise unreadable(lang, *_NO_ID, raw=shown(raw))
    if len(found) > _MOST:
        raise unreadable(lang, *_TOO_MANY, most=_MOST)
    return list(found)


def _entry(line: Line, fields: Mapping[str, Field], asker: Asker) -> dict[str, Json]:
    """What is filled in, as in a dossier."""
    entry: dict[str, Json] = {}
    covers: dict[str, Json] = {}
    for part, field in fields.items():
        mark = document_mark(part)
        cell = line.cell(mark)
        value = asker.value(cell, line.place(mark), field) if cell else None
        if value is not None:
            (covers if part in _COVERS else entry)[part] = _path(value) if part == "path" else value
    return entry | ({"covers": covers} if covers else {})


def _path(said: str) -> str:
    """A bare name lies in the folder that the form speaks of."""
    return said if "/" in said or "\\" in said else f"{_FOLDER}{said}"


def _id(text: str, lang: str) -> str:
    plain = read_text(text, lang)
    if not _ID.fullmatch(plain):
        raise unreadable(lang, *_NO_ID, raw=shown(text))
    return plain
