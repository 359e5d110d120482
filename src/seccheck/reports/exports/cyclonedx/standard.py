"""CycloneDX standards: the policies with their requirements and where each comes from."""

from seccheck.neutral import running
from seccheck.reports.exports.case import Case
from seccheck.reports.wire.items import Json, RequirementItem

_OWNER = "seccheck policies"


def standards(case: Case) -> list[Json]:
    """A standard for each policy that a requirement of the report comes from."""
    versions = {pack["id"]: pack["version"] for pack in case.report.policies.packs}
    by_pack: dict[str, list[RequirementItem]] = {}
    for item in (*case.judged, *case.aside):
        by_pack.setdefault(item.pack, []).append(item)
    return [
        {
            "bom-ref": f"standard:{pack}",
            "name": pack,
            "version": versions.get(pack, ""),
            "description": f"Policies with sha256 {case.report.policies.sha256}.",
            "owner": _OWNER,
            "requirements": [_requirement(case, item) for item in items],
        }
        for pack, items in by_pack.items()
    ]


def requirement_ref(case: Case, item: RequirementItem) -> str:
    """How the document names a requirement."""
    return f"requirement:{case.id('requirement', item.id)}"


def _requirement(case: Case, item: RequirementItem) -> Json:
    facts = {
        "outcome": item.outcome,
        "severity": item.severity,
        "gate": item.gate,
        "demanded": item.demanded or "",
        "loosened": "yes" if item.loosened else "no",
    }
    given = [(f"reference:{name}", place) for name, places in item.references.items() for place in places]
    return {
        "bom-ref": requirement_ref(case, item),
        "identifier": item.id,
        "title": running(case.words.text(item.title)),
        "descriptions": [running(case.words.text(item.remedy))],
        "properties": [
            {"name": f"seccheck:{name}", "value": running(value)} for name, value in (*facts.items(), *given)
        ],
    }
