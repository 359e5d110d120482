"""Builds the policy, the kinds and the reference data of the model from checked plain data."""

import datetime as dt
from collections.abc import Mapping

from seccheck.model.duration import Duration
from seccheck.model.policy import Agreement, Claim, Json, Kind, Policy, ReferenceData, Requirement
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength
from seccheck.reading.claim_type import DOCUMENT, closed
from seccheck.reading.expectation import expectation_of

_GATES = {gate.word: gate for gate in Gate}
_STRENGTHS = {strength.word: strength for strength in Strength}


def policy_of(data: Json, examples: Mapping[str, Json]) -> Policy:
    """One policy.

    Args:
        data: a policy file's content without its examples, valid by `schemas/policy.schema.json`.
        examples: the examples as written, by requirement.
    """
    pack, version = data["id"], data["version"]
    return Policy(
        id=pack,
        version=version,
        title=data["title"],
        claims=tuple(_claim(id_, pack, claim) for id_, claim in data["claims"].items()),
        requirements=tuple(
            _requirement(pack, version, requirement, examples.get(requirement["id"], ()))
            for requirement in data["requirements"]
        ),
    )


def engagement_claims(properties: Mapping[str, Json]) -> tuple[Claim, ...]:
    """The claims ``engagement.X`` of the pack ``engagement``, which the client answers in its file.

    Args:
        properties: the properties of ``engagement`` in `schemas/client.schema.json`.
    """
    return tuple(_fact(name, schema) for name, schema in properties.items())


def kinds_of(data: Json) -> dict[str, Kind]:
    """The kinds of evidence by id, from a file valid by `schemas/kinds.schema.json`."""
    return {
        id_: Kind(id=id_, strength=_STRENGTHS[kind["strength"]], title=kind["title"])
        for id_, kind in data["kinds"].items()
    }


def reference_data_of(data: Json) -> ReferenceData:
    """Dated lists, from a file valid by `schemas/data.schema.json`."""
    return ReferenceData(
        id=data["id"],
        as_of=dt.date.fromisoformat(data["as_of"]),
        until=dt.date.fromisoformat(data["until"]),
        source=data["source"],
        lists={name: tuple(values) for name, values in data["lists"].items()},
    )


def _claim(id_: str, pack: str, data: Json) -> Claim:
    return Claim(
        id=id_,
        pack=pack,
        type=closed(data["type"]),
        is_document=data["type"] == DOCUMENT,
        answered_by=AnsweredBy.of(data.get("answered_by", "provider")),
        ask=data["ask"],
        hint=data.get("hint", {}),
        unit=data.get("unit", ""),
    )


def _fact(name: str, schema: Json) -> Claim:
    said = ("description", "x-description-fr", "x-unit")
    return Claim(
        id=f"engagement.{name}",
        pack="engagement",
        type=closed({key: value for key, value in schema.items() if key not in said}),
        answered_by=AnsweredBy.CLIENT,
        ask={"en": schema["description"], "fr": schema["x-description-fr"]},
        unit=schema.get("x-unit", ""),
    )


def _requirement(pack: str, version: str, data: Json, examples: Json) -> Requirement:
    later = data.get("expect_from", {}).items()
    return Requirement(
        id=data["id"],
        pack=pack,
        version=version,
        title=data["title"],
        statement=data["statement"],
        severity=Severity.of(data["severity"]),
        express=data.get("express", False),
        when=expectation_of(data.get("when")),
        expect=expectation_of(data["expect"]),
        expect_from={_GATES[gate]: expectation_of(more) for gate, more in later},
        observe=expectation_of(data.get("observe")),
        agree=tuple(Agreement(**pair) for pair in data.get("agree", ())),
        demand={_GATES[gate]: _STRENGTHS[strength] for gate, strength in data["demand"].items()},
        max_age=Duration.of(data["max_age"]) if "max_age" in data else None,
        accepts=frozenset(data.get("accepts", ())),
        remedy=data["remedy"],
        references={source: tuple(articles) for source, articles in data.get("references", {}).items()},
        examples=tuple(examples),
    )
