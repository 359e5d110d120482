"""Says what a dossier must look like: a lean frame to read it by, and from the claims the whole schema for editors."""

from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.scale import AnsweredBy, Strength

_TEXT: Json = {"type": "string", "minLength": 1}
_DATE: Json = {"description": "A date such as 2026-11-02.", "type": "string", "format": "date"}
_ID: Json = {
    "description": "Letters, digits, dots, hyphens and underscores, 64 at most.",
    "type": "string",
    "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
}
_TEXTS: Json = {"type": "array", "items": _TEXT, "uniqueItems": True}
_COUNTRY: Json = {
    "description": "Two capital letters of ISO 3166-1, such as MA.",
    "type": "string",
    "pattern": "^[A-Z]{2}$",
}

DOCUMENT_ENTRY: Json = {
    "type": "object",
    "additionalProperties": False,
    "required": ["kind", "title", "path"],
    "properties": {
        "kind": _TEXT,
        "title": _TEXT,
        "path": {"description": "Relative, inside the folder of this file.", **_TEXT},
        "issuer": _TEXT,
        "dated": _DATE,
        "valid_until": _DATE,
        "signed": {"type": "boolean"},
        "covers": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"services": _TEXTS, "sites": _TEXTS},
        },
        "sha256": {
            "description": "Digest of the file, 64 hexadecimal digits; another file in its place is refused.",
            "type": "string",
            "pattern": "^[0-9a-f]{64}$",
        },
    },
}
"""One entry of ``documents``, in a dossier as in a client file."""

ANSWER_PARTS: Json = {
    "documents": {"type": "array", "items": _ID, "uniqueItems": True, "maxItems": 20},
    "note": {"type": "string"},
    "on": _DATE,
}
"""What may stand beside the ``value`` of an answer that is a mapping."""

FRAME: Json = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$id": "seccheck-dossier-1.json",
    "title": "seccheck dossier",
    "description": "provider.yaml: what a provider hands in; see docs/files.md.",
    "type": "object",
    "additionalProperties": False,
    "required": ["schema", "provider", "declared", "answers"],
    "properties": {
        "schema": {"const": "seccheck-dossier/1"},
        "provider": {
            "type": "object",
            "additionalProperties": False,
            "required": ["name", "legal_name", "country"],
            "properties": {
                "name": {"description": "The name the client uses for you.", "maxLength": 200, **_TEXT},
                "legal_name": _TEXT,
                "country": _COUNTRY,
                "contact": _TEXT,
                "website": _TEXT,
            },
        },
        "engagement": {"description": "Your view of the service.", "type": "object"},
        "declared": {
            "description": "Who answers, and when.",
            "type": "object",
            "additionalProperties": False,
            "required": ["by", "role", "on"],
            "properties": {"by": _TEXT, "role": _TEXT, "on": _DATE},
        },
        "answers": {"description": "By claim: a value, or a mapping of value, documents, note, on.", "type": "object"},
        "documents": {
            "description": "By an id of your choice.",
            "type": "object",
            "propertyNames": _ID,
            "maxProperties": 500,
        },
        "captures": {"description": "Sealed captures, relative to this file.", **_TEXTS},
    },
}
"""The frame of a dossier; answers, engagement and documents are checked one by one against the catalogue."""


def dossier_schema(catalog: Catalog) -> Json:
    """The whole schema of a dossier, draft-07 for editors, with every claim a provider may answer."""
    asked = [c for c in catalog.claims.values() if c.answered_by in {AnsweredBy.PROVIDER, AnsweredBy.BOTH}]
    facts = {c.id.partition(".")[2]: c for c in catalog.claims.values() if c.pack == "engagement"}
    kinds = sorted(k.id for k in catalog.kinds.values() if k.strength in {Strength.DOCUMENTED, Strength.ATTESTED})
    entry = {**DOCUMENT_ENTRY, "properties": {**DOCUMENT_ENTRY["properties"], "kind": {"enum": kinds}}}
    frame = FRAME["properties"]
    engagement = {name: {**fact.type, "description": fact.ask["en"]} for name, fact in facts.items()}
    return {
        **FRAME,
        "properties": {
            **frame,
            "engagement": {**frame["engagement"], "additionalProperties": False, "properties": engagement},
            "answers": {
                **frame["answers"],
                "additionalProperties": False,
                "properties": {claim.id: _answer(claim) for claim in asked},
            },
            "documents": {**frame["documents"], "additionalProperties": entry},
        },
    }


def _answer(claim: Claim) -> Json:
    said = [claim.ask["en"], claim.hint.get("en", ""), f"Unit: {claim.unit}." if claim.unit else ""]
    value = {} if claim.is_document else {"value": claim.type}
    parts = {"type": "object", "additionalProperties": False, "properties": {**value, **ANSWER_PARTS}}
    plain = _ID if claim.is_document else claim.type
    return {"description": " ".join(part for part in said if part), "anyOf": [plain, parts, {"type": "null"}]}
