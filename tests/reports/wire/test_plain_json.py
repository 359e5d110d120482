import json
from pathlib import Path

import jsonschema
import pytest
from tests.support import made, story

from seccheck.model.policy import Json
from seccheck.reports.wire.plain_json import plain, spell
from seccheck.reports.wire.report import Report

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "report.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def faults(report: Json) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(report)]


@pytest.mark.parametrize(
    "report",
    [
        story.report(),
        story.report(unreviewed_count=True),
        made.report(made.requirement("R"), answers={"a.ok": (True, "dpa")}),
    ],
    ids=["every-outcome", "unread-count", "unread"],
)
def test_a_report_keeps_to_the_published_schema(report: Report) -> None:
    assert faults(json.loads(spell(report))) == []


def closed_objects(schema: Json) -> list[dict[str, Json]]:
    if isinstance(schema, list):
        return [found for part in schema for found in closed_objects(part)]
    if not isinstance(schema, dict):
        return []
    inner = [found for part in schema.values() for found in closed_objects(part)]
    return [schema, *inner] if isinstance(schema.get("properties"), dict) else inner


def test_the_schema_is_sound_and_closed() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert all(found["additionalProperties"] is False for found in closed_objects(SCHEMA))


@pytest.mark.parametrize("part", ["provider", "counts", "policies"])
def test_the_schema_refuses_what_it_does_not_name(part: str) -> None:
    report = json.loads(spell(story.report()))
    report[part]["score"] = 0.8
    assert len(faults(report)) == 1


def test_keys_stand_in_the_order_of_the_contract_and_other_mappings_sorted() -> None:
    spelt = json.loads(spell(story.report()))
    assert list(spelt) == SCHEMA["required"]
    assert list(spelt["counts"])[:4] == ["required", "demonstrated", "accepted", "too-weak"]
    assert plain({"b": (1, 2), "a": {"z": 1, "y": None}}) == {"a": {"y": None, "z": 1}, "b": [1, 2]}
    assert list(plain({"b": 1, "a": 2})) == ["a", "b"]


def test_each_requirement_has_a_line_of_its_own() -> None:
    lines = spell(story.report()).splitlines()
    assert sum(line.startswith(' {"id": ') for line in lines) == len(story.requirements()) + 1


def test_hostile_text_stays_the_same_and_stays_harmless() -> None:
    name = "\x1b]0;evil\x07 ::error:: ##vso[x] \u202e \ud800"
    spelt = spell(made.report(made.requirement("R"), name=name))
    assert json.loads(spelt)["provider"]["name"] == name
    assert not any(order in spelt for order in ("\x1b", "::error", "##vso", "\u202e"))
    spelt.encode()
