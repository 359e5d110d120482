"""Says what a run is given to look with: what the command line wants, and how a tenant is opened."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from seccheck.model.entra import Entra
from seccheck.model.record import record

if TYPE_CHECKING:
    from seccheck.graph.graph import Graph

Open = Callable[[Entra, Path], "Graph"]
"""Opens a tenant online, by the client's settings and the folder that their paths start from."""

Step = Callable[[], None]


def _silent(_total: int) -> AbstractContextManager[Step]:
    return nullcontext(lambda: None)


@record
class Eyes:
    """What to look with."""

    open: Open
    today: dt.date
    """The day of looks taken online."""
    probes: tuple[str, ...] = ()
    """Looks named, by their ids or what these begin with."""
    offline: bool = False
    """Whether nobody may be asked online."""
    tape: Path | None = None
    """A file of recorded answers to look into instead."""
    progress: Callable[[int], AbstractContextManager[Step]] = _silent
    """Told how many looks there are, gives what is called after each."""
