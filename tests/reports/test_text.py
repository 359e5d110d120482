import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import made, story

from seccheck.reports.report import Page, load_format
from seccheck.reports.wire.report import Report
from seccheck.words.speaking import languages

TEXT = load_format("text")
GOLDEN = Path(__file__).parent / "golden"
ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1, max_size=300)


def written(*reports: Report, page: Page) -> str:
    pieces: list[bytes] = []
    writing = TEXT.start(pieces.append, page)
    for report in reports:
        writing.add(report)
    writing.close()
    return b"".join(pieces).decode()


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("verbose", [False, True], ids=["short", "verbose"])
def test_the_whole_story_reads_as_agreed(lang: str, verbose: bool) -> None:
    golden = GOLDEN / f"story.{lang}{'.verbose' if verbose else ''}.txt"
    assert written(story.report(), page=Page(lang=lang, verbose=verbose)) == golden.read_text()


@pytest.mark.parametrize("lang", languages())
def test_no_line_is_longer_than_a_hundred_characters(lang: str) -> None:
    assert max(map(len, written(story.report(), page=Page(lang=lang, verbose=True)).splitlines())) <= 100


@pytest.mark.parametrize("lang", languages())
def test_nobody_is_called_compliant(lang: str) -> None:
    text = written(story.report(), page=Page(lang=lang, verbose=True)).lower()
    assert "complian" not in text.replace("compliance officer", "")
    assert "conforme" not in text


def test_colour_adds_nothing_but_colour() -> None:
    coloured = written(story.report(), page=Page(colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == written(story.report(), page=Page())
    assert coloured != written(story.report(), page=Page())


@given(ANY_TEXT, ANY_TEXT)
def test_a_hostile_provider_controls_nothing(name: str, answer: str) -> None:
    requirement = made.requirement("R", {"a.places": {"maxItems": 0}})
    report = made.report(requirement, answers={"a.places": [answer]}, name=name, declared_by=name)
    text = written(report, page=Page(verbose=True))
    assert all(char.isprintable() or char in "\n\u00a0\u202f\u3000" for char in text)
    assert not any(order in text for order in ("::", "##[", "##vso["))
    assert max(map(len, text.splitlines())) <= 100
    assert text.splitlines()[1].startswith("NO-GO before signature")


def test_several_providers_are_told_apart_and_summed_up() -> None:
    reports = [made.report(made.requirement("R"), name=name) for name in ("Atlas", "Rif")]
    lines = written(*reports, page=Page(several=True)).splitlines()
    assert lines.count("─" * 100) == 2
    assert lines[-3:] == [
        "ALL PROVIDERS (2)",
        "- Atlas: NO-GO before signature: 1 blocker holds the gate.",
        "- Rif: NO-GO before signature: 1 blocker holds the gate.",
    ]


@pytest.mark.parametrize("several", [False, True])
def test_without_a_report_nothing_is_written(several: bool) -> None:
    assert written(page=Page(several=several)) == ""
