"""Finds what a dossier lists under a claim: in its answers, and in its documents as the client reviewed them."""

from collections.abc import Iterator

from seccheck.model.network import Network
from seccheck.model.policy import Json
from seccheck.probes.world import World

MOST = 20
"""Of hosts or domains that are ever asked; a longer list is not begun."""


def network_of(world: World) -> Network:
    """What the client file allows; nothing where it does not say."""
    return world.client.network or Network()


def listed(world: World, claim: str) -> tuple[Json, ...]:
    """The items of every list that the dossier, or an accepted review of its documents, gives for `claim`.

    A document may name more than the answer does; what stands in either is listed.
    """
    return tuple(item for value in _values(world, claim) if isinstance(value, list) for item in value)


def _values(world: World, claim: str) -> Iterator[Json]:
    dossier = world.dossier
    if dossier is None:
        return
    yield from (answer.value for answer in dossier.answers if answer.claim == claim)
    for review in world.client.reviews:
        if review.provider in ("", dossier.name) and not review.rejected:
            yield from (reviewed.value for reviewed in review.claims if reviewed.claim == claim)
