"""CycloneDX evidence: each piece once, whichever side it is on."""

from collections.abc import Iterable

from seccheck.neutral import running
from seccheck.reports.exports.case import Case, sides
from seccheck.reports.exports.spelling import exact
from seccheck.reports.wire.items import EvidenceItem, Json, RequirementItem
from seccheck.reports.wire.plain_json import plain

_TYPE = "application/json"


def evidence(case: Case, items: Iterable[RequirementItem]) -> list[Json]:
    """The evidence that `items` rest on, in the order of its first use; waivers that accept one come last."""
    items = list(items)
    words = {evidence_ref(case, word): word for item in items for _, word in sides(item)}
    waivers = [_waiver(case, item) for item in items if is_accepted(item)]
    return [_piece(case, ref, word) for ref, word in words.items()] + waivers


def evidence_ref(case: Case, word: EvidenceItem) -> str:
    """How the document names a piece of evidence."""
    return f"evidence:{case.evidence_id(word)}"


def waiver_ref(case: Case, item: RequirementItem) -> str:
    """How the document names the waiver that accepts `item`."""
    return f"evidence:{case.id('waiver', item.id)}"


def is_accepted(item: RequirementItem) -> bool:
    """Whether a waiver in force accepts it."""
    return item.waiver is not None and item.waiver.in_force


def _piece(case: Case, ref: str, word: EvidenceItem) -> Json:
    piece: Json = {
        "bom-ref": ref,
        "propertyName": word.claim,
        "description": running(case.words.evidence(word)),
        "data": [_attached("evidence", exact({**plain(word), "note": {}, "rule_out": {}}))],
    }
    for name, text in (("note", word.note), ("rule out first", word.rule_out)):
        if told := case.words.text(text):
            piece["data"].append({"name": name, "contents": {"attachment": {"content": running(told)}}})
    if word.seen_at or word.dated:
        piece["created"] = f"{word.seen_at or word.dated}T00:00:00Z"
    return piece | ({"expires": f"{word.valid_until}T00:00:00Z"} if word.valid_until else {})


def _waiver(case: Case, item: RequirementItem) -> Json:
    """The client's decision to accept, as what stands in for the evidence."""
    waiver = plain(item.waiver)
    return {
        "bom-ref": waiver_ref(case, item),
        "propertyName": "waiver",
        "description": running(waiver["compensating"] or waiver["reason"]),
        "data": [_attached("waiver", exact(waiver))],
        "created": f"{waiver['on']}T00:00:00Z",
        "expires": f"{waiver['until']}T00:00:00Z",
    }


def _attached(name: str, content: str) -> Json:
    return {"name": name, "contents": {"attachment": {"contentType": _TYPE, "content": content}}}
