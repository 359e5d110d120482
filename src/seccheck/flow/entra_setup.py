"""Says which app registration the looks need: the union of their permissions, and what each is for."""

from collections.abc import Iterator, Sequence

from seccheck.flow.looking.round import OWN_SIDE
from seccheck.probes.directory.needs import ORGANIZATION
from seccheck.probes.known import look_names, looks_of, meant, probe_of
from seccheck.probes.permissions import GRAPH_APP, IDS
from seccheck.probes.probe import Need
from seccheck.reports.looking.registration import Permission, Registration

_FREE = "free"


def registration_for(words: Sequence[str]) -> Registration:
    """The registration for the looks that `words` name, or for all in a client's own tenant.

    Args:
        words: ids of looks, or what ids begin with.

    Raises:
        UsageFaultError: a look is named that there is not.
    """
    names = meant(words, known=look_names()) or looks_of(*OWN_SIDE)
    uses = [(name, need) for name in names for need in _needs(name)]
    permissions = sorted({need.permission for _, need in uses})
    return Registration(
        permissions=tuple(_permission(permission, uses) for permission in permissions),
        looks=names,
        graph_app=GRAPH_APP,
    )


def _needs(name: str) -> Iterator[Need]:
    """What a look needs; for one that needs a licence, the subscriptions must be visible as well to tell why."""
    probe = probe_of(name)
    yield from probe.NEEDS
    if probe.LICENCE != _FREE and ORGANIZATION not in probe.NEEDS:
        yield ORGANIZATION


def _permission(permission: str, uses: Sequence[tuple[str, Need]]) -> Permission:
    own = [(name, need) for name, need in uses if need.permission == permission]
    return Permission(
        name=permission,
        id=IDS[permission],
        why=tuple(need.why for _, need in own),
        looks=tuple(dict.fromkeys(name for name, _ in own)),
    )
