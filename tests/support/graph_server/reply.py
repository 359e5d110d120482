"""What is sent back, and the errors of Graph."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field

from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Reply:
    """One response; a body that is no bytes is sent piece by piece, without its length."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | Iterable[bytes] = b""
    length: int | None = None
    """Announced, where it is not the truth; the connection is closed when there is no more to send."""
    reset: bool = False
    """Nothing is sent, the connection is torn down."""

    @property
    def json(self) -> Json:
        """The body as JSON."""
        return json.loads(self.body) if isinstance(self.body, bytes) and self.body else None


def reply(body: Json, status: int = 200, **headers: str) -> Reply:
    """`body` as JSON; the names of headers with ``_`` for ``-``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(
        status=status,
        headers={"Content-Type": "application/json;odata.metadata=minimal", **named},
        body=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode(),
    )


def refusal(status: int, code: str, message: str = "", **headers: str) -> Reply:
    """An error of Graph."""
    inner = {"date": "2027-03-29T08:00:00", "request-id": "0000", "client-request-id": "0000"}
    return reply({"error": {"code": code, "message": message or code, "innerError": inner}}, status, **headers)
