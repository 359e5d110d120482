"""Answers a request for a path of Graph from a seeded tenant, without paging and without any network."""

import re
from collections.abc import Callable, Mapping, Sequence

from tests.support.tenants.lists import expanded, lists_of
from tests.support.tenants.odata import FilterError, matcher, options, order
from tests.support.tenants.relations import Relations
from tests.support.tenants.seed import Obj, Seed

from seccheck.model.record import record

USER_DEFAULTS = (
    "businessPhones",
    "displayName",
    "givenName",
    "id",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
)
_FILTER_FIRST = {
    "/policies/roleManagementPolicyAssignments": ("scopeId", "scopeType"),
    "/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances": ("groupId",),
}
"""Lists that are refused without a filter on these."""
_ALL_PROPERTIES = {"/reports/authenticationMethods/userRegistrationDetails", "/subscribedSkus"}
"""Lists that know no `$select`."""
_SIGN_IN_LIMIT = 120


@record
class Listing:
    """The whole of a list, before it is cut into pages."""

    items: Sequence[Obj]
    shape: Callable[[Obj], Obj]
    """What `$select` leaves of an item."""
    size: int = 0
    """Items on a page, where `$top` says so."""
    counted: bool = False

    def whole(self) -> list[Obj]:
        """All items as they are answered."""
        return [self.shape(item) for item in self.items]


@record
class Refusal:
    """An error of Graph."""

    status: int
    code: str
    message: str = ""


Answer = Obj | Listing | Refusal
NOT_FOUND = Refusal(status=404, code="Request_ResourceNotFound", message="Resource does not exist.")
UNSUPPORTED = Refusal(status=400, code="Request_UnsupportedQuery", message="Unsupported Query.")


class Directory:
    """One tenant, asked by path."""

    def __init__(self, seed: Seed) -> None:
        self.seed = seed
        self._lists = lists_of(seed)
        self._relations = Relations(seed)
        self._singletons = {
            **seed.singletons,
            "/deviceManagement/settings": (seed.singletons.get("/deviceManagement") or {}).get("settings"),
        }

    def paths(self) -> tuple[str, ...]:
        """Every path that answers without a name in it, without ``/v1.0``."""
        return (*self._lists, *(path for path, value in self._singletons.items() if value is not None))

    def answer(self, target: str, *, eventual: bool = False) -> Answer:
        """What Graph says to GET `target`.

        Args:
            target: path after ``/v1.0``, with its query.
            eventual: whether ``ConsistencyLevel: eventual`` came with it.
        """
        path, _, query = target.partition("?")
        asked = options(query)
        cast = path.endswith("/microsoft.graph.user")
        if cast and not (eventual and asked.get("$count") == "true"):
            return UNSUPPORTED
        found = self._find(path.removesuffix("/microsoft.graph.user"))
        if found is None:
            return NOT_FOUND
        if isinstance(found, dict):
            return shaper(path, asked)(found)
        if cast:
            found = [one for one in found if one.get("@odata.type") == "#microsoft.graph.user"]
        return self._listing(path, found, asked)

    def whole(self, path: str) -> Obj | Sequence[Obj]:
        """The object or list at `path` with all properties, as no single request would give it."""
        return self._find(path.removesuffix("/microsoft.graph.user")) or ()

    def _find(self, path: str) -> Obj | Sequence[Obj] | None:
        if path in self._lists:
            return self._lists[path]
        if self._singletons.get(path) is not None:
            return self._singletons[path]
        return self._relations.find(path)

    def _listing(self, path: str, items: Sequence[Obj], asked: Mapping[str, str]) -> Listing | Refusal:
        text, size = asked.get("$filter", ""), int(asked.get("$top", "0"))
        if any(name not in text for name in _FILTER_FIRST.get(path, ())):
            return Refusal(status=400, code="MissingParameters", message="The required $filter is missing.")
        if "signInActivity" in asked.get("$select", "") and size > _SIGN_IN_LIMIT:
            return Refusal(status=400, code="Authentication_QueryLimit", message="No more than 120 users at a time.")
        try:
            if text:
                test = matcher(text)
                items = [item for item in items if test(item)]
        except FilterError as error:
            return Refusal(status=400, code="BadRequest", message=str(error))
        if "$orderby" in asked:
            key, reverse = order(asked["$orderby"])
            items = sorted(items, key=key, reverse=reverse)
        return Listing(items=items, shape=shaper(path, asked), size=size, counted=asked.get("$count") == "true")


def shaper(path: str, asked: Mapping[str, str]) -> Callable[[Obj], Obj]:
    """What `$select` and `$expand` leave of an item of `path`."""
    drop = expanded(path) - {part.partition("(")[0].strip() for part in _split(asked.get("$expand", ""))}
    names = [name.strip().partition("/")[0] for name in asked.get("$select", "").split(",") if name.strip()]
    users = re.search(r"^/users(/[^/]+)?$|/(transitiveM|m)embers(/microsoft\.graph\.user)?$", path) is not None

    def shape(item: Obj) -> Obj:
        is_user = users and "userPrincipalName" in item
        wanted = names if names and path not in _ALL_PROPERTIES else USER_DEFAULTS if is_user else ()
        if not wanted:
            return {key: value for key, value in item.items() if key not in drop} if drop else item
        kept: Obj = {"@odata.type": item["@odata.type"]} if "@odata.type" in item else {}
        if "id" in item:
            kept["id"] = item["id"]
        return {**kept, **{name: item[name] for name in wanted if name in item and name not in drop}}

    return shape


def _split(text: str) -> list[str]:
    """The parts of an `$expand`, whose own options stand in parentheses."""
    return [part for part in re.split(r",(?![^(]*\))", text) if part]
