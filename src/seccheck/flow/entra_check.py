"""The preflight: signs in and says, before anything is looked at, what can be seen and for want of what not."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Protocol

from seccheck.flow.grounds import Asked, grounds_for
from seccheck.flow.looking.place import settings_to_ask
from seccheck.flow.looking.round import OWN_SIDE
from seccheck.graph.graph import Graph, UnseenError
from seccheck.model.entra import Entra
from seccheck.model.scale import Gate
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.known import look_names, looks_of, meant, probe_of
from seccheck.probes.permissions import is_granted
from seccheck.reports.looking.preflight import Preflight, Sight

_FREE = "free"


class SignedIn(Graph, Protocol):
    """A tenant online that says what the sign-in allows."""

    def granted(self) -> frozenset[str]:
        """The permissions in the token; empty where it does not say.

        Raises:
            UnseenError: not signed in.
        """

    @property
    def writes(self) -> tuple[str, ...]:
        """Of those the ones that allow more than reading."""


def preflight(words: Sequence[str], *, config: Path | None, opened: Callable[[Entra, Path], SignedIn]) -> Preflight:
    """What can be seen of the looks that `words` name, or of all in a client's own tenant.

    Args:
        words: ids of looks, or what ids begin with.
        config: the client file; looked for from the working directory upwards where None.
        opened: opens the tenant online.

    Raises:
        UsageFaultError: a look is named that there is not, or the client file does not say how to look.
        InputFaultError: the client file cannot be used.
    """
    names = meant(words, known=look_names()) or looks_of(*OWN_SIDE)
    client = grounds_for(Asked(gate=Gate.PRE_CONTRACT, config=config), ()).client
    graph = opened(settings_to_ask(client), Path(client.path).parent)
    try:
        granted = graph.granted()
    except UnseenError as error:
        return Preflight(tenant=graph.tenant, sights=(), reason=error.reason, detail=error.detail)
    licences = _licences(graph)
    return Preflight(
        tenant=graph.tenant,
        sights=tuple(_sight(name, granted, licences) for name in names),
        granted=tuple(sorted(granted)),
        writes=graph.writes,
        licences=None if licences is None else tuple(sorted(licences)),
    )


def _sight(name: str, granted: Collection[str], licences: frozenset[str] | None) -> Sight:
    probe = probe_of(name)
    needs = dict.fromkeys(need.permission for need in probe.NEEDS)
    lacks = licences is not None and probe.LICENCE != _FREE and probe.LICENCE not in licences
    return Sight(
        look=name,
        permissions=tuple(need for need in needs if not is_granted(need, granted)),
        licence=probe.LICENCE if lacks else "",
    )


def _licences(graph: Graph) -> frozenset[str] | None:
    try:
        return Tenant(graph).licences()
    except UnseenError:
        return None
