"""Spells looks as JSON: for programs, and as the file of recorded looks that a client file reads back."""

import json
from collections.abc import Mapping, Sequence

from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Json
from seccheck.neutral import json_document


def taken_json(facts: Facts) -> str:
    """``{"evidence": [...], "gaps": [...]}``, an entry on a line each; the same in all languages."""
    return _object({"evidence": [_word(word) for word in facts.evidence], "gaps": [_gap(gap) for gap in facts.gaps]})


def recorded_json(facts: Facts, provider: str) -> str:
    """A file of recorded looks, as `schemas/look.schema.json` has it.

    Args:
        facts: what was seen by the client itself, and what was not.
        provider: whose people it is about; empty for whichever provider is judged.
    """
    words = [{key: value for key, value in _word(word).items() if key != "strength"} for word in facts.evidence]
    lists = {"evidence": list(map(_told, words)), "gaps": [_told(_gap(gap)) for gap in facts.gaps]}
    return _object({"provider": provider, **lists} if provider else lists)


def _word(word: Evidence) -> dict[str, Json]:
    return {
        "claim": word.claim,
        "value": word.value,
        "strength": word.strength.word,
        "kind": word.kind,
        "source": word.source,
        "seen_at": word.seen_at.isoformat() if word.seen_at else None,
        "sample": word.sample,
        "people": list(word.people),
        "note": dict(sorted(word.note.items())),
        "rule_out": dict(sorted(word.rule_out.items())),
    }


def _gap(gap: Gap) -> dict[str, Json]:
    return {
        "look": gap.look,
        "reason": gap.reason,
        "claims": list(gap.claims),
        "detail": gap.detail,
        "seen_at": gap.seen_at.isoformat() if gap.seen_at else None,
    }


def _told(entry: Mapping[str, Json]) -> dict[str, Json]:
    """`entry` without what says nothing; a value of null, nothing or zero is still one."""
    return {key: value for key, value in entry.items() if key == "value" or value not in (None, [], {}, "")}


def _object(parts: Mapping[str, Json]) -> str:
    lines = (f"{json.dumps(key)}: {_spread(value)}" for key, value in parts.items())
    return json_document("{\n" + ",\n".join(lines) + "\n}\n")


def _spread(value: Json) -> str:
    if not (isinstance(value, Sequence) and value and isinstance(value[0], Mapping)):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    return "[\n " + ",\n ".join(json.dumps(item, ensure_ascii=False, allow_nan=False) for item in value) + "\n]"
