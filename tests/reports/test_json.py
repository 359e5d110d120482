import json

import pytest
from tests.support import made, story

from seccheck.reports.report import Page, load_format
from seccheck.reports.wire.report import Report

JSON = load_format("json")


def written(*reports: Report, page: Page) -> bytes:
    pieces: list[bytes] = []
    writing = JSON.start(pieces.append, page)
    for report in reports:
        writing.add(report)
    writing.close()
    return b"".join(pieces)


def test_one_provider_is_one_object() -> None:
    assert json.loads(written(story.report(), page=Page()))["gate"] == "go-live"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_several_providers_are_one_array(count: int) -> None:
    reports = [made.report(made.requirement("R"), name=f"P{n}") for n in range(count)]
    parsed = json.loads(written(*reports, page=Page(several=True)))
    assert [report["provider"]["name"] for report in parsed] == [f"P{n}" for n in range(count)]


def test_a_report_is_written_as_soon_as_it_is_there() -> None:
    pieces: list[bytes] = []
    writing = JSON.start(pieces.append, Page(several=True))
    writing.add(made.report(made.requirement("R"), name="First"))
    assert b"First" in b"".join(pieces)


def test_it_is_the_same_in_every_language_and_on_every_page() -> None:
    plain = written(story.report(), page=Page(lang="en"))
    assert written(story.report(), page=Page(lang="fr", verbose=True, colour=True, width=60)) == plain


def test_nothing_tells_when_or_where_it_was_written() -> None:
    assert written(story.report(), page=Page()) == written(story.report(), page=Page())
    assert written(story.report(), page=Page()).endswith(b"\n}\n")
