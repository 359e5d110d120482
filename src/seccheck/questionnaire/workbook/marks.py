"""Names the marks by which sheets, columns and rows are found again, wherever somebody moved them."""

from seccheck.model.record import record

_LEAD = "seccheck:"

ID = f"{_LEAD}id"
"""Heads the column that says what a row is about: a claim, or a part of the head such as ``provider.name``."""
OPTION = f"{_LEAD}option"
"""Heads the column that says which of the values to choose from a row is about."""
ANSWER = f"{_LEAD}answer"
DOCUMENTS = f"{_LEAD}documents"
NOTE = f"{_LEAD}note"
ON = f"{_LEAD}on"
ROW = f"{_LEAD}row"
"""Heads the column that numbers the rows of a table; the row 0 is where it is said that there are none."""
NO_OPTION = "(none)"
"""Stands under `OPTION` where it is said that none of the values holds."""

_FIELD, _ITEM, _DOCUMENT = "field", "item", "document"


@record
class Column:
    """What a column of a table holds."""

    kind: str
    """``field`` of the rows of a claim, ``item`` of a claim's list, or ``document``."""
    claim: str = ""
    name: str = ""
    """Of the field, or the part of the document."""


def field_mark(claim: str, name: str) -> str:
    """Heads the column of one field in the rows of a claim."""
    return f"{_LEAD}{_FIELD} {claim} {name}"


def item_mark(claim: str) -> str:
    """Heads the column of a claim whose answer is a list."""
    return f"{_LEAD}{_ITEM} {claim}"


def document_mark(part: str) -> str:
    """Heads the column of one part of the documents, ``id`` or as in a dossier."""
    return f"{_LEAD}{_DOCUMENT} {part}"


def is_mark(text: object) -> bool:
    """Whether a cell holds a mark of ours, of whatever version."""
    return isinstance(text, str) and text.strip().startswith(_LEAD)


def column_of(mark: str) -> Column | None:
    """What the column of a table holds; None for a mark of another kind."""
    kind, *parts = mark.removeprefix(_LEAD).split(" ", 2)
    match kind, parts:
        case "field", [claim, name]:
            return Column(kind=kind, claim=claim, name=name)
        case "item", [claim]:
            return Column(kind=kind, claim=claim)
        case "document", [name]:
            return Column(kind=kind, name=name)
    return None
