"""Writes a seeded tenant down as a tape: what every path that is ever asked would answer, each list whole."""

from collections.abc import Iterable, Iterator, Mapping

from tests.support.tenants.directory import Directory, Listing, Refusal
from tests.support.tenants.names import GRAPH_APP
from tests.support.tenants.seed import Seed

from seccheck.model.policy import Json


def answers(seed: Seed) -> Mapping[str, Json]:
    """By path without query, such as ``/v1.0/users``: the body with the whole list, or the object; all properties."""
    directory = Directory(seed)
    return {f"/v1.0{path}": _body(directory, path, bare=True) for path in (*directory.paths(), *_named_paths(seed))}


def tape_of(seed: Seed, paths: Iterable[str] = ()) -> dict[str, Json]:
    """The tape of `seed`: any query gets the whole list, and what a filter must decide has keys of its own.

    Args:
        seed: the tenant.
        paths: further paths with their queries, such as ``/v1.0/users?$filter=...``, written down as they are answered.
    """
    directory = Directory(seed)
    tape = {f"GET {path}": body for path, body in answers(seed).items()}
    for path in (*_queries(seed), *paths):
        tape[f"GET {path}"] = _body(directory, path.removeprefix("/v1.0"), bare=False)
    return tape


def _body(directory: Directory, path: str, *, bare: bool) -> Json:
    """The answer at `path`; where `bare`, everything that `$select` and `$expand` could ask for."""
    if bare:
        found = directory.whole(path)
        return found if isinstance(found, dict) else {"value": list(found)}
    answer = directory.answer(path, eventual=True)
    if isinstance(answer, Listing):
        return {"value": answer.whole()}
    if isinstance(answer, Refusal):
        body = {"error": {"code": answer.code, "message": answer.message}}
        return {"status": answer.status, "headers": {}, "body": body}
    return answer


def _named_paths(seed: Seed) -> Iterator[str]:
    """Paths that name one object of the tenant."""
    yield from (f"/users/{user['id']}" for user in seed.users)
    for group in seed.groups:
        for what in ("", "/members", "/transitiveMembers", "/transitiveMembers/microsoft.graph.user"):
            yield f"/groups/{group['id']}{what}"
    for principal in seed.service_principals:
        for what in ("", "/appRoleAssignments", "/appRoleAssignedTo", "/delegatedPermissionClassifications"):
            yield f"/servicePrincipals/{principal['id']}{what}"
    for what in ("", "/appRoleAssignedTo", "/delegatedPermissionClassifications"):
        if any(one["appId"] == GRAPH_APP for one in seed.service_principals):
            yield f"/servicePrincipals(appId='{GRAPH_APP}'){what}"
    yield from (f"/policies/crossTenantAccessPolicy/partners/{partner['tenantId']}" for partner in seed.partners)
    yield from (f"/identityGovernance/accessReviews/definitions/{id_}/instances" for id_ in seed.review_instances)
    yield f"/tenantRelationships/findTenantInformationByTenantId(tenantId='{seed.provider.tenant}')"
    gdap = "/tenantRelationships/delegatedAdminRelationships"
    yield from (f"{gdap}/{id_}/accessAssignments" for id_ in seed.gdap_assignments)


def _queries(seed: Seed) -> Iterator[str]:
    """Paths whose filter decides what is answered."""
    yield "/v1.0/users?$filter=userType eq 'Guest'"
    yield "/v1.0/identityProtection/riskyUsers?$filter=riskState eq 'atRisk' and riskLevel eq 'high'"
    for group in seed.groups:
        path = "/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances"
        yield f"{path}?$filter=groupId eq '{group['id']}'"
    for app in seed.applications:
        select = "$select=id,appId,passwordCredentials,keyCredentials"
        yield f"/v1.0/applications?$filter=appId eq '{app['appId']}'&{select}"
    for partner in seed.partners:
        yield f"/v1.0/policies/crossTenantAccessPolicy/partners/{partner['tenantId']}/identitySynchronization"
    for id_ in seed.break_glass:
        yield f"/v1.0/auditLogs/signIns?$filter=userId eq '{id_}'&$top=1"
