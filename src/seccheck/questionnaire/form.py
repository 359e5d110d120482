"""Says what a form is: the questions of one side at one gate, before they are put on any paper."""

import enum
from collections.abc import Mapping

from seccheck.model.policy import Json, Text
from seccheck.model.record import record
from seccheck.model.scale import Gate, Severity, Strength

PROVIDER, CLIENT = "provider", "client"
"""Who fills it in."""


class Shape(enum.StrEnum):
    """How an answer is given; every claim has exactly one."""

    YES_NO = "yes-no"
    CHOICE = "choice"
    """One value of `Question.choices`."""
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    CHOICES = "choices"
    """Any number of `Question.choices`; none of them must be said."""
    LIST = "list"
    """Any number of texts; none must be said."""
    ROWS = "rows"
    """Any number of rows of `Question.fields`; none must be said."""
    DOCUMENT = "document"
    """No value: the documents named beside it are the answer."""


@record
class Choice:
    """One value that may be chosen."""

    value: Json
    label: Text


@record
class Field:
    """One column of the rows of an answer; its shape is never `ROWS` or `DOCUMENT`."""

    name: str
    label: Text
    shape: Shape
    type: Json
    """JSON Schema of the field."""
    required: bool
    choices: tuple[Choice, ...] = ()


@record
class Test:
    """One condition on a fact of the engagement: it holds when the fact's value is one of `values`."""

    fact: str
    """Without ``engagement.``; the form itself asks for it (see `Form.facts`)."""
    values: tuple[Json, ...]


Condition = tuple[tuple[Test, ...], ...]
"""Any-of over branches, each all-of over its tests; the empty tuple always holds; so does a test of an unsaid fact."""


@record
class Reason:
    """A requirement that rests on the answer."""

    requirement: str
    title: Text
    severity: Severity
    demanded: Strength
    """At the form's gate."""


@record
class Question:
    """One claim as a question."""

    claim: str
    """The claim's id; of a fact of the engagement the fact's name alone."""
    ask: Text
    tip: Text
    """The claim's hint; empty where there is none."""
    unit: str
    """A code such as ``percent``, empty for none; `seccheck.words` has words for it."""
    shape: Shape
    type: Json
    """JSON Schema of the value."""
    choices: tuple[Choice, ...] = ()
    fields: tuple[Field, ...] = ()
    why: tuple[Reason, ...] = ()
    """Gravest first; empty for facts of the engagement."""
    evidence: tuple[Choice, ...] = ()
    """Kinds of document that can show it at the strength demanded; empty where the answer itself is enough."""
    shown_when: Condition = ()
    is_express: bool = False


@record
class Section:
    """The questions of one policy."""

    id: str
    title: Text
    questions: tuple[Question, ...]


@record
class Form:
    """A whole questionnaire."""

    audience: str
    """`PROVIDER` or `CLIENT`."""
    gate: Gate
    profile: str
    client: str
    """The client's name, empty where no client file was given."""
    policies: Mapping[str, str]
    """Version of each policy asked about, by id."""
    facts: tuple[Question, ...]
    """About the service itself: what stands under ``engagement``."""
    stated: Mapping[str, Json]
    """Facts that the client file states, by name; a form to the provider shows them as filled in."""
    sections: tuple[Section, ...]
    kinds: tuple[Choice, ...]
    """Kinds that a document may be of."""

    def questions(self) -> tuple[Question, ...]:
        """All questions of all sections, in order."""
        return tuple(question for section in self.sections for question in section.questions)
