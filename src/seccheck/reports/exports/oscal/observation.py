"""OSCAL observations: each piece of evidence once, and each look that could not be taken."""

from collections.abc import Iterable, Iterator

from seccheck.reports.exports.case import Case, sides
from seccheck.reports.exports.oscal.frame import by_tool, midnight, party, props
from seccheck.reports.exports.spelling import exact, moment, prose
from seccheck.reports.wire.items import EvidenceItem, GapItem, Json, RequirementItem

_METHODS = {
    "declared": "INTERVIEW",
    "documented": "EXAMINE",
    "attested": "EXAMINE",
    "captured": "TEST",
    "observed": "TEST",
}
"""How each strength was come by, in OSCAL's words."""

_RELATIONS = {
    "for": "Speaks for it.",
    "against": "Speaks against it.",
    "aged": "Spoke for it and is too old.",
    "differs": "Differs without changing the outcome.",
}
_UNDATED = "It carries no day; the day of the assessment stands here."


def observations(case: Case, items: Iterable[RequirementItem]) -> list[Json]:
    """The observations that `items` rest on, each once, in the order of their first use."""
    found: dict[str, Json] = {}
    for item in items:
        for _, word in sides(item):
            found.setdefault(case.evidence_id(word), word)
        for gap in item.gaps:
            found.setdefault(_gap_id(case, gap), gap)
    return [
        _unseen(case, uuid, thing) if isinstance(thing, GapItem) else _seen(case, uuid, thing)
        for uuid, thing in found.items()
    ]


def related(case: Case, item: RequirementItem) -> Iterator[Json]:
    """What `item` rests on, by UUID, and on which side each observation is."""
    for relation, word in sides(item):
        yield {"observation-uuid": case.evidence_id(word), "remarks": _RELATIONS[relation]}
    for gap in item.gaps:
        yield {"observation-uuid": _gap_id(case, gap), "remarks": "Was asked for and could not be taken."}


def _seen(case: Case, uuid: str, word: EvidenceItem) -> Json:
    collected = moment(word.seen_at) or moment(word.dated)
    observation: Json = {
        "uuid": uuid,
        "title": prose(word.claim),
        "description": prose(case.words.evidence(word)),
        "props": props(_facts(word)),
        "methods": [_METHODS[word.strength]],
        "types": ["control-objective"],
        "origins": _origins(case, word),
        "subjects": [{"subject-uuid": party(case, "provider"), "type": "party"}],
        "relevant-evidence": [_behind(case, word)],
        "collected": collected or midnight(case.report.as_of),
    }
    if expires := moment(word.valid_until):
        observation["expires"] = expires
    return observation if collected else {**observation, "remarks": _UNDATED}


def _facts(word: EvidenceItem) -> dict[str, object]:
    """What our own report says of a piece of evidence, word for word."""
    return {
        "claim": word.claim,
        "value": exact(word.value),
        "strength": word.strength,
        "kind": word.kind,
        "source": word.source,
        "where": word.where,
        "seen-at": word.seen_at,
        "dated": word.dated,
        "valid-until": word.valid_until,
        "sample": word.sample,
        "rejected": word.rejected or None,
        "void": word.void,
        "capped": word.capped,
        "unreviewed": word.unreviewed or None,
    }


def _behind(case: Case, word: EvidenceItem) -> Json:
    """What lies behind it: a document by its digest, and what a look has to add."""
    notes = (case.words.text(text) for text in (word.note, word.rule_out))
    evidence: Json = {"description": prose(" ".join((word.where or word.source, *(n for n in notes if n))))}
    if word.sha256:
        evidence["props"] = props({"sha256": word.sha256})
    return evidence


def _origins(case: Case, word: EvidenceItem) -> list[Json]:
    """Who said so: the provider, the client, or the tool that read or looked."""
    if word.source not in ("provider", "client"):
        return by_tool(case)
    return [{"actors": [{"type": "party", "actor-uuid": party(case, word.source)}]}]


def _unseen(case: Case, uuid: str, gap: GapItem) -> Json:
    return {
        "uuid": uuid,
        "title": prose(gap.look),
        "description": prose(case.words.gap(gap)),
        "props": props({"look": gap.look, "gap": gap.reason, "claims": " ".join(gap.claims)}),
        "methods": ["UNKNOWN"],
        "types": ["control-objective"],
        "origins": by_tool(case),
        "subjects": [{"subject-uuid": party(case, "provider"), "type": "party"}],
        "collected": moment(gap.seen_at) or midnight(case.report.as_of),
    }


def _gap_id(case: Case, gap: GapItem) -> str:
    return case.id("gap", exact(gap))
