"""Writes one review as the lines of YAML that stand in a client file."""

from collections.abc import Iterable, Iterator

from seccheck.model.client import Review, ReviewedClaim
from seccheck.model.policy import Json
from seccheck.questionnaire.yaml_text import WIDTH, entry, inline, scalar

_COMPACT = ("covers", "claims")


def review_entry(review: Review) -> dict[str, Json]:
    """The entry under ``reviews`` that says `review`, in the usual order, without what is empty."""
    covers = None if review.covers is None else {part: list(names) for part, names in review.covers.items()}
    said = {
        "provider": review.provider,
        "document": review.document,
        "sha256": review.sha256,
        "by": review.by,
        "second": review.second,
        "on": review.on.isoformat(),
        "rejected": review.rejected,
        "replaces": review.replaces,
        "kind": review.kind,
        "issuer": review.issuer,
        "dated": review.dated and review.dated.isoformat(),
        "valid_until": review.valid_until and review.valid_until.isoformat(),
        "signed": review.signed,
        "covers": covers,
    }
    kept = {key: value for key, value in said.items() if value is not None and value != ""}
    return {**kept, "claims": {said.claim: _claim(said) for said in review.claims}}


def review_lines(said: Json, indent: int) -> list[str]:
    """The lines of an entry, its keys starting in the column `indent`; scope and claims on one line where they fit."""
    return [line for key, value in said.items() for line in _key(key, value, indent)]


def _claim(said: ReviewedClaim) -> dict[str, Json]:
    parts = {"value": said.value, "page": said.page}
    return {key: value for key, value in parts.items() if value is not None}


def _key(key: str, value: Json, indent: int) -> Iterable[str]:
    if key not in _COMPACT:
        return entry(key, value, indent)
    flat = f"{' ' * indent}{key}: {inline(value)}"
    if not value or (key == "covers" and len(flat) <= WIDTH):
        return [flat]
    return [f"{' ' * indent}{key}:", *(line for name, part in value.items() for line in _part(name, part, indent + 2))]


def _part(key: str, value: Json, indent: int) -> Iterator[str]:
    flat = f"{' ' * indent}{scalar(key)}: {inline(value)}"
    if len(flat) <= WIDTH:
        yield flat
    else:
        yield from entry(key, value, indent)
