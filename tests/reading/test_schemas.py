import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from seccheck.model.policy import Json
from seccheck.model.scale import AnsweredBy, Gate, Outcome, Severity, Strength
from seccheck.reading.claim_type import DOCUMENT_TYPE
from seccheck.reading.dossier_schema import DOCUMENT_ENTRY
from seccheck.reading.schema_check import fits
from seccheck.reading.schemas import schema_of

NAMES = ("client", "data", "kinds", "look", "mapping", "policy", "wording")
OPEN_ON_PURPOSE = {"answers", "claims", "given", "client", "engagement", "values"}


def subschemas(schema: Json) -> Iterator[dict[str, Json]]:
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from subschemas(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from subschemas(part)


@pytest.mark.parametrize("name", NAMES)
def test_a_published_schema_is_sound_and_for_editors(name: str) -> None:
    schema = schema_of(name)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["title"]
    assert schema["description"]
    assert fits({}, schema) is False


@pytest.mark.parametrize("name", NAMES)
def test_every_object_with_named_keys_is_closed(name: str) -> None:
    for part in subschemas(schema_of(name)):
        if isinstance(part.get("properties"), dict) and part.get("type") == "object":
            assert part.get("additionalProperties") is False, json.dumps(part)[:200]


@pytest.mark.parametrize("name", NAMES)
def test_references_stay_inside_and_stand_alone(name: str) -> None:
    for part in subschemas(schema_of(name)):
        if "$ref" in part:
            assert part["$ref"].startswith("#/definitions/")
            assert set(part) == {"$ref"}


def test_the_words_of_the_scales_are_those_of_the_model() -> None:
    policy = schema_of("policy")
    requirement = policy["definitions"]["requirement"]["properties"]
    claim = policy["properties"]["claims"]["additionalProperties"]["properties"]
    assert set(requirement["severity"]["enum"]) == {s.word for s in Severity}
    assert (
        set(requirement["demand"]["properties"])
        == {g.word for g in Gate}
        == set(requirement["expect_from"]["properties"])
    )
    assert all(set(s["enum"]) == {s.word for s in Strength} for s in requirement["demand"]["properties"].values())
    assert set(requirement["examples"]["items"]["properties"]["outcome"]["enum"]) == {o.word for o in Outcome}
    assert set(claim["answered_by"]["enum"]) == {a.word for a in AnsweredBy}


def test_a_condition_takes_the_keywords_of_the_language_and_no_other() -> None:
    page = (Path(__file__).parents[2] / "docs" / "policy-language.md").read_text()
    listed = page.partition("Keywords allowed: `")[2].partition("`")[0].split()
    assert set(schema_of("policy")["definitions"]["condition"]["properties"]) == set(listed)


def test_the_client_file_speaks_the_policies_language_in_its_tailoring() -> None:
    policy, client = schema_of("policy")["definitions"], schema_of("client")["definitions"]
    for part in ("claimId", "standIn", "condition", "conditions"):
        assert client[part] == policy[part]


def test_documents_are_described_alike_on_both_sides() -> None:
    entry = schema_of("client")["definitions"]["document"]
    assert set(entry["properties"]) == set(DOCUMENT_ENTRY["properties"])
    assert entry["required"] == DOCUMENT_ENTRY["required"]
    assert set(DOCUMENT_TYPE["properties"]) == set(DOCUMENT_ENTRY["properties"]) - {"title", "path", "sha256"}


def test_every_engagement_fact_is_asked_in_both_languages() -> None:
    facts = schema_of("client")["properties"]["engagement"]["properties"]
    assert len(facts) == 19
    for fact in facts.values():
        assert fact["description"]
        assert fact["x-description-fr"]
        assert "type" in fact or "enum" in fact
