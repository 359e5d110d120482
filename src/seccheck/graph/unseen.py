"""Writes down on a tape that something could not be seen, and reads it back for the same reason."""

from collections.abc import Mapping

from seccheck.graph.graph import (
    AMBIGUOUS,
    BETA,
    ERROR,
    LICENCE,
    NOT_FOUND,
    NOT_ON_TAPE,
    PERMISSION,
    SHAPE,
    SIGN_IN,
    THROTTLED,
    TIMEOUT,
    TOO_LONG,
    WRONG_TENANT,
    UnseenError,
)
from seccheck.model.policy import Json

_KEYS = frozenset({"unseen", "detail"})
_REASONS = frozenset(
    {
        *(PERMISSION, LICENCE, THROTTLED, TIMEOUT, ERROR, SHAPE, NOT_FOUND, BETA, NOT_ON_TAPE),
        *(SIGN_IN, WRONG_TENANT, AMBIGUOUS, TOO_LONG),
    }
)
"""What a request can fail for; what a client left undeclared is not among it."""
_LONGEST = 300


def written(error: UnseenError) -> dict[str, Json]:
    """`error` as it stands on a tape."""
    return {"unseen": error.reason, "detail": error.detail[:_LONGEST]}


def read(recorded: Json, path: str) -> UnseenError | None:
    """The error that `recorded` stands for; None where it is an answer.

    Args:
        recorded: what a tape has for `path`.
        path: what was asked.
    """
    if not isinstance(recorded, Mapping) or not recorded.keys() <= _KEYS or "unseen" not in recorded:
        return None
    reason, detail = recorded["unseen"], recorded.get("detail", "")
    if not isinstance(reason, str) or reason not in _REASONS or not isinstance(detail, str):
        return UnseenError(SHAPE, "a refusal for no known reason", path=path)
    return UnseenError(reason, detail[:_LONGEST], path=path)
