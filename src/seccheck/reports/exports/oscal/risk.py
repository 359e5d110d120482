"""OSCAL risks: what stays open with its remedy and next step, and what the client accepted for a time."""

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.identity import URI
from seccheck.reports.exports.oscal.finding import facts
from seccheck.reports.exports.oscal.frame import by_tool, party, props
from seccheck.reports.exports.oscal.observation import related
from seccheck.reports.exports.spelling import moment, prose
from seccheck.reports.wire.items import Json, NextStep, RequirementItem, WaiverItem


def risk(case: Case, item: RequirementItem) -> Json:
    """The risk that `item`, which is open or accepted, leaves."""
    title, standing = prose(f"{item.id} {case.words.text(item.title)}"), prose(case.words.standing(item))
    severity = {"name": "severity", "system": URI, "value": item.severity}
    left: Json = {
        "uuid": case.id("risk", item.id),
        "title": title,
        "description": standing,
        "statement": standing,
        "props": props(facts(case, item)),
        "status": "open" if item.is_open else "deviation-approved",
        "origins": by_tool(case),
        "characterizations": [{"origin": by_tool(case)[0], "facets": [severity]}],
    }
    if item.waiver is not None and item.waiver.in_force:
        left |= _accepted(case, item, item.waiver)
    if item.next is not None:
        left["remediations"] = [_remediation(case, item, item.next)]
    if observed := list(related(case, item)):
        left["related-observations"] = observed
    return left


def _accepted(case: Case, item: RequirementItem, waiver: WaiverItem) -> Json:
    """What stands in its place, and until when."""
    instead = prose(waiver.compensating or waiver.reason)
    taken: Json = {"mitigating-factors": [{"uuid": case.id("mitigation", item.id), "description": instead}]}
    return taken | ({"deadline": until} if (until := moment(waiver.until)) else {})


def _remediation(case: Case, item: RequirementItem, step: NextStep) -> Json:
    """The remedy that the policy names, and as its task who must do what first."""
    task = {
        "uuid": case.id("task", item.id),
        "type": "action",
        "title": prose(case.words.next(item)),
        "props": props({"next": step.code, "waits-for": step.by}),
        "responsible-roles": [{"role-id": step.by, "party-uuids": [party(case, step.by)]}],
    }
    return {
        "uuid": case.id("remediation", item.id),
        "lifecycle": "recommendation",
        "title": prose(f"Remedy for {item.id}"),
        "description": prose(case.words.text(item.remedy)),
        "tasks": [task],
    }
