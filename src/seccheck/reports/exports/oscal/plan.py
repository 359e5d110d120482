"""The OSCAL plan of action and milestones of one report."""

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.finding import facts
from seccheck.reports.exports.oscal.frame import assets, by_tool, metadata, props
from seccheck.reports.exports.oscal.observation import observations, related
from seccheck.reports.exports.oscal.risk import risk
from seccheck.reports.exports.spelling import line, prose
from seccheck.reports.wire.items import Json, RequirementItem
from seccheck.reports.wire.report import Report


def plan_of_action(report: Report) -> Json:
    """What is open or accepted, the weightiest first, with its remedy and who must do what next.

    OSCAL knows no empty plan: where nothing is open, one item says so.
    """
    case = Case(report)
    document: Json = {
        "uuid": case.id("plan", case.digest),
        "metadata": metadata(case, f"Plan of action for {report.provider.name}"),
        "system-id": {"id": line(report.provider.name)},
        "local-definitions": {"assessment-assets": assets(case)},
    }
    parts = {
        "observations": observations(case, case.kept),
        "risks": [risk(case, item) for item in case.kept],
        "poam-items": [_item(case, item) for item in case.kept] or [_nothing(case)],
    }
    return {"plan-of-action-and-milestones": document | {name: part for name, part in parts.items() if part}}


def _item(case: Case, item: RequirementItem) -> Json:
    step = item.next.code if item.next else None
    planned: Json = {
        "uuid": case.id("item", item.id),
        "title": prose(f"{item.id} {case.words.text(item.title)}"),
        "description": prose(f"{case.words.standing(item)} {case.words.next(item)}"),
        "props": props({**facts(case, item), "next": step, "until": _until(item)}),
        "origins": by_tool(case),
    }
    if observed := list(related(case, item)):
        planned["related-observations"] = observed
    return planned | {
        "related-risks": [{"risk-uuid": case.id("risk", item.id)}],
        "remarks": prose(case.words.text(item.remedy)),
    }


def _until(item: RequirementItem) -> str | None:
    return item.waiver.until if item.waiver and item.waiver.in_force else None


def _nothing(case: Case) -> Json:
    gate = case.report.gate
    return {
        "uuid": case.id("item", "nothing"),
        "title": "Nothing is open",
        "description": prose(f"No requirement of the gate {gate} is open, and none is accepted by a waiver."),
        "props": props({"outcome": "nothing-open", "gate": gate}),
        "origins": by_tool(case),
    }
