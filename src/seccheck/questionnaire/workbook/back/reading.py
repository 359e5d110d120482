"""Says what a filled workbook says, sheet by sheet, and what of it could not be read."""

from collections.abc import Iterator, Mapping

from seccheck.errors import Fault, Place, input_fault
from seccheck.model.policy import Json, Text
from seccheck.model.table import Workbook
from seccheck.questionnaire.cells.unreadable import shown
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.foreign.place import place_of
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.workbook.asked import ENGAGEMENT
from seccheck.questionnaire.workbook.back.asking import Asker
from seccheck.questionnaire.workbook.back.choices import choices_said, is_choice_sheet
from seccheck.questionnaire.workbook.back.documents import by_spelling, documents_said, is_document_sheet
from seccheck.questionnaire.workbook.back.records import is_record_sheet, records_said
from seccheck.questionnaire.workbook.back.said import Said, gather
from seccheck.questionnaire.workbook.back.sheets import OurSheet, foreign_sheets, our_sheets
from seccheck.questionnaire.workbook.back.tables import is_table, tables_said
from seccheck.questionnaire.workbook.head import head_fields
from seccheck.questionnaire.workbook.marks import ID
from seccheck.questionnaire.workbook.origin import origin_of
from seccheck.words.speaking import pick

_NOT_OURS: Text = {
    "en": "this workbook is no questionnaire of ours: none of its sheets has our marks",
    "fr": "ce classeur n'est pas un de nos questionnaires : aucune de ses feuilles ne porte nos repères",
}
_WHICH: Text = {
    "en": "Send back the file that you were sent, filled in; answers in another form come in through --map.",
    "fr": "Renvoyez le fichier reçu, une fois rempli ; les réponses sous une autre forme s'importent par --map.",
}
_FOREIGN: Text = {
    "en": "the sheet “{sheet}” speaks of our questions but is none of ours, and is not read",
    "fr": "la feuille « {sheet} » reprend nos questions sans être une des nôtres, et n'est pas lue",
}
_COPY: Text = {
    "en": "Copy its answers into the questionnaire's own sheets.",
    "fr": "Recopiez ses réponses dans les feuilles du questionnaire.",
}


def filled_of(workbook: Workbook, known: Known) -> Filled:
    """What the workbook says.

    Args:
        workbook: its cells as they stand.
        known: the policies, their words, and the language of faults.

    Raises:
        InputFaultError: it is no questionnaire of ours, or next to nothing in it can be read.
    """
    sheets = our_sheets(workbook)
    if not sheets:
        raise input_fault(pick(known.lang, _NOT_OURS), file=workbook.file, hint=pick(known.lang, _WHICH))
    asker = Asker(workbook.file, known)
    documents = gather([one for sheet in sheets for one in _documents(sheet, asker)], known.lang)
    described = by_spelling(documents.parts)
    said = gather([one for sheet in sheets for one in _said(sheet, described, asker)], known.lang)
    origin = origin_of(workbook)
    heads = {name for side in (PROVIDER, CLIENT) for name in (head.field.name for head in head_fields(side))}
    answers = {name: parts for name, parts in said.parts.items() if not _is_head(name, heads)}
    return Filled(
        file=workbook.file,
        audience=origin.audience or _audience(sheets),
        policies=origin.policies,
        head=_head({name: parts for name, parts in said.parts.items() if _is_head(name, heads)}),
        answers=answers,
        documents={id_: parts["entry"] for id_, parts in documents.parts.items()},
        places={name: place for name, place in said.places.items() if name in answers},
        unread=(*_foreign(workbook, known), *asker.faults, *documents.faults, *said.faults),
    )


def _documents(sheet: OurSheet, asker: Asker) -> Iterator[Said]:
    return documents_said(sheet, asker) if is_document_sheet(sheet) else iter(())


def _said(sheet: OurSheet, described: Mapping[str, str], asker: Asker) -> Iterator[Said]:
    if is_choice_sheet(sheet):
        yield from choices_said(sheet, asker)
    elif is_record_sheet(sheet):
        yield from records_said(sheet, described, asker)
    if is_table(sheet):
        yield from tables_said(sheet, asker)


def _is_head(name: str, heads: set[str]) -> bool:
    return name in heads or name.startswith(ENGAGEMENT)


def _head(said: Mapping[str, Mapping[str, Json]]) -> dict[str, dict[str, Json]]:
    """The values as they stand in a dossier, by group."""
    head: dict[str, dict[str, Json]] = {}
    for name, parts in said.items():
        if "value" in parts:
            group, _, key = name.partition(".")
            head.setdefault(group, {})[key] = parts["value"]
    return head


def _audience(sheets: tuple[OurSheet, ...]) -> str:
    """Whose form it is, where it does not say so any more: only a provider is asked who it is."""
    asks = any(line.text(ID).startswith("provider.") for sheet in sheets if ID in sheet.columns for line in sheet.lines)
    return PROVIDER if asks else CLIENT


def _foreign(workbook: Workbook, known: Known) -> Iterator[Fault]:
    """A sheet of somebody else that holds our claims is told, for its answers are not taken."""
    for sheet in foreign_sheets(workbook):
        if any(isinstance(cell.value, str) and cell.value.strip() in known.catalog.claims for cell in sheet.cells):
            message = pick(known.lang, _FOREIGN).format(sheet=shown(sheet.name))
            place = Place(file=place_of(workbook.file, sheet.name))
            yield Fault(message=message, place=place, hint=pick(known.lang, _COPY))
