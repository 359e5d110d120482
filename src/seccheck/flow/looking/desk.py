"""The looks of one run outside Microsoft Graph: at the client's own files, and at what a dossier lists."""

import datetime as dt
from collections.abc import Iterable

from seccheck.flow.grounds import Grounds
from seccheck.flow.looking.eyes import Eyes
from seccheck.flow.looking.place import Place
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Facts
from seccheck.model.record import record
from seccheck.probes.desk import desk_looks_on, desk_names, take_desk
from seccheck.probes.world import World


@record
class Desk:
    """What is looked at beside a tenant."""

    grounds: Grounds
    eyes: Eyes
    as_of: dt.date
    names: tuple[str, ...]

    def facts_for(self, dossier: Dossier | None, place: Place | None) -> Facts:
        """What was seen; looks that the client file does not set up say nothing.

        Args:
            dossier: the provider's; None where none is named.
            place: the tenant, where it may be looked into.

        Raises:
            SeccheckError: one of the client's own files cannot be used.
        """
        world = World(
            client=self.grounds.client,
            dossier=dossier,
            catalog=self.grounds.catalog,
            now=dt.datetime.combine(self.eyes.today, dt.time(), tzinfo=dt.UTC),
            is_offline=self.eyes.offline or self.as_of < self.eyes.today,
            tenant=place.tenant if place else None,
            scope=place.scope if place else None,
        )
        return take_desk(self.names, world)


def desk_of(grounds: Grounds, eyes: Eyes, as_of: dt.date, *, named: Iterable[str], demanded: frozenset[str]) -> Desk:
    """The looks to take: those named, and those that can say something about the claims demanded."""
    known = frozenset(desk_names())
    asked = () if eyes.offline else desk_looks_on(demanded)
    names = dict.fromkeys((*(name for name in named if name in known), *asked))
    return Desk(grounds=grounds, eyes=eyes, as_of=as_of, names=tuple(names))
