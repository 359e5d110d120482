"""Hypothesis strategies for Conditional Access: small tenants whose policies overlap, complete each other or hide."""

from collections.abc import Mapping
from typing import TypeVar

from hypothesis import strategies as st
from tests.support import ca_builder
from tests.support.ca_oracle import UNLISTED

from seccheck.conditional_access.effective import Rules
from seccheck.conditional_access.person import Person
from seccheck.model.policy import Json

T = TypeVar("T")
GROUPS, ROLES = ("g1", "g2"), ("r1", "r2")
_OFFICE, _PLACES = ("loc-a", "loc-b"), ({"id": "loc-a", "isTrusted": True}, {"id": "loc-b", "isTrusted": False})


def _some(*values: str, least: int = 1) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=least, max_size=2, unique=True)


def _one_of(*words: Mapping[str, st.SearchStrategy[Json]]) -> st.SearchStrategy[dict[str, Json]]:
    return st.one_of(*(st.fixed_dictionaries(dict(one)) for one in words))


_WHO = _one_of(
    {},
    {"exclude": st.just(["u1"])},
    {"groups": _some(*GROUPS)},
    {"exclude_groups": _some(*GROUPS)},
    {"groups": _some(*GROUPS), "exclude_groups": _some(*GROUPS)},
    {"roles": _some(*ROLES)},
    {"exclude_roles": _some(*ROLES)},
    {"guests": st.sampled_from(["internalGuest", "internalGuest,serviceProvider"])},
    {"exclude_guests": st.just("serviceProvider")},
)
_CONTROLS = _one_of(
    {},
    {"grant": st.just(["block"])},
    {"grant": st.just(["mfa", "compliantDevice"]), "operator": st.sampled_from(["AND", "OR"])},
    {"strength": st.just("phishing-resistant")},
    {"grant": st.just(None)},
)
_PLAIN: tuple[dict[str, st.SearchStrategy[Json]], ...] = (
    {},
    {"apps": st.just(["a1"])},
    {"exclude_apps": st.just(["a1"])},
    {"apps": st.just(["Office365"])},
    {"exclude_apps": st.just(["Office365"])},
    {"clients": st.sampled_from([["browser", "mobileAppsAndDesktopClients"], ["exchangeActiveSync", "other"]])},
    {"platforms": st.just(["windows"])},
    {"exclude_platforms": _some("windows", "linux")},
    {"locations": _some(*_OFFICE)},
    {"exclude_locations": _some(*_OFFICE)},
    {"device_filter": st.fixed_dictionaries({"mode": st.sampled_from(["include", "exclude"]), "rule": st.just("r")})},
    {"sign_in_risk": st.sampled_from([["high"], ["none", "low", "medium"]])},
    {"flows": st.just("deviceCodeFlow")},
)
_HIDDEN = (
    {"exclude_apps": st.just(["Office365", "a1"])},
    {"locations": st.just(["AllTrusted"])},
    {"locations": st.just(["loc-a", UNLISTED])},
    {"exclude_locations": st.just(["AllTrusted"])},
    {"conditions": st.just({"moonPhases": ["full"]})},
)


@st.composite
def policies(draw: st.DrawFn, *, hidden: bool) -> dict[str, Json]:
    """The words of one policy; with something nobody can see in it, or without."""
    kinds = (*_PLAIN, *_HIDDEN) if hidden else _PLAIN
    where = [draw(_one_of(*kinds)) for _ in range(draw(st.integers(0, 2)))]
    words = {**draw(_WHO), **draw(_CONTROLS)}
    for one in where:
        words |= one
    words["state"] = draw(st.sampled_from(["on", "on", "on", "on", "report", "off"]))
    return words


_RULE = {"mode": "include", "rule": "r"}
_COMPLETING: tuple[tuple[dict[str, Json], dict[str, Json]], ...] = (
    ({"apps": ["a1"]}, {"exclude_apps": ["a1"]}),
    ({"apps": ["Office365"]}, {"exclude_apps": ["Office365"]}),
    ({"platforms": ["windows"]}, {"exclude_platforms": ["windows"]}),
    ({"clients": ["browser", "mobileAppsAndDesktopClients"]}, {"clients": ["exchangeActiveSync", "other"]}),
    ({"locations": ["loc-a"]}, {"exclude_locations": ["loc-a"]}),
    ({"locations": ["AllTrusted"]}, {"exclude_locations": ["AllTrusted"]}),
    ({"locations": ["loc-a", UNLISTED]}, {"exclude_locations": ["AllTrusted"]}),
    ({"device_filter": _RULE}, {"device_filter": {**_RULE, "mode": "exclude"}}),
    ({"sign_in_risk": ["high"]}, {"sign_in_risk": ["none", "low", "medium"]}),
    ({"groups": ["g1"]}, {"exclude_groups": ["g1"]}),
    ({"roles": ["r1"]}, {"exclude_roles": ["r1"]}),
    ({"roles": ["r1"]}, {"exclude_roles": ["r1", "r2"]}),
    ({"guests": "serviceProvider"}, {"exclude_guests": "serviceProvider"}),
)
"""Two policies that cover together what neither covers alone; or nearly."""


@st.composite
def _completing(draw: st.DrawFn) -> list[dict[str, Json]]:
    some = draw(st.sampled_from(_COMPLETING))
    others = draw(st.sampled_from(_COMPLETING))
    grant = draw(_CONTROLS)
    return (
        [{**one, **grant} for one in some] if draw(st.booleans()) else [{**some[0]}, {**others[1], **some[1], **grant}]
    )


@st.composite
def tenants(draw: st.DrawFn, *, hidden: bool) -> Rules:
    """One to four policies, and what can be seen besides; half of the time such as complete each other."""
    free = st.lists(policies(hidden=hidden), min_size=1, max_size=4)
    pair = st.tuples(_completing(), st.lists(policies(hidden=hidden), max_size=1)).map(
        lambda both: [*both[0], *both[1]]
    )
    words = draw(st.one_of(free, pair, pair))
    built = tuple(ca_builder.policy(one, number) for number, one in enumerate(words, 1))
    return Rules(
        policies=built,
        locations=draw(st.sampled_from([_PLACES, (), None])) if hidden else _PLACES,
        unresolved=frozenset(draw(_some(*GROUPS, least=0))) if hidden else frozenset(),
        has_risk=draw(st.sampled_from([True, False, None])) if hidden else draw(st.booleans()),
    )


@st.composite
def persons(draw: st.DrawFn) -> Person:
    """A member or a guest."""
    return Person(
        id="u1",
        groups=frozenset(draw(_some(*GROUPS, least=0))),
        roles=frozenset(draw(_some(*ROLES, least=0))),
        eligible=frozenset(draw(_some(*ROLES, least=0))),
        guest_type=draw(st.sampled_from(["", "internalGuest", "serviceProvider"])),
    )
