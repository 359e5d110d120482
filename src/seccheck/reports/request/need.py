"""Says what one open requirement still needs of the provider; not yet worded."""

import enum

from seccheck.model.evidence import Evidence
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Atom, Claim
from seccheck.model.record import record


class Action(enum.StrEnum):
    """What the provider is to do."""

    CLARIFY = "clarify"
    """Two words do not match: say which is right."""
    CORRECT = "correct"
    """What is said does not meet what is expected."""
    REPLACE = "replace"
    """The document was rejected."""
    RENEW = "renew"
    """The document, or an answer, is too old."""
    EXTEND = "extend"
    """The document does not cover all services and sites."""
    SHOW = "show"
    """A document is there, and does not show it yet."""
    SEND = "send"
    ATTACH = "attach"
    """A document is named, and its file is not there."""
    ANSWER = "answer"


@record
class Held:
    """A document that the provider names."""

    id: str
    kind: str
    title: str
    claims: frozenset[str]
    """Claims that it is said to show."""
    is_here: bool = True
    """Its file is there."""


@record
class Point:
    """One claim that must be shown, and what must be true of it."""

    claim: Claim
    atoms: tuple[Atom, ...]


@record
class Need:
    """What is asked because of one requirement."""

    judgement: RequirementJudgement
    action: Action
    points: tuple[Point, ...]
    """At least one, unless all is said by `found`."""
    document: str = ""
    """Id of the dossier's document that is concerned; empty where there is none."""
    kinds: tuple[str, ...] = ()
    """Kinds of document that would do, best first; empty where an answer does."""
    found: tuple[Evidence, ...] = ()
    """What was said or seen and holds it back."""
