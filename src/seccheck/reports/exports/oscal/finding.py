"""OSCAL findings: what came out for one requirement; only what was demonstrated is satisfied."""

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.frame import by_tool, props
from seccheck.reports.exports.oscal.observation import related
from seccheck.reports.exports.spelling import prose
from seccheck.reports.wire.items import Json, RequirementItem

_REASONS = {"demonstrated": "pass", "refuted": "fail", "contradicted": "fail"}
"""OSCAL's words; what is neither is ``other``, and the remarks say what."""


def finding(case: Case, item: RequirementItem) -> Json:
    """The finding on `item`, with its observations and its risk."""
    standing = prose(case.words.standing(item))
    found: Json = {
        "uuid": case.id("finding", item.id),
        "title": prose(f"{item.id} {case.words.text(item.title)}"),
        "description": standing,
        "props": props(facts(case, item)),
        "origins": by_tool(case),
        "target": {
            "type": "objective-id",
            "target-id": item.id,
            "status": {
                "state": "satisfied" if item.outcome == "demonstrated" else "not-satisfied",
                "reason": _REASONS.get(item.outcome, "other"),
                "remarks": standing,
            },
        },
    }
    if observed := list(related(case, item)):
        found["related-observations"] = observed
    if item in case.kept:
        found["related-risks"] = [{"risk-uuid": case.id("risk", item.id)}]
    return found


def facts(case: Case, item: RequirementItem) -> dict[str, object]:
    """What our own report says of a requirement, word for word."""
    return {
        "requirement": item.id,
        "outcome": item.outcome,
        "severity": item.severity,
        "pack": item.pack,
        "gate": item.gate,
        "demanded": item.demanded,
        "reached": item.reached,
        "left-behind": item in case.report.left_behind or None,
        "loosened": item.loosened or None,
        "waits-for": item.waits_for,
    }
