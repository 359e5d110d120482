"""Entries of the directory's audit log as Graph lists them, and where looks ask for them."""

from tests.support.people import ago

from seccheck.model.policy import Json
from seccheck.probes.directory.audits import AUDITS


def entry(activity: str, by: str, target: str, days: float = 1, upn: str = "", **more: Json) -> dict[str, Json]:
    """`by` did `activity` to `target` so many days ago."""
    return {
        "id": f"{activity} {by} {target} {days}",
        "activityDateTime": ago(days),
        "activityDisplayName": activity,
        "result": "success",
        "initiatedBy": {"app": None, "user": {"id": by}},
        "targetResources": [{"id": target, "userPrincipalName": upn or None, "type": "User"}],
        **more,
    }


def path_of(days: float, *activities: str) -> str:
    """Where these activities of so many days are asked for."""
    names = " or ".join(f"activityDisplayName eq '{activity}'" for activity in activities)
    return f"{AUDITS}?$filter=activityDateTime ge {ago(days)} and ({names})&$top=999"


def before(days: float, entries: object, shorter: object = ()) -> dict[str, object]:
    """The answers to whether the log goes back so many days: `entries` in the last five of them."""
    spans = {1 / 24: shorter, 0.5: shorter, 5: entries}
    return {
        f"{AUDITS}?$filter=activityDateTime ge {ago(days + span)} and {_to(days)}": one for span, one in spans.items()
    }


def _to(days: float) -> str:
    return f"activityDateTime le {ago(days)}&$top=999"
