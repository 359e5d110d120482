"""Closes the type of a claim: what its author did not allow is refused."""

from seccheck.model.policy import Json

DOCUMENT = "document"
"""How a policy writes the type of a document claim."""

_TEXT: Json = {"type": "string", "minLength": 1}
_DATE: Json = {"type": "string", "minLength": 1, "format": "date"}
_TEXTS: Json = {"type": "array", "items": _TEXT}

DOCUMENT_TYPE: Json = {
    "type": "object",
    "additionalProperties": False,
    "required": ["kind"],
    "properties": {
        "kind": _TEXT,
        "dated": _DATE,
        "valid_until": _DATE,
        "issuer": _TEXT,
        "signed": {"type": "boolean"},
        "covers": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"services": _TEXTS, "sites": _TEXTS},
        },
    },
}
"""The value of a document claim."""


def closed(type_: Json) -> Json:
    """The closed JSON Schema of a claim's type as a policy writes it.

    Objects refuse fields they do not name and text is not empty unless the type says otherwise; ``document`` becomes
    the object with kind, dates, issuer, signature and scope.
    """
    if type_ == DOCUMENT:
        return DOCUMENT_TYPE
    kind = type_.get("type")
    if kind == "string":
        return {"minLength": 1, **type_}
    if kind == "array":
        return {**type_, "items": closed(type_["items"])}
    if kind == "object":
        properties = {name: closed(field) for name, field in type_["properties"].items()}
        return {**type_, "additionalProperties": False, "properties": properties}
    return type_
