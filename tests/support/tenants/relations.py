"""Objects and lists of a seeded tenant whose path names one of its objects."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from tests.support.tenants.lazy import Lazy
from tests.support.tenants.lists import lists_of
from tests.support.tenants.roles import typed
from tests.support.tenants.seed import Obj, Seed

Found = Obj | Sequence[Obj] | None
_KEY = "([^/]+)"
_OWN_KEYS = {"/policies/crossTenantAccessPolicy/partners": "tenantId"}


class Relations:
    """Looks up ``/users/ID``, ``/groups/ID/transitiveMembers`` and their like."""

    def __init__(self, seed: Seed) -> None:
        self._seed = seed
        self._lists = lists_of(seed)
        self._rules: tuple[tuple[str, Callable[[str], Found]], ...] = (
            (f"/users/{_KEY}", self.user),
            (f"/users/{_KEY}/(?:transitiveMemberOf|memberOf)", self._groups_of),
            (f"/groups/{_KEY}/transitiveMembers", lambda id_: self._members(id_, nested=True)),
            (f"/groups/{_KEY}/members", lambda id_: self._members(id_, nested=False)),
            (f"/directoryObjects/{_KEY}", self._object),
            (f"/servicePrincipals/{_KEY}/appRoleAssignedTo", lambda id_: self._app_roles("resourceId", id_)),
            (f"/servicePrincipals/{_KEY}/appRoleAssignments", lambda id_: self._app_roles("principalId", id_)),
            (f"/servicePrincipals/{_KEY}/delegatedPermissionClassifications", lambda _: ()),
            (rf"/tenantRelationships/findTenantInformationByTenantId\(tenantId='{_KEY}'\)", self._tenant),
            (f"/policies/appManagementPolicies/{_KEY}/appliesTo", lambda _: ()),
            (f"/policies/crossTenantAccessPolicy/partners/{_KEY}/identitySynchronization", self._synchronization),
            (f"/identityGovernance/accessReviews/definitions/{_KEY}/instances", self._instances),
            (f"/tenantRelationships/delegatedAdminRelationships/{_KEY}/accessAssignments", self._delegations),
        )

    def find(self, path: str) -> Found:
        """What lies at `path`, None where nothing does."""
        path = self._by_app_id(path)
        for pattern, look in self._rules:
            match = re.fullmatch(pattern, path)
            if match:
                return look(match[1])
        parent, _, id_ = path.rpartition("/")
        key = _OWN_KEYS.get(parent, "id")
        return next((one for one in self._lists.get(parent, ()) if one.get(key) == id_), None)

    def user(self, name: str) -> Obj | None:
        """The user with this id or user principal name."""
        place = self._places.get(name.replace("%23", "#").casefold())
        return None if place is None else self._seed.users[place]

    def _by_app_id(self, path: str) -> str:
        """`path` with an object's id in place of its application's."""
        match = re.match(r"/(servicePrincipals|applications)\(appId='([^']+)'\)(.*)", path)
        if not match:
            return path
        found = (one["id"] for one in self._lists[f"/{match[1]}"] if one["appId"] == match[2])
        return f"/{match[1]}/{next(found, '')}{match[3]}"

    @cached_property
    def _places(self) -> dict[str, int]:
        places: dict[str, int] = {}
        for place, user in enumerate(self._seed.users):
            places[str(user["id"]).casefold()] = place
            places[str(user.get("userPrincipalName") or user["id"]).casefold()] = place
        return places

    def _object(self, id_: str) -> Obj | None:
        found = self.user(id_) or self._named(self._seed.groups, id_) or self._named(self._seed.service_principals, id_)
        return typed(found) if found else None

    def _named(self, items: Sequence[Obj], id_: str) -> Obj | None:
        return next((one for one in items if one["id"] == id_), None)

    def _members(self, group: str, *, nested: bool) -> Sequence[Obj] | None:
        if not self._named(self._seed.groups, group):
            return None
        ids = tuple(self._below(group)) if nested else tuple(self._seed.members.get(group, ()))
        return Lazy(len(ids), lambda place: self._object(ids[place]) or {"id": ids[place]})

    def _below(self, group: str) -> Iterator[str]:
        """Ids of all members, of members' members too, each once."""
        seen, waiting = {group}, [group]
        while waiting:
            for id_ in self._seed.members.get(waiting.pop(0), ()):
                if id_ not in seen:
                    seen.add(id_)
                    waiting.append(id_)
                    yield id_

    def _groups_of(self, user: str) -> Sequence[Obj] | None:
        found = self.user(user)
        if not found:
            return None
        return [typed(group) for group in self._seed.groups if found["id"] in set(self._below(str(group["id"])))]

    def _app_roles(self, key: str, id_: str) -> Sequence[Obj] | None:
        if not self._named(self._seed.service_principals, id_):
            return None
        return [one for one in self._seed.app_roles if one[key] == id_]

    def _tenant(self, id_: str) -> Obj | None:
        """What is public of another tenant; only the provider's is known."""
        provider = self._seed.provider
        if id_ != provider.tenant:
            return None
        names = {"displayName": provider.name, "federationBrandName": None, "defaultDomainName": provider.domain}
        return {"tenantId": id_, **names}

    def _synchronization(self, tenant: str) -> Obj | None:
        partner = next((one for one in self._seed.partners if one["tenantId"] == tenant), {})
        return partner.get("identitySynchronization")

    def _instances(self, id_: str) -> Sequence[Obj] | None:
        return self._seed.review_instances.get(id_)

    def _delegations(self, id_: str) -> Sequence[Obj] | None:
        return self._seed.gdap_assignments.get(id_)
