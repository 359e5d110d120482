"""Puts what a form says over what a file says: parts that are not said stay, and every change is kept to be told."""

from collections.abc import Mapping

from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.record import record
from seccheck.questionnaire.form import PROVIDER
from seccheck.questionnaire.merge.change import Change
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.merge.union import Parts, United
from seccheck.reading.answers import parts_of

SCHEMAS = {PROVIDER: "seccheck-dossier/1", "client": "seccheck-client/1"}
_PARTS = ("value", "documents", "note", "on")


@record
class Combined:
    """What the file is to say."""

    data: dict[str, Json]
    changes: tuple[Change, ...]
    unchanged: int


def combine(before: Mapping[str, Json], united: United, catalog: Catalog) -> Combined:
    """The data of `before` with what `united` says over it.

    Args:
        before: the file's content without empty values; empty for a new file.
        united: sound, each document that it refers to described on one of the two sides.
        catalog: knows all claims of `united`.
    """
    after = {"schema": SCHEMAS[united.audience], **before}
    changes: list[Change] = []
    for name, parts in united.head.items():
        if name == "client":
            after[name] = _over(before.get(name), parts["name"], name, changes)
        else:
            after[name] = _mapping(before.get(name), parts, name, changes)
    answers, unchanged = _answers(before.get("answers", {}), united.answers, catalog, changes)
    if answers or united.audience == PROVIDER:
        after["answers"] = answers
    if united.documents:
        after["documents"] = _documents(before.get("documents", {}), united.documents, changes)
    return Combined(data=after, changes=tuple(changes), unchanged=unchanged)


def _over(before: Json, after: Json, name: str, changes: list[Change]) -> Json:
    if same(before, after):
        return before
    changes.append(Change(name=name, before=before, after=after))
    return after


def _mapping(before: Json, parts: Mapping[str, Json], name: str, changes: list[Change]) -> dict[str, Json]:
    old = before if isinstance(before, dict) else {}
    return {**old, **{key: _over(old.get(key), value, f"{name}.{key}", changes) for key, value in parts.items()}}


def _documents(before: Mapping[str, Json], given: Parts, changes: list[Change]) -> dict[str, Json]:
    after = dict(before)
    for id_, parts in given.items():
        old = before.get(id_) if isinstance(before.get(id_), dict) else {}
        new = {**(old or {}), **parts}
        if "sha256" not in parts and old and not same(old.get("path"), new["path"]):
            new.pop("sha256", None)  # it was that of another file
        after[id_] = _over(before.get(id_), new, f"documents.{id_}", changes)
    return after


def _answers(
    before: Mapping[str, Json], given: Parts, catalog: Catalog, changes: list[Change]
) -> tuple[dict[str, Json], int]:
    after, unchanged = dict(before), 0
    order = {claim: position for position, claim in enumerate(catalog.claims)}
    for id_ in sorted(given, key=order.__getitem__):
        claim, parts = catalog.claims[id_], given[id_]
        old = parts_of(claim, before[id_]) if id_ in before else {}
        new = _answer(old, parts)
        if same(old, new):
            unchanged += 1
        else:
            after[id_] = _written(claim, new, mapped=old is before.get(id_))
            changes.append(Change(name=id_, before=dict(old) or None, after=new))
    return after, unchanged


def _answer(old: Mapping[str, Json], parts: Mapping[str, Json]) -> dict[str, Json]:
    """`parts` over `old`; the date of an answer does not outlive the answer."""
    new = {**old, **parts}
    if "on" in old and "on" not in parts and not same(old.get("value"), new.get("value")):
        del new["on"]
    known = {part: new[part] for part in _PARTS if part in new}
    return {**known, **new}


def _written(claim: Claim, parts: dict[str, Json], *, mapped: bool) -> Json:
    """The answer as it is written: a value or a document alone needs no mapping."""
    if mapped:
        return parts
    if parts.keys() == {"value"} and not isinstance(parts["value"], dict):
        return parts["value"]
    if claim.is_document and parts.keys() == {"documents"} and len(parts["documents"]) == 1:
        return parts["documents"][0]
    return parts
