"""Tenants by the hundred, each odd in its own way, the same ones every time."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.support.tenants import oddities
from tests.support.tenants.bad import bad
from tests.support.tenants.good import good
from tests.support.tenants.names import guid
from tests.support.tenants.seed import Obj, Seed

from seccheck.model.policy import Json

_LICENCES: tuple[tuple[str, ...], ...] = (
    (),
    ("AAD_PREMIUM",),
    ("AAD_PREMIUM", "AAD_PREMIUM_P2"),
    ("AAD_PREMIUM", "Entra_Identity_Governance"),
    ("AAD_PREMIUM", "AAD_PREMIUM_P2", "Entra_Identity_Governance", "INTUNE_A"),
)
_ODD: tuple[Callable[[random.Random, Seed], Seed], ...] = (
    oddities.odd_policies,
    oddities.nested_groups,
    oddities.lost_members,
    oddities.missing_registrations,
    oddities.sparse_users,
    oddities.unresolved_principals,
    oddities.security_defaults,
    oddities.empty_lists,
    oddities.odd_methods,
)


def generated(count: int = 200) -> Iterator[Seed]:
    """`count` tenants of 5 to 80 people of the provider, half of them good at heart."""
    return (_tenant(number) for number in range(count))


def _tenant(number: int) -> Seed:
    chance = random.Random(number)  # noqa: S311  # the same tenants every time, no secrets
    make = good if chance.random() < 0.5 else bad
    seed = make(chance.randint(10 if make is bad else 5, 80), tenant=guid("tenant", number))
    seed = replace(seed, skus=oddities.licences(chance, chance.choice(_LICENCES)))
    for odd in chance.sample(_ODD, chance.randint(0, 5)):
        seed = odd(chance, seed)
    return _shuffled(chance, seed)


def _shuffled(chance: random.Random, seed: Seed) -> Seed:
    """Graph promises no order."""
    return replace(
        seed,
        users=_mixed(chance, list(seed.users)),
        policies=_mixed(chance, list(seed.policies)),
        registrations=_mixed(chance, list(seed.registrations)),
    )


def _mixed(chance: random.Random, items: list[Json]) -> tuple[Obj, ...]:
    chance.shuffle(items)
    return tuple(items)
