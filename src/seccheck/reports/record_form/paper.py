"""Says what the printed form of a record is: which boxes there are to fill in, before they are drawn."""

from seccheck.model.record import record


@record
class Column:
    """One column of a table to fill in."""

    label: str
    choices: tuple[str, ...] = ()
    """What may stand there; empty for anything."""


@record
class Box:
    """One claim to be found out."""

    claim: str
    ask: str
    hint: str
    shape: str
    """As `seccheck.questionnaire.form.Shape` spells it."""
    form: str
    """What an answer looks like, in words."""
    unit: str = ""
    choices: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()


@record
class Part:
    """One requirement, with what there is to find out about it."""

    id: str
    title: str
    weight: str
    """Its severity, in words."""
    statement: str
    how: str
    """How it is brought about, which is what a test then finds."""
    boxes: tuple[Box, ...]


@record
class Paper:
    """One form."""

    lang: str
    kind: str
    title: str
    """What records of the kind are called."""
    client: str
    """Empty for a line to write on, like `provider`."""
    provider: str
    wants_file: bool
    """Whether the record stands for a document."""
    parts: tuple[Part, ...]
