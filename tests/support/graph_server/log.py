"""What was asked of the test Graph."""

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import overload

from seccheck.model.record import record

GRAPH, AUTHORITY, STRANGER, IDENTITY = "graph", "authority", "stranger", "identity"


@record
class Request:
    """One request as it came in."""

    listener: str
    """`GRAPH`, `AUTHORITY`, `STRANGER` (a host that must never see a token) or `IDENTITY` (managed identity)."""
    method: str
    path: str
    """With its query, as sent."""
    had_authorization: bool
    at: float
    """Seconds of a clock that only runs forward."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By lower-case name, without ``authorization``."""
    form: Mapping[str, str] = field(default_factory=dict)
    """Fields of a token request; of secrets and assertions only that they were there."""


class Log(Sequence[Request]):
    """All requests in the order in which they came; grows while a test looks at it."""

    def __init__(self) -> None:
        self._requests: list[Request] = []
        self._lock = threading.Lock()

    def add(self, listener: str, method: str, path: str, headers: Mapping[str, str], form: Mapping[str, str]) -> None:
        """Note one request."""
        lowered = {name.lower(): value for name, value in headers.items()}
        had = lowered.pop("authorization", None) is not None
        one = Request(
            listener=listener,
            method=method,
            path=path,
            had_authorization=had,
            at=time.monotonic(),
            headers=lowered,
            form={name: "given" if name in _SECRET else value for name, value in form.items()},
        )
        with self._lock:
            self._requests.append(one)

    def of(self, listener: str, part: str = "") -> tuple[Request, ...]:
        """The requests to one listener whose path holds `part`."""
        return tuple(one for one in tuple(self._requests) if one.listener == listener and part in one.path)

    def __len__(self) -> int:
        return len(self._requests)

    @overload
    def __getitem__(self, place: int) -> Request: ...
    @overload
    def __getitem__(self, place: slice) -> list[Request]: ...
    def __getitem__(self, place: int | slice) -> Request | list[Request]:
        return self._requests[place]

    def __iter__(self) -> Iterator[Request]:
        return iter(tuple(self._requests))


_SECRET = {"client_secret", "client_assertion", "device_code", "refresh_token"}
