import pytest
from tests.support import made, story
from tests.support.lines import printed

from seccheck.model.evidence import Gap
from seccheck.model.scale import Severity
from seccheck.reports.plain.listing import listing


def test_every_requirement_is_listed_those_left_behind_first() -> None:
    lines = printed(story.report(), listing)
    ids = [line.split()[1] for line in lines if line.startswith("- ")]
    assert ids == ["LEFT", *(r.id for r in story.requirements())]
    assert lines[0] == "ALL REQUIREMENTS (11)"


def test_one_that_is_not_due_takes_one_line() -> None:
    lines = printed(story.report(), listing)
    position = lines.index("- LATER  Title of LATER (blocker, not due)")
    assert lines[position + 1].startswith("- ")


@pytest.mark.parametrize(
    "line",
    [
        "- SHOWN  Title of SHOWN (blocker, demonstrated)",
        "  documented demanded, documented reached",
        "  documented demanded, nothing reached",
        "  against  a.places: Casablanca, Lille (questionnaire answer, the provider, 2026-11-02)",
        "  aged     a.ok: yes (independent pen-test report, document pentest, page\u00a02, dated 2025-01-10,",
        "  missing  a.own: What about a.own?",
        "  Put STALE right.",
    ],
)
def test_what_each_one_rests_on(line: str) -> None:
    assert line in printed(story.report(), listing)


def test_the_digest_for_a_waiver_is_given_whole() -> None:
    report = made.report(made.requirement("R"), answers={"a.ok": True})
    assert f"  Facts digest for a waiver: {report.requirements[0].facts}" in printed(report, listing)


def test_gaps_facts_to_confirm_and_loosenings_are_shown() -> None:
    gap = Gap(look="entra", reason="timeout", claims=("a.ok",))
    requirement = made.requirement("R", when={"engagement.remote_access": {"const": True}})
    client = made.client(
        look_gaps=(("", gap),), tailoring=(made.tailoring("R", severity=Severity.MINOR, expect=(), demand={}),)
    )
    lines = printed(made.report(requirement, own=client), listing)
    assert "  gap      entra: no answer in time" in lines
    assert "  You: confirm in the client file: engagement.remote_access" in lines
    assert "  It passes, or weighs less, only through a looser tailoring." in lines
