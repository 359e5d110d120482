"""Asks several hosts at once, each ending in an answer or in the reason why there is none."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from seccheck.graph.graph import UnseenError
from seccheck.probes.probe import Unseen

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

_WORKERS = 5
_NAMED = 5
"""Hosts that a gap names; of the others it says how many there are."""


def at_once(items: Sequence[Asked], ask: Callable[[Asked], Answer]) -> tuple[Answer | UnseenError, ...]:
    """What `ask` says of each of `items`, in their order."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - few runs connect to anything

    def guarded(item: Asked) -> Answer | UnseenError:
        try:
            return ask(item)
        except UnseenError as error:
            return error

    with ThreadPoolExecutor(max_workers=_WORKERS) as pool:
        return tuple(pool.map(guarded, items))


def unseen_of(claims: tuple[str, ...], failures: Iterable[tuple[str, UnseenError]]) -> tuple[Unseen, ...]:
    """One gap for each reason, naming what it befell.

    Args:
        claims: what stays unknown.
        failures: hosts or domains, and why each was not seen.
    """
    named: dict[str, list[str]] = {}
    for name, error in failures:
        named.setdefault(error.reason, []).append(f"{name}: {error.detail}" if error.detail else name)
    return tuple(Unseen(claims=claims, reason=reason, detail=_told(names)) for reason, names in named.items())


def _told(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f", +{more}" if more > 0 else "")
