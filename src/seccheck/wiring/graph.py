"""Opens a tenant online: the graph client with the machine's own clock; nothing of it is imported before that."""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from seccheck.model.entra import Entra

if TYPE_CHECKING:
    from seccheck.graph.online import OnlineGraph

BUDGET_SECONDS = 1800.0
"""For all that is asked of one tenant in one run; what is not answered by then is a gap."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> dt.datetime:
        """The moment, in UTC."""
        return dt.datetime.now(dt.UTC)

    def seconds(self) -> float:
        """Seconds since some moment, never running backwards."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


def online(tell: Callable[[str], None], lang: str) -> "Callable[[Entra, Path], OnlineGraph]":
    """How a tenant is opened: by its settings and the folder that their paths start from.

    Args:
        tell: gets sentences about long waits, and the code to sign in with.
        lang: of these sentences.
    """

    def opened(settings: Entra, folder: Path) -> "OnlineGraph":
        from seccheck.graph.online import open_graph  # noqa: PLC0415 - most runs look at nothing

        return open_graph(
            settings, folder=folder, clock=SystemClock(), budget_seconds=BUDGET_SECONDS, tell=tell, lang=lang
        )

    return opened
