"""Notes every address that this process connects or sends to, to show that nothing else was."""

import contextlib
import sys
from collections.abc import Iterator

_EVENTS = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1, "socket.getaddrinfo": 0}
"""Where an event's address stands in its arguments."""

_seen: list[tuple[str, object]] | None = None
_installed = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _seen is not None and event in _EVENTS:
        _seen.append((event, arguments[_EVENTS[event]]))


@contextlib.contextmanager
def audited() -> Iterator[list[tuple[str, object]]]:
    """All that is connected to while the block runs; a hook can only be added, never taken away."""
    global _seen, _installed  # noqa: PLW0603 - the interpreter knows one list of hooks, and so do we
    if not _installed:
        sys.addaudithook(_hook)
        _installed = True
    _seen = []
    try:
        yield _seen
    finally:
        _seen = None


def hosts(seen: list[tuple[str, object]]) -> set[object]:
    """The hosts among what was seen."""
    return {address[0] if isinstance(address, tuple) else address for _, address in seen if address is not None}
