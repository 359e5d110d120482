"""Reads access reviews: whether one comes back, when it last ended, and whom it covers."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from seccheck.graph.graph import NOT_FOUND, Item, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.holders import holders_of
from seccheck.probes.directory.paths import ACCESS_REVIEWS
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User, moment

ROLES = "rolemanagement/directory"
_ACTIVE = frozenset({"notstarted", "initializing", "starting", "inprogress", "completing", "autoreviewing", "applying"})
_ENDED = frozenset({"completed", "autoreviewed", "applied"})
_QUARTER = {"daily": 92, "weekly": 13, "absolutemonthly": 3, "relativemonthly": 3}
"""The longest interval that still comes back within a quarter, by kind of pattern."""
_GROUP = re.compile(r"groups/([0-9a-f-]{36})")
_GUESTS = re.compile(r"\$filter=\(*usertype\s+eq\s+'guest'\)*")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_EVERYBODY = re.compile(r"^(\./|/)?((v1\.0|beta)/)?users/?(\?|$)")
_FILTER, _INACTIVE = "filter=", "inactiveduration"


def is_active(review: Item) -> bool:
    """Whether it runs, or will."""
    return str(review.get("status", "")).lower() in _ACTIVE


def is_quarterly(review: Item) -> bool:
    """Whether it comes back at least every quarter."""
    recurrence = (review.get("settings") or {}).get("recurrence") or {}
    pattern = recurrence.get("pattern") or {}
    interval = pattern.get("interval")
    longest = _QUARTER.get(str(pattern.get("type", "")).lower(), 0)
    return isinstance(interval, int) and 0 < interval <= longest


def has_reviewers(review: Item) -> bool:
    """Whether anybody is asked; stages name their own."""
    stages = [stage for stage in review.get("stageSettings") or () if isinstance(stage, Mapping)]
    asked = [stage.get("reviewers") for stage in stages] or [review.get("reviewers")]
    return all(isinstance(some, list) and any(isinstance(one, Mapping) for one in some) for some in asked)


def queries(review: Item) -> tuple[str, ...]:
    """All that says what it is about, in small letters: every query of its scope, however deep."""
    return tuple(text.lower() for key in ("scope", "instanceEnumerationScope") for text in _queries(review.get(key)))


def reviewed_roles(review: Item) -> frozenset[str] | None:
    """Template ids of the directory roles it is about; None for all."""
    about = [text for text in queries(review) if ROLES in text]
    ids = {id_ for text in about for id_ in _ID.findall(text)}
    return None if about and not ids else frozenset(ids)


def instances(review: Item) -> str:
    """Where its rounds stand."""
    return f"{ACCESS_REVIEWS}/{review.get('id')}/instances"


def last_ended(tenant: Tenant, review: Item) -> dt.datetime | None:
    """When its last round ended; None where none did.

    Raises:
        UnseenError: its rounds cannot be seen.
    """
    ends = (
        moment(round_.get("endDateTime"))
        for round_ in tenant.items(instances(review))
        if str(round_.get("status", "")).lower() in _ENDED
    )
    return max((end for end in ends if end and end <= tenant.now), default=None)


def covered(tenant: Tenant, review: Item, people: tuple[User, ...]) -> frozenset[str]:
    """The ids of those of `people` whom it certainly is about.

    Raises:
        UnseenError: a group's members or the holders of roles cannot be seen.
    """
    texts = queries(review)
    found = people
    if any(_GUESTS.search(text) for text in texts):
        found = tuple(user for user in people if user.type == "Guest")
    if any(ROLES in text for text in texts):
        roles = reviewed_roles(review)
        ids = {hold.user for hold in holders_of(tenant).users if roles is None or hold.role in roles}
    elif _is_narrowed(review, texts):
        ids = set()
    else:
        ids = {id_ for text in texts for group in _GROUP.findall(text) for id_ in _members(tenant, group)}
        if any(_EVERYBODY.search(text) for text in texts):
            ids |= {user.id for user in found}
    return frozenset(user.id for user in found if user.id in ids)


def _is_narrowed(review: Item, texts: tuple[str, ...]) -> bool:
    """Whether it is only about some, in a way that we cannot follow: then it counts for nobody."""
    return _INACTIVE in str(review.get("scope")).lower() or any(_FILTER in _GUESTS.sub("", text) for text in texts)


def _members(tenant: Tenant, group: str) -> frozenset[str]:
    """Nobody, where the group is no more."""
    try:
        return tenant.members(group)
    except UnseenError as error:
        if error.reason == NOT_FOUND:
            return frozenset()
        raise


def _queries(scope: Json) -> Iterator[str]:
    if isinstance(scope, Mapping):
        for key, value in scope.items():
            if key == "query" and isinstance(value, str):
                yield value
            yield from _queries(value)
    elif isinstance(scope, list):
        for part in scope:
            yield from _queries(part)
