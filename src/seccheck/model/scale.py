"""The ordered words: how strong, when, how grave, what came out."""

import enum
from typing import Self


class Scale(enum.IntEnum):
    """An ordered word; its number is its rank, its `word` is how files and reports spell it."""

    @property
    def word(self) -> str:
        """The spelling used in policies, dossiers and reports, such as ``pre-contract``."""
        return self.name.lower().replace("_", "-")

    @classmethod
    def of(cls, word: str) -> Self:
        """The member spelt `word`.

        Raises:
            KeyError: no member is spelt so.
        """
        return cls[word.upper().replace("-", "_")]


class Strength(Scale):
    """How strongly a thing is shown, after the order of reliability of audit evidence in ISA 500."""

    DECLARED = 1
    DOCUMENTED = 2
    CAPTURED = 3
    ATTESTED = 4
    OBSERVED = 5


class Gate(Scale):
    """The moments of a contract's life at which somebody must decide."""

    PRE_CONTRACT = 1
    TRANSITION = 2
    GO_LIVE = 3
    RUN = 4


class Severity(Scale):
    """What an open requirement does to its gate."""

    MINOR = 1
    MAJOR = 2
    BLOCKER = 3


class Outcome(Scale):
    """What came out of one requirement, worst first among the open ones (the order is for combining and display)."""

    CONTRADICTED = 1
    REFUTED = 2
    UNKNOWN = 3
    STALE = 4
    TOO_WEAK = 5
    DEMONSTRATED = 6
    ACCEPTED = 7
    NOT_APPLICABLE = 8
    NOT_DUE = 9

    @property
    def is_open(self) -> bool:
        """Whether the requirement still holds its gate or leaves a condition."""
        return self < Outcome.DEMONSTRATED


class Decision(Scale):
    """What the gate says, worst first."""

    NO_GO = 1
    GO_WITH_CONDITIONS = 2
    GO = 3


class AnsweredBy(Scale):
    """Who may answer a claim: `LOOK` claims are known only from a look or a record, nobody answers them."""

    PROVIDER = 1
    CLIENT = 2
    BOTH = 3
    LOOK = 4
