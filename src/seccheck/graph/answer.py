"""What Graph answered, read as JSON and as nothing else."""

import json
from collections.abc import Mapping

from seccheck.graph.graph import TOO_LONG, UnseenError
from seccheck.model.policy import Json
from seccheck.model.record import record

_PIECES = 2_000_000
"""Values in one answer: JSON of a few bytes becomes Python of a hundred."""


@record
class Answer:
    """One answer."""

    status: int
    headers: Mapping[str, str]
    """Names in small letters."""
    body: Json
    """None where it is no JSON."""
    is_json: bool = True


def answer_from(status: int, headers: Mapping[str, str], content: bytes) -> Answer:
    """The answer that a server's bytes make.

    Raises:
        UnseenError: `TOO_LONG` for more values than anybody reads.
    """
    if content.count(b",") + content.count(b"[") + content.count(b"{") > _PIECES:
        raise UnseenError(TOO_LONG, f"more than {_PIECES} values")
    try:
        body = json.loads(content, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return Answer(status=status, headers=headers, body=None, is_json=False)
    return Answer(status=status, headers=headers, body=body)


def _refuse(constant: str) -> None:
    """JSON has no NaN and no infinity, whatever Python thinks."""
    raise ValueError(constant)
