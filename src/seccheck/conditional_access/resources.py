"""Reads to which applications, user actions or authentication contexts a policy speaks."""

import re
from collections.abc import Mapping, Sequence

from seccheck.conditional_access.locations import IN, OUT
from seccheck.conditional_access.reach import EVERYWHERE, IN_DOUBT, Reach, both, exactly
from seccheck.conditional_access.shape import is_keyword, names, strange
from seccheck.conditional_access.space import AllBut, Part
from seccheck.model.policy import Json

APPLICATION, ACTION = "application", "action"
OTHER = "other"
"""In a dimension: everything that no policy names."""
NO_ACTION = "none"
"""A sign-in to an application, not a user action or an authentication context."""
MATCH, NO_MATCH = "match", "no-match"

_ALL, _NONE = "All", "None"
_GROUPS = frozenset({"Office365", "MicrosoftAdminPortals"})
"""In place of application ids: sets whose members Graph does not list."""
_ALONE = frozenset({"797f4846-ba00-4fd7-ba43-dac1f8f63013"})
"""Windows Azure Service Management API, which is a target of its own and in none of the sets."""
_LISTS = (
    "includeApplications",
    "excludeApplications",
    "includeUserActions",
    "includeAuthenticationContextClassReferences",
)
_ACTION = re.compile(r"urn:.*|c\d{1,2}")


def group(name: str) -> str:
    """The name of the dimension of a set of applications: an application is in it or not."""
    return f"application-group {name}"


def is_action(name: str) -> bool:
    """Whether `name` is a user action or an authentication context."""
    return _ACTION.fullmatch(name) is not None


def resource_reach(condition: Json) -> Reach:
    """What the ``applications`` of a policy mean; a policy for all applications does not speak to user actions."""
    if not isinstance(condition, Mapping) or strange(condition, (*_LISTS, "applicationFilter"), lists=_LISTS):
        return IN_DOUBT
    include, exclude = names(condition, "includeApplications"), names(condition, "excludeApplications")
    actions = (*names(condition, _LISTS[2]), *names(condition, _LISTS[3]))
    keywords = {name for name in (*include, *exclude) if is_keyword(name)} - _GROUPS - {_ALL, _NONE}
    if keywords or OTHER in include or (actions and include):
        return IN_DOUBT
    if actions:
        return exactly({ACTION: actions})
    return both((_applications(include, exclude, condition.get("applicationFilter")), exactly({ACTION: (NO_ACTION,)})))


def filter_reach(kind: str, condition: Json) -> Reach:
    """What a filter says; policies with the same rule, one for and one against its matches, complete each other.

    Args:
        kind: ``application-filter`` or ``device-filter``.
        condition: mode and rule; None for no filter.
    """
    if condition is None:
        return EVERYWHERE
    if not isinstance(condition, Mapping) or strange(condition, ("mode", "rule")):
        return IN_DOUBT
    rule, mode = condition.get("rule"), condition.get("mode")
    if not isinstance(rule, str) or not rule or mode not in ("include", "exclude"):
        return IN_DOUBT
    return exactly({f"{kind} {rule}": (MATCH if mode == "include" else NO_MATCH,)})


def _applications(include: Sequence[str], exclude: Sequence[str], rule: Json) -> Reach:
    matching = filter_reach("application-filter", rule)
    if isinstance(rule, Mapping) and rule.get("mode") == "include" and _ALL not in include:
        # those listed besides may be meant too, or only those of them that match: it is not written down
        met = both((_listed(include or (_ALL,), exclude), matching))
        return Reach(sure=met.sure, perhaps=({},)) if include else met
    return both((_listed(include, exclude), matching))


def _listed(include: Sequence[str], exclude: Sequence[str]) -> Reach:
    """Applications by id and by set; whether one that is named by its id belongs to a set is not known."""
    away: Part = {group(name): (OUT,) for name in exclude if name in _GROUPS}
    left_out = frozenset(name for name in exclude if name not in _GROUPS)
    ids = tuple(name for name in include if name not in {*_GROUPS, *left_out, _ALL, _NONE})
    sets = tuple(name for name in include if name in _GROUPS and name not in exclude)
    named: Part = {APPLICATION: AllBut(values=left_out | _ALONE | {OTHER})}
    if _ALL in exclude:
        return exactly()
    if _ALL in include:
        alone: Part = {APPLICATION: tuple(sorted(_ALONE - left_out))}
        sure: tuple[Part, ...] = ({**away, APPLICATION: AllBut(values=left_out)}, *([alone] if away else []))
    else:
        sure = (
            {**away, APPLICATION: ids},
            *({**away, APPLICATION: AllBut(values=left_out), group(name): (IN,)} for name in sets),
        )
        named = named if sets else {APPLICATION: ids}
    return Reach(sure=sure, perhaps=(*sure, *([named] if away or sets else [])))
