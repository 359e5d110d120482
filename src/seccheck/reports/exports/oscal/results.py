"""The OSCAL assessment results of one report."""

import dataclasses

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.finding import finding
from seccheck.reports.exports.oscal.frame import assets, metadata, midnight, props
from seccheck.reports.exports.oscal.observation import observations
from seccheck.reports.exports.oscal.risk import risk
from seccheck.reports.exports.spelling import line, prose
from seccheck.reports.plain.verdict import decision_line
from seccheck.reports.wire.items import Json, RequirementItem
from seccheck.reports.wire.plain_json import plain
from seccheck.reports.wire.report import Report

_NO_PLAN = "No OSCAL assessment plan was written: the policies named here said what to assess."


def assessment_results(report: Report) -> Json:
    """What was assessed, what was observed, what was found and what stays open."""
    case = Case(report)
    policies = case.id("policies", report.policies.sha256)
    document: Json = {
        "uuid": case.id("assessment-results", case.digest),
        "metadata": metadata(case, f"Assessment of {report.provider.name} by {report.tool['name']}"),
        "import-ap": {"href": f"#{policies}", "remarks": _NO_PLAN},
        "local-definitions": {"objectives-and-methods": [_objective(case, item) for item in case.judged]},
        "results": [_result(case)],
        "back-matter": {"resources": [_policies(case, policies)]},
    }
    return {"assessment-results": document}


def _result(case: Case) -> Json:
    report = case.report
    result: Json = {
        "uuid": case.id("result", case.digest),
        "title": prose(f"{report.provider.name}: gate {report.gate}, as of {report.as_of}"),
        "description": prose(f"{decision_line(report, 'en')}."),
        "start": midnight(report.as_of),
        "props": props(_outcome(report)),
        "local-definitions": {"assessment-assets": assets(case)},
        "reviewed-controls": _reviewed(case),
    }
    parts = {
        "observations": observations(case, case.judged),
        "risks": [risk(case, item) for item in case.kept],
        "findings": [finding(case, item) for item in case.judged],
    }
    return result | {name: part for name, part in parts.items() if part} | {"remarks": prose(report.notice["en"])}


def _outcome(report: Report) -> dict[str, object]:
    """The decision and, instead of a score, the counts."""
    given: dict[str, object] = {
        "decision": report.decision,
        "undecided": report.undecided,
        "gate": report.gate,
        "profile": report.policies.profile,
        "requirements-judged": report.policies.judged,
        "requirements-known": report.policies.known,
        "dossier-sha256": report.provider.sha256,
        "client-file-sha256": report.client_file.sha256 if report.client_file else None,
    }
    counts = plain(dataclasses.replace(report.counts, by_strength={}))
    return given | {f"count-{name.replace('_', '-')}": n for name, n in counts.items() if name != "by_strength"}


def _reviewed(case: Case) -> Json:
    """The requirements judged; those that are not due or do not apply are excluded by name."""
    selection: Json = {"include-controls": [{"control-id": item.id} for item in case.judged]}
    if case.aside:
        selection["exclude-controls"] = [{"control-id": item.id} for item in case.aside]
    return {"control-selections": [selection]}


def _objective(case: Case, item: RequirementItem) -> Json:
    """The requirement as OSCAL's objective, so that a finding has something to point at."""
    references = [
        {**prop, "class": framework}
        for framework, ids in item.references.items()
        for place in ids
        for prop in props({"reference": place})
    ]
    part: Json = {"id": item.id, "name": "assessment-objective", "prose": prose(case.words.text(item.title))}
    return {"control-id": item.id, "parts": [part | ({"props": references} if references else {})]}


def _policies(case: Case, uuid: str) -> Json:
    policies = case.report.policies
    return {
        "uuid": uuid,
        "title": "Policies",
        "description": "The policies that the requirements come from.",
        "props": props({"sha256": policies.sha256, "profile": policies.profile}),
        "document-ids": [{"identifier": line(f"{pack['id']}@{pack['version']}")} for pack in policies.packs],
    }
