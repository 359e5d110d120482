"""The list of requirements: for people, by policy, or as JSON."""

import json
from collections.abc import Iterator, Sequence

from seccheck.model.policy import Catalog, Json, Requirement
from seccheck.neutral import json_document
from seccheck.reports.explained.labels import BLANK, Line, joined, spoken
from seccheck.words.speaking import pick, say


def inventory_lines(lang: str, catalog: Catalog, listed: Sequence[Requirement]) -> Iterator[Line]:
    """The requirements of `listed` below their policies, and how many there are."""
    for policy in catalog.policies:
        own = [requirement for requirement in listed if requirement.pack == policy.id]
        if own:
            title = pick(lang, policy.title)
            yield "", spoken(lang, "listed.pack", id=policy.id, version=policy.version, title=title)
            yield from ((requirement.id, _text(lang, requirement)) for requirement in own)
    yield BLANK
    count = ("none", "one")[len(listed)] if len(listed) <= 1 else "many"
    yield "", spoken(lang, f"listed.{count}", n=len(listed), m=len(catalog.requirements))


def inventory_json(listed: Sequence[Requirement]) -> str:
    """A list of objects, one on a line: id, pack, title, severity, gates, express, references; any language."""
    rows = (json.dumps(_object(requirement), ensure_ascii=False) for requirement in listed)
    return json_document("[\n " + ",\n ".join(rows) + "\n]\n") if listed else "[]\n"


def _text(lang: str, requirement: Requirement) -> str:
    said = {
        "title": pick(lang, requirement.title),
        "severity": say(lang, f"severity.{requirement.severity.word}"),
        "demand": ", ".join(_demands(lang, requirement)),
    }
    return spoken(lang, "listed.express" if requirement.express else "listed", **said)


def _demands(lang: str, requirement: Requirement) -> Iterator[str]:
    """The gates as they are called on the command line, by the strength they demand."""
    for strength in dict.fromkeys(strength for _, strength in sorted(requirement.demand.items())):
        gates = [gate.word for gate, demand in sorted(requirement.demand.items()) if demand is strength]
        said = {"strength": say(lang, f"strength.{strength.word}"), "gates": joined(lang, gates, "and")}
        yield spoken(lang, "demand.text", **said)


def _object(requirement: Requirement) -> Json:
    return {
        "id": requirement.id,
        "pack": requirement.pack,
        "title": dict(requirement.title),
        "severity": requirement.severity.word,
        "gates": {gate.word: strength.word for gate, strength in sorted(requirement.demand.items())},
        "express": requirement.express,
        "references": {framework: list(ids) for framework, ids in sorted(requirement.references.items())},
    }
