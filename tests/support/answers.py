"""Answers of every type, for properties over all claims."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from seccheck.model.policy import Claim

_DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)).map(dt.date.isoformat)
_LETTERS = "abcXYZ éèçœ'-_.,:!?/()%&@#*=+\"<>[]{}0123456789"
_TEXTS = st.one_of(
    st.text(alphabet=_LETTERS, min_size=1, max_size=24).map(str.strip).filter(bool),
    st.sampled_from(
        ["no", "oui", "null", "1e3", "012", "2026-11-02", "=SUM(A1:A2)", "+33 1", "-", "@a", "a: b", "# a"]
    ),
)
_FORMS = {
    "date": _DAYS,
    "uri": st.sampled_from(["https://example.com/page", "https://itsm.example/a?b=c&d=e#f"]),
    "email": st.sampled_from(["security@example.com"]),
    "^[A-Z]{2}$": st.sampled_from(["FR", "MA", "NO", "DE"]),
    "^[0-9a-f]{64}$": st.text(alphabet="0123456789abcdef", min_size=64, max_size=64),
}


def values_of(type_: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - JSON Schema and its values
    """Values of a claim's type, as a person could have meant them."""
    if "enum" in type_:
        return st.sampled_from(type_["enum"])
    match type_["type"]:
        case "boolean":
            return st.booleans()
        case "integer" | "number":
            return _numbers(type_)
        case "array":
            return _lists(type_)
        case "object":
            fields = {name: values_of(field) for name, field in type_["properties"].items()}
            required = {name: fields.pop(name) for name in type_.get("required", ())}
            return st.fixed_dictionaries(required, optional=fields)
        case _:
            return _FORMS.get(type_.get("pattern") or type_.get("format") or "", _TEXTS)


def answers_to(claim: Claim, documents: list[str]) -> st.SearchStrategy[Any]:
    """Answers as in `seccheck.questionnaire.filled.Filled`, with and without documents, notes and dates."""
    named = st.lists(st.sampled_from(documents), min_size=1, max_size=2, unique=True)
    beside = {"note": _TEXTS | st.sampled_from(["one\ntwo", "one\n\ntwo: 3"]), "on": _DAYS}
    if claim.is_document:
        return st.fixed_dictionaries({"documents": named}, optional=beside)
    return st.fixed_dictionaries({"value": values_of(claim.type)}, optional={"documents": named, **beside})


def _lists(type_: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - JSON Schema
    """Some of what is offered, in the order in which it stands on every paper; else anything."""
    offered = type_["items"].get("enum")
    if offered is None:
        return st.lists(values_of(type_["items"]), max_size=3, unique=type_.get("uniqueItems", False))
    some = st.lists(st.sampled_from(offered), max_size=3, unique=True)
    return some.map(lambda chosen: [value for value in offered if value in chosen])


def _numbers(type_: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - JSON Schema
    low, high = type_.get("minimum", -50), type_.get("maximum", 10**6)
    whole = st.integers(low, high)
    return whole if type_["type"] == "integer" else whole | st.integers(low * 4, high * 4).map(lambda n: n / 4)
