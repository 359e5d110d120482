"""Looks on a page of a PDF for a value as a person would see it."""

import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdf

from seccheck.model.policy import Json

YES, NO = ("yes", "oui"), ("no", "non")
_SUBJECTS = "ac|attestation|cml|com|edr|entra|env|gdpr|gov|itsm|mfa|partner|ppa|roster|stf|tls|trn|witness"
_REFERENCE = re.compile(rf"(?<![\w.@/-])(?:{_SUBJECTS})\.[a-z0-9_]+ ")


@functools.cache
def pages(path: Path) -> tuple[str, ...]:
    """The text of every page, with its white space folded."""
    return tuple(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


def missing_on_page(path: Path, page: int, claim: str, value: Json) -> list[str]:
    """Which parts of `value` page number `page` (from 1) does not show; empty when it shows all of it.

    Rows of a table may stand anywhere on the page. Any other value stands in the cross-reference, behind the claim's
    name.
    """
    text = pages(path)[page - 1]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [row for row in map(_row, value) if not re.search(row, text)]
    shown = behind(text, claim)
    return [" or ".join(forms) for forms in _forms(value) if not any(_has(shown, form) for form in forms)]


def behind(text: str, claim: str) -> str:
    """What the cross-reference says behind `claim`, up to the next reference; empty where it is not listed."""
    _, found, rest = text.partition(f"{claim} ")
    following = _REFERENCE.search(rest) if found else None
    return rest[: following.start()] if following else rest


def shows(text: str, value: str) -> bool:
    """Whether `text` holds a text, a number or a date (ISO or DD/MM/YYYY) as a word of its own."""
    return any(_has(text, form) for form in _written(value))


def _row(row: Mapping[str, Json]) -> str:
    """A pattern for the cells of a row as they follow each other in a table."""
    cells = ("(?:" + "|".join(map(re.escape, next(_forms(cell)))) + r")(?!\w)" for cell in row.values())
    return r"(?<!\w)" + " ".join(cells)


def _forms(value: Json) -> Iterator[tuple[str, ...]]:
    """For each part of a value, the ways in which a person may have written it."""
    if isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _forms(item)
        if not value:
            yield ("none", "aucun", "aucune")
    elif isinstance(value, bool):
        yield YES if value else NO
    else:
        yield _written(str(value))


def _written(value: str) -> tuple[str, ...]:
    date = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    return (value, f"{date[3]}/{date[2]}/{date[1]}") if date else (value,)


def _has(text: str, form: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(form)}(?![\w]|[.,]\d)", text) is not None
