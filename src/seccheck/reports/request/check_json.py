"""The check of a questionnaire for machines: its shape is frozen here."""

import json

from seccheck.neutral import json_document
from seccheck.reports.request.asked import Asked
from seccheck.reports.request.check_page import Standing
from seccheck.reports.request.grouping import Group
from seccheck.reports.request.need import Need
from seccheck.reports.request.speech import Speaker
from seccheck.reports.request.tasks import waiting_sentence
from seccheck.reports.wire.items import Json


def check_json(speaker: Speaker, asked: Asked, standing: Standing) -> bytes:
    """All that the page says, in UTF-8: ``seccheck-check/1``."""
    document = {
        "schema": "seccheck-check/1",
        "file": standing.file,
        "gate": standing.gate.word,
        "as_of": standing.as_of.isoformat(),
        "lang": speaker.lang,
        "counts": {
            "questions": standing.questions,
            "answered": standing.answered,
            "open": sum(len(group.needs) for group in asked.groups),
            "waiting": len(asked.waiting),
        },
        "unread": [
            {"place": str(fault.place or ""), "message": fault.message, "hint": fault.hint} for fault in standing.unread
        ],
        "attach": [
            {"document": held.id, "kind": held.kind, "title": held.title, "path": path}
            for held, path in standing.absent
        ],
        "tasks": [_task(speaker, group) for group in asked.groups],
        "waiting": [
            {"requirement": waiting.judgement.requirement.id, "sentence": waiting_sentence(speaker, waiting)}
            for waiting in asked.waiting
        ],
    }
    return json_document(json.dumps(document, ensure_ascii=False, indent=2)).encode() + b"\n"


def _task(speaker: Speaker, group: Group) -> Json:
    return {
        "action": str(group.action),
        "document": group.document,
        "kind": group.kind,
        "sentence": speaker.head(group),
        "requirements": [_requirement(speaker, need) for need in group.needs],
    }


def _requirement(speaker: Speaker, need: Need) -> Json:
    return {
        "id": need.judgement.requirement.id,
        "severity": need.judgement.severity.word,
        "outcome": need.judgement.outcome.word,
        "claims": [point.claim.id for point in need.points],
        "kinds": [*need.kinds],
        "sentence": speaker.sentence(need),
    }
