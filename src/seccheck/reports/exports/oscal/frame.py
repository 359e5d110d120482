"""The parts that every OSCAL document has: metadata, parties, who says so, and properties of our own."""

from collections.abc import Mapping

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.identity import URI
from seccheck.reports.exports.spelling import line, prose
from seccheck.reports.wire.items import Json

VERSION = "1.2.3"
"""Of OSCAL, as its published JSON schemas have it."""

_CLIENT = "The client"
"""What a client is called that did not say its name."""


def props(given: Mapping[str, object]) -> list[Json]:
    """Properties of our own; what is None or empty is left out."""
    return [
        {"name": name, "ns": URI, "value": line(_word(value))}
        for name, value in given.items()
        if value is not None and value != ""
    ]


def metadata(case: Case, title: str) -> Json:
    """Title, day, version, and who takes which part."""
    report = case.report
    client = report.client_file.client if report.client_file else ""
    return {
        "title": prose(title),
        "last-modified": midnight(report.as_of),
        "version": report.as_of,
        "oscal-version": VERSION,
        "document-ids": [{"scheme": f"{URI}:report-sha256", "identifier": case.digest}],
        "roles": [{"id": "client", "title": "Client"}, {"id": "provider", "title": "Provider"}],
        "parties": [
            {"uuid": party(case, "client"), "type": "organization", "name": line(client or _CLIENT)},
            {"uuid": party(case, "provider"), "type": "organization", "name": line(report.provider.name)},
        ],
        "responsible-parties": [
            {"role-id": role, "party-uuids": [party(case, role)]} for role in ("client", "provider")
        ],
    }


def party(case: Case, role: str) -> str:
    """The UUID of the ``client`` or the ``provider``."""
    return case.id("party", role)


def tool(case: Case) -> str:
    """The UUID of the tool that judged."""
    return case.id("tool", case.report.tool["name"])


def by_tool(case: Case) -> list[Json]:
    """The origin of what the tool concluded."""
    return [{"actors": [{"type": "tool", "actor-uuid": tool(case)}]}]


def assets(case: Case) -> Json:
    """The tool as OSCAL's assessment asset."""
    made = case.report.tool
    component = {
        "uuid": tool(case),
        "type": "software",
        "title": prose(made["name"]),
        "description": "Judges declarations, documents, captures and looks by policies.",
        "props": [{"name": "version", "value": line(made["version"])}],
        "status": {"state": "operational"},
    }
    platform = {"uuid": case.id("platform"), "uses-components": [{"component-uuid": tool(case)}]}
    return {"components": [component], "assessment-platforms": [platform]}


def midnight(day: str) -> str:
    """The first moment of an ISO 8601 day, UTC."""
    return f"{day}T00:00:00Z"


def _word(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
