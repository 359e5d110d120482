"""Spells the list of looks as JSON."""

import json

from seccheck.model.policy import Json
from seccheck.neutral import json_document
from seccheck.reports.explained.look import LookFacts


def looks_json(looks: tuple[LookFacts, ...]) -> str:
    """A list of objects, one on a line, in no language: id, title, licence, side, permissions, claims, what is kept."""
    rows = (json.dumps(_object(look), ensure_ascii=False) for look in looks)
    return json_document("[\n " + ",\n ".join(rows) + "\n]\n") if looks else "[]\n"


def _object(look: LookFacts) -> Json:
    return {
        "id": look.id,
        "title": dict(look.title),
        "licence": look.licence,
        "side": look.side,
        "permissions": [permission for permission, _ in look.needs],
        "claims": list(look.claims),
        "keeps": dict(look.keeps),
    }
