import copy
import json
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.support import small

from seccheck.model.policy import Json
from seccheck.reading.catalog import load_catalog
from seccheck.reading.dossier_schema import FRAME, dossier_schema
from seccheck.reading.schema_check import fits
from seccheck.reading.shipped import schemas_folder
from seccheck.reading.strict_yaml import load

GOOD: dict[str, Any] = dict(load(small.DOSSIER.encode(), name="f"))


@pytest.fixture(scope="module")
def schema() -> Json:
    return dossier_schema(small.catalog())


def test_it_is_a_sound_draft_7_schema(schema: Json) -> None:
    Draft7Validator.check_schema(schema)
    Draft7Validator.check_schema(FRAME)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_it_asks_what_providers_are_asked_and_nothing_else(schema: Json) -> None:
    asked = set(schema["properties"]["answers"]["properties"])
    assert asked == {
        "mfa.admin_phr_pct",
        "mfa.enforced",
        "mfa.methods",
        "mfa.review_on",
        "mfa.accounts",
        "gdpr.dpa",
        "gdpr.breach_notice_hours",
        "gdpr.locations",
        "gdpr.contact",
        "gdpr.last_access_on",
    }
    share = schema["properties"]["answers"]["properties"]["mfa.admin_phr_pct"]
    assert (
        share["description"]
        == "Share of administrators with phishing-resistant MFA? A configuration export shows it. Unit: percent."
    )


CASES: dict[str, tuple[tuple[str, ...], Any, bool]] = {
    "as it stands": (("provider", "name"), "Atlas", True),
    "mapped answer": (
        ("answers", "mfa.admin_phr_pct"),
        {"value": 3, "documents": ["dpa"], "note": "", "on": "2026-11-02"},
        True,
    ),
    "not answered": (("answers", "mfa.admin_phr_pct"), None, True),
    "wrong type": (("answers", "mfa.admin_phr_pct"), "all", False),
    "unknown claim": (("answers", "mfa.other"), 1, False),
    "client's claim": (("answers", "gdpr.price_weight_pct"), 1, False),
    "document": (("answers", "gdpr.dpa"), "dpa", True),
    "documents": (("answers", "gdpr.dpa"), {"documents": ["dpa", "annex"]}, True),
    "document with value": (("answers", "gdpr.dpa"), {"value": {"kind": "dpa"}}, False),
    "fact": (("engagement",), {"remote_access": True, "sites": [{"country": "MA"}]}, True),
    "unknown fact": (("engagement",), {"remote": True}, False),
    "entry": (("documents",), {"dpa": {"kind": "dpa", "title": "x", "path": "a.pdf"}}, True),
    "kind of a probe": (("documents",), {"dpa": {"kind": "probe-entra", "title": "x", "path": "a.pdf"}}, False),
    "id of an entry": (("documents",), {"d p a": {"kind": "dpa", "title": "x", "path": "a.pdf"}}, False),
    "country": (("provider", "country"), "Morocco", False),
    "date": (("declared", "on"), "2026-02-30", False),
    "own key": (("extra",), 1, False),
}


@pytest.mark.parametrize(("where", "value", "good"), CASES.values(), ids=CASES)
def test_what_an_editor_will_say(schema: Json, where: tuple[str, ...], value: Json, good: bool) -> None:
    dossier = copy.deepcopy(GOOD)
    inner = dossier
    for step in where[:-1]:
        inner = inner[step]
    inner[where[-1]] = value
    assert fits(dossier, schema) is good


def test_the_published_schema_is_that_of_the_shipped_policies() -> None:
    published = (schemas_folder() / "dossier.schema.json").read_text()
    made = json.dumps(dossier_schema(load_catalog()), indent=1, ensure_ascii=False) + "\n"
    assert published == made, "write schemas/dossier.schema.json anew from dossier_schema(load_catalog())"
