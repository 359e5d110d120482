"""Words an answer for its reviewer: in full, choices by their labels, rows one by one."""

from collections.abc import Iterator, Mapping

from seccheck.model.policy import Claim, Json
from seccheck.model.wording import Wording
from seccheck.reports.plain.values import value_text
from seccheck.words.speaking import pick, say

_ROWS, _ITEMS = 12, 40
_CELL = {"en": "{name}: {value}", "fr": "{name} : {value}"}


def value_words(lang: str, claim: Claim, value: Json, wording: Wording) -> str:
    """The value on one line; rows only by their number."""
    if not isinstance(value, list) or not value or any(isinstance(item, dict) for item in value):
        return _one(lang, claim, value, wording)
    listed = [_one(lang, claim, item, wording) for item in value[:_ITEMS]]
    return ", ".join([*listed, "…"] if len(value) > _ITEMS else listed)


def row_words(lang: str, claim: Claim, value: Json, wording: Wording) -> Iterator[str]:
    """A line for each row of a table; nothing for any other value."""
    rows = value if isinstance(value, list) else []
    for row in (row for row in rows[:_ROWS] if isinstance(row, Mapping)):
        cells = ((pick(lang, wording.of_field(claim.id, name)), cell) for name, cell in row.items())
        yield ", ".join(
            pick(lang, _CELL).format(name=name, value=value_words(lang, claim, cell, wording)) for name, cell in cells
        )
    if len(rows) > _ROWS:
        yield "…"


def _one(lang: str, claim: Claim, value: Json, wording: Wording) -> str:
    if isinstance(value, str):
        label = value if _is_free(claim) else pick(lang, wording.of_choice(claim.id, value))
        return value if label == value else f"{label} ({value})"
    return say(lang, "value.none") if value == [] else value_text(lang, value, claim.unit)


def _is_free(claim: Claim) -> bool:
    """Whether any text may be answered, so that nothing is a choice; fields of rows are looked up like choices."""
    type_ = claim.type.get("items", claim.type)
    return "enum" not in type_ and type_.get("type") == "string"
