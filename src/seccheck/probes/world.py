"""What looks outside Microsoft Graph are given: the client's own files, the dossier, and what they may connect to."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.probes.probe import About, Seen, Unseen

if TYPE_CHECKING:
    from seccheck.probes.directory.scope import Scope
    from seccheck.probes.directory.tenant import Tenant


@record
class World:
    """What there is to look at."""

    client: ClientFile
    dossier: Dossier | None
    """The provider's; None where no provider is named."""
    catalog: Catalog
    now: dt.datetime
    """The moment of looking, in UTC."""
    is_offline: bool = False
    """Whether nothing may be connected to."""
    tenant: "Tenant | None" = None
    """The client's Entra tenant, where the client file names one and it may be asked."""
    scope: "Scope | None" = None

    @property
    def folder(self) -> Path:
        """The folder that the client file's paths start from."""
        return Path(self.client.path).parent


class DeskProbe(Protocol):
    """What a file of ``probes/itsm``, ``probes/roster``, ``probes/tls`` ... offers as a module.

    ``probes/itsm/tickets.py`` is the look ``itsm.tickets``. Where it speaks of another day than that of looking,
    such as the day an extract was drawn, it also offers ``seen_on(world) -> date``.
    """

    CLAIMS: tuple[str, ...]
    """All it can say something about."""
    KIND: str
    """Of evidence, such as ``itsm-extract-client``; it fixes the strength."""
    ABOUT: About

    def is_set_up(self, world: World) -> bool:
        """Whether the client file says what to look at; without that nobody asked for this look."""

    def look(self, world: World) -> Iterator[Seen | Unseen]:
        """Look; an `UnseenError` that escapes makes a gap of all claims not yielded so far.

        Raises:
            InputFaultError: the client's own file cannot be read: that is told at once, with its place.
        """
