"""Captures of seeded tenants, and the facts drawn from a tenant with its pseudonyms mapped to those of a capture."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.support.captures import NONCE
from tests.support.tape_graph import SeedGraph
from tests.support.tenants.seed import Seed

from seccheck.flow.capturing.take import Means, Taken, take_capture
from seccheck.flow.capturing.wish import Wish
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.model.entra import Entra
from seccheck.model.evidence import Facts
from seccheck.model.policy import Catalog, Json
from seccheck.reading.catalog import load_catalog

KEY = b"k" * 32
MANY = 20
"""People of one look beyond which a reader gets no full list: which of them are named hangs on their pseudonyms."""


class GrantingSeed(SeedGraph):
    """A seeded tenant that says what we may do in it."""

    def __init__(self, seed: Seed, bodies: Mapping[str, Json] | None = None, *, signs_in: bool = True) -> None:
        super().__init__(seed, bodies)
        self._signs_in = signs_in

    def granted(self) -> frozenset[str]:
        if not self._signs_in:
            raise UnseenError(SIGN_IN, "AADSTS700016")
        return frozenset({"User.Read.All", "Policy.Read.All"})


def wish_for(seed: Seed, *, is_clients: bool = False, **more: Json) -> Wish:
    """A capture of the tenant of `seed`."""
    return Wish(settings=Entra(tenant=seed.tenant), nonce=NONCE, is_clients=is_clients, **more)


def means(catalog: Catalog | None = None, sign: Callable[[bytes], bytes] | None = None) -> Means:
    """What captures in tests are made with."""
    return Means(key=KEY, catalog=catalog or load_catalog(examples=False), version="0.1.0", sign=sign)


def taken(seed: Seed, *, is_clients: bool = False, **more: Json) -> Taken:
    """A capture of the tenant of `seed`."""
    return take_capture(wish_for(seed, is_clients=is_clients, **more), GrantingSeed(seed), means())


def put(folder: Path, made: Taken, name: str = "entra.zip") -> str:
    """Write a capture beneath a dossier's folder; its path as the dossier names it."""
    (folder / "captures").mkdir(parents=True, exist_ok=True)
    (folder / "captures" / name).write_bytes(b"".join(made.pieces))
    return f"captures/{name}"


def comparable(facts: Facts, mapped: Mapping[str, str]) -> tuple[object, object]:
    """What a tenant online and its capture must have in common: all but the names of pseudonyms and of sources.

    Args:
        facts: of looks.
        mapped: pseudonyms, or whatever else changes on the way, by what they become.
    """
    words = {
        (word.claim, _look(word.source)): (_value(word.value, mapped), word.sample, _people(word.people, mapped))
        for word in facts.evidence
    }
    gaps = {(_look(gap.look), gap.reason, gap.claims) for gap in facts.gaps}
    return words, gaps


def _look(source: str) -> str:
    return source.partition(":")[2]


def _people(people: tuple[str, ...], mapped: Mapping[str, str]) -> object:
    return len(people) if len(people) >= MANY else tuple(sorted(mapped.get(one, one) for one in people))


def _value(value: Json, mapped: Mapping[str, str]) -> Json:
    if isinstance(value, str):
        return mapped.get(value, value)
    if isinstance(value, list):
        return sorted((_value(one, mapped) for one in value), key=repr)
    return value
