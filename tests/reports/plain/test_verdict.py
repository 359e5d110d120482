import dataclasses

import pytest
from tests.support import made, story

from seccheck.reports.plain.verdict import decision_line, open_items, reasons, verdict_line
from seccheck.reports.wire.report import Report


def narrower(report: Report) -> Report:
    return dataclasses.replace(report, policies=dataclasses.replace(report.policies, judged=36, known=161))


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "NO-GO for go-live (36 of 161 judged)"),
        ("fr", "NO-GO pour la mise en service (exigences jugées\u202f: 36 sur 161)"),
    ],
)
def test_a_narrower_run_says_so_in_the_decision(lang: str, line: str) -> None:
    assert decision_line(narrower(story.report()), lang) == line


def test_the_decision_in_words() -> None:
    assert decision_line(story.report(), "en") == "NO-GO for go-live"


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Atlas: NO-GO for go-live: 1 blocker holds the gate."),
        ("fr", "Atlas\u202f: NO-GO pour la mise en service\u202f: 1 exigence bloquante retient le jalon."),
    ],
)
def test_the_verdict_on_one_line(lang: str, line: str) -> None:
    assert verdict_line(story.report(), lang) == line


def test_reasons_the_weightiest_first() -> None:
    assert list(reasons(narrower(story.report(unreviewed_count=True)), "en")) == [
        "1 blocker holds the gate.",
        "3 major requirements stay open and become conditions.",
        "1 blocker of an earlier gate was left behind open.",
        "1 minor requirement stays open.",
        "Judged: 36 of your 161 requirements only.",
        "Unread documents count, so the gate is at best open with conditions.",
    ]


def test_nothing_holds_the_gate() -> None:
    shown = made.report(
        made.requirement("R"), answers={}, own=made.client(reviews=(made.review("dpa", {"a.ok": True}),))
    )
    assert list(reasons(shown, "en")) == ["no blocker holds the gate."]
    accepted = dataclasses.replace(shown, counts=dataclasses.replace(shown.counts, accepted=2))
    assert list(reasons(accepted, "en"))[1] == "2 requirements are accepted, not demonstrated."
    assert list(reasons(dataclasses.replace(shown, undecided=True), "fr"))[1].startswith("En suspens")


def test_open_items_the_worst_outcome_first() -> None:
    assert [item.outcome for item in open_items(story.report(), "major")] == [
        "contradicted",
        "refuted",
        "unknown",
        "too-weak",
    ]
