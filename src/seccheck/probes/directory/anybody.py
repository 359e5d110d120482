"""Judges access policies for everybody where nobody's account can be seen: what holds for whoever there may be."""

import dataclasses
from collections.abc import Iterable, Mapping

from seccheck.conditional_access.effective import NO, YES, Rules, effective
from seccheck.conditional_access.goal import Goal, SessionGoal
from seccheck.conditional_access.person import GUEST_TYPES, Person
from seccheck.conditional_access.shape import names, part
from seccheck.graph.graph import Item
from seccheck.model.policy import Json, Text

ALONE: Text = {
    "en": "Judged from the policies alone, for the accounts could not be seen.",
    "fr": "Jugé d'après les seules politiques, car les comptes n'ont pu être consultés.",
}
_EXCLUDED = ("excludeUsers", "excludeGroups", "excludeRoles", "excludeGuestsOrExternalUsers")
_ALL = {"includeUsers": ["All"]}


def holds_for_anybody(rules: Rules, goal: Goal | SessionGoal, within: Mapping[str, tuple[str, ...]]) -> bool | None:
    """True where policies for all people that leave nobody out meet `goal`, None where that hangs on who there is.

    False where no policy meets it, whomever it may mean.
    """
    kinds = (Person(id="p-any-member"), *(Person(id=f"p-any-{kind}", guest_type=kind) for kind in GUEST_TYPES))
    sure = dataclasses.replace(rules, policies=tuple(one for one in rules.policies if _is_for_all(one)))
    if _all_are(YES, sure, kinds, goal, within):
        return True
    most = dataclasses.replace(rules, policies=tuple(_meant_for_all(one) for one in rules.policies))
    if not rules.security_defaults and _all_are(NO, most, kinds[:1], goal, within):
        return False
    return None


def _all_are(
    covered: str, rules: Rules, kinds: Iterable[Person], goal: Goal | SessionGoal, within: Mapping[str, tuple[str, ...]]
) -> bool:
    return all(verdict.covered == covered for verdict in effective(rules, kinds, goal, within))


def _is_for_all(policy: Item) -> bool:
    users = _users(policy)
    return "All" in names(users, "includeUsers") and not any(users.get(name) for name in _EXCLUDED)


def _meant_for_all(policy: Item) -> Item:
    """The policy as if it spoke to everybody."""
    conditions = part(policy, "conditions") or {}
    unknown = {key: value for key, value in _users(policy).items() if not key.startswith(("include", "exclude"))}
    users: dict[str, Json] = {**unknown, **_ALL}
    return {**policy, "conditions": {**conditions, "users": users}}


def _users(policy: Item) -> Item:
    return part(part(policy, "conditions") or {}, "users") or {}
