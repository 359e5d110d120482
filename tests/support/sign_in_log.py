"""Sign-ins as Graph lists them, a few properties each, for looks over answers written down in a test."""

import datetime as dt
from collections.abc import Iterable, Mapping

from tests.support.people import ago, guest
from tests.support.probe_graph import TENANT, DictGraph

from seccheck.model.entra import Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.sign_ins import legacy_window, window
from seccheck.probes.directory.tenant import Tenant

THEIRS = Entra(tenant=TENANT, people=People(domains=("atlas.example",)))
"""The provider's people are those of one domain."""
AGENT = guest("agent")


def signed_in(user: str = "agent", days: float = 1, **more: Json) -> dict[str, Json]:
    """A successful sign-in from France on a managed device, with MFA demanded by the policy ``mfa``."""
    at = ago(days)
    return {
        "id": f"{user} {at} {sorted(more.items(), key=str)}",
        "userId": user,
        "createdDateTime": at,
        "status": {"errorCode": 0},
        "clientAppUsed": "Browser",
        "location": {"countryOrRegion": "FR"},
        "deviceDetail": {"isManaged": True, "isCompliant": True, "trustType": ""},
        "appliedConditionalAccessPolicies": [{"id": "mfa", "result": "success", "enforcedGrantControls": ["Mfa"]}],
        **more,
    }


def named(*users: str) -> str:
    """The path of the sign-ins of these accounts."""
    return window(EMPTY, " and (" + " or ".join(f"userId eq '{user}'" for user in users) + ")")


def log(entries: object, users: Iterable[Json] = (AGENT,), legacy: object = (), **more: object) -> Mapping[str, object]:
    """The answers of a tenant with few accounts of the provider's, all of which are asked for by name."""
    listed = list(users)
    theirs = (user["id"] for user in listed if "atlas.example" in str(user["mail"]))
    return {
        USERS: listed,
        named(*theirs): entries,
        legacy_window(EMPTY): legacy,
        **{window(EMPTY, span=span): () for span in SHORT},
        ALL: entries,
        **more,
    }


SHORT = (dt.timedelta(hours=1), dt.timedelta(days=1))
"""Spans in which a sign-in is looked for first."""
EMPTY = Tenant(DictGraph({}))
ALL = window(EMPTY)
"""The path of everybody's sign-ins."""
