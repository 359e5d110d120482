"""Says what a mapping is: where a foreign table has its answers, and which claim each of them answers."""

from collections.abc import Mapping
from dataclasses import field

from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Column:
    """One column, by its heading or by its letter."""

    headings: tuple[str, ...] = ()
    """Folded, any of them; empty where the letter says it."""
    number: int = 0
    """From 1; 0 where a heading says it."""
    spelt: str = ""
    """As a person would look for it."""


@record
class Exclusion:
    """Rows whose answer is not the provider's own word."""

    column: Column
    says: frozenset[str]
    """Folded."""


@record
class Feed:
    """One claim that a question answers."""

    claim: str
    values: Mapping[str, Json] | None = None
    """The claim's value by folded answer; None where the answer is read as the claim's own questionnaire reads it."""


@record
class QuestionMap:
    """A whole mapping."""

    name: str
    """What the questionnaire is called in notes."""
    id: Column
    answer: Column
    text: Column | None = None
    comments: tuple[Column, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    sheets: tuple[str, ...] = ()
    """With ``*`` for any characters; empty for every sheet that has the columns."""
    id_form: str = ""
    """Regular expression of JSON Schema; empty for any id."""
    ignore: frozenset[str] = frozenset()
    """Folded answers that answer nothing."""
    questions: Mapping[str, tuple[Feed, ...]] | None = field(default=None)
    """By folded id; None where the ids are claims themselves."""
    ids: Mapping[str, str] = field(default_factory=dict)
    """The spelling of each id, by folded id."""
