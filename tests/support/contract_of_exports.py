"""What holds of every export format: valid by the published schema, the same bytes again, and harmless."""

import json
from collections.abc import Sequence

from tests.support.exported import worlds, written
from tests.support.published import faults

from seccheck.reports.report import Page
from seccheck.reports.wire.report import Report

ORDERS = ("::", "##vso[")
"""What a build server would obey."""


def is_valid(format_: str, schema: str, world: str) -> None:
    assert faults(schema, json.loads(written(format_, worlds()[world]()))) == []


def is_the_same_again(format_: str, report: Report) -> None:
    plain = written(format_, report)
    assert written(format_, report) == plain
    assert written(format_, report, page=Page(lang="fr", verbose=True, colour=True, width=60)) == plain


def is_an_array_of_several(format_: str, schema: str, reports: Sequence[Report]) -> None:
    documents = json.loads(written(format_, *reports, page=Page(several=True)))
    assert len(documents) == len(reports)
    assert [fault for document in documents for fault in faults(schema, document)] == []


def is_harmless(format_: str, world: str) -> None:
    text = written(format_, worlds()[world]()).decode()
    assert text.replace("\n", "").replace("\u00a0", "").isprintable()
    assert [order for order in ORDERS if order in text] == []
