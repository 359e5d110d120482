"""CycloneDX claims, and how the assessor maps requirements to them."""

from seccheck.neutral import running
from seccheck.reports.exports.case import Case, sides
from seccheck.reports.exports.cyclonedx.evidence import evidence_ref, is_accepted, waiver_ref
from seccheck.reports.exports.cyclonedx.standard import requirement_ref
from seccheck.reports.wire.items import Json, RequirementItem


def claim(case: Case, item: RequirementItem, target: str) -> Json:
    """That the target meets `item`, with what speaks for and what speaks against it."""
    by_side: dict[str, list[str]] = {"for": [], "against": [], "aged": [], "differs": []}
    for relation, word in sides(item):
        by_side[relation].append(evidence_ref(case, word))
    stated: Json = {
        "bom-ref": claim_ref(case, item),
        "target": target,
        "predicate": running(case.words.text(item.title)),
        "reasoning": running(case.words.standing(item)),
    }
    parts = {
        "mitigationStrategies": [waiver_ref(case, item)] if is_accepted(item) else [],
        "evidence": by_side["for"] + by_side["aged"],
        "counterEvidence": by_side["against"],
    }
    return stated | {name: part for name, part in parts.items() if part}


def claim_ref(case: Case, item: RequirementItem) -> str:
    """How the document names the claim about `item`."""
    return f"claim:{case.id('claim', item.id)}"


def mapped(case: Case, item: RequirementItem) -> Json:
    """The assessor's word on `item`: conformance is 1 where it is demonstrated and 0 elsewhere, for nothing is half."""
    told = (case.words.standing(item), *(case.words.gap(gap) for gap in item.gaps), case.words.next(item))
    conformance: Json = {
        "score": 1 if item.outcome == "demonstrated" else 0,
        "rationale": running(" ".join(sentence for sentence in told if sentence)),
    }
    if is_accepted(item):
        conformance["mitigationStrategies"] = [waiver_ref(case, item)]
    return {
        "requirement": requirement_ref(case, item),
        "claims": [claim_ref(case, item)],
        "conformance": conformance,
        "confidence": {"rationale": f"Strength demanded: {item.demanded}. Strength reached: {item.reached or 'none'}."},
    }
