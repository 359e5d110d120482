import dataclasses
import json
from pathlib import Path

import pytest

from seccheck.reports.wire.report import NOTICE, Counts, Report
from seccheck.words.speaking import languages

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "report.schema.json").read_text())


def test_the_keys_of_a_report_are_those_of_the_published_schema_in_its_order() -> None:
    assert [field.name for field in dataclasses.fields(Report)] == list(SCHEMA["properties"]) == SCHEMA["required"]


def test_the_counts_are_spelt_as_outcomes_are() -> None:
    keys = [field.metadata.get("key", field.name) for field in dataclasses.fields(Counts)]
    assert keys == list(SCHEMA["$defs"]["counts"]["properties"])


@pytest.mark.parametrize("lang", languages())
def test_every_report_says_what_it_is_not(lang: str) -> None:
    assert {"en": "not legal advice", "fr": "pas un avis juridique"}[lang] in NOTICE[lang]
