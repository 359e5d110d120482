import dataclasses

import pytest
from tests.support import made, story
from tests.support.lines import printed

from seccheck.model.evidence import Gap
from seccheck.model.policy import Agreement, Json
from seccheck.model.scale import Gate, Strength
from seccheck.reports.plain.block import open_block, short_block
from seccheck.reports.wire.report import Report


def block(report: Report, id_: str) -> list[str]:
    item = next(i for i in (*report.left_behind, *report.requirements) if i.id == id_)
    return printed(report, lambda paper, wording, r: open_block(paper, wording, item, gate=r.gate, number=1))


def why(report: Report) -> list[str]:
    """All lines of the only requirement but its title and what to do."""
    return block(report, "R")[1:-1]


@pytest.mark.parametrize(
    ("id_", "lines"),
    [
        (
            "CONTRA",
            [
                "Contradicted: what is said and what is shown do not agree.",
                "for      a.hours: 24 hours (questionnaire answer, the provider, 2026-11-02)",
                "against  a.hours: 72 hours (Art. 28 agreement, document dpa, page\u00a02, dated 2026-09-01,",
            ],
        ),
        (
            "REFUTED",
            [
                "Refuted: what is known denies it.",
                "A waiver names it but is not in force: the facts have changed since.",
                "against  a.places: Casablanca, Lille (questionnaire answer, the provider, 2026-11-02)",
                "Provider: Put REFUTED right.",
            ],
        ),
        ("WEAK", ["Too weak: declared is reached, documented is demanded."]),
        ("STALE", ["Stale: what showed it is too old.", "Provider: send a newer edition of the document pentest"]),
        ("LEFT", ["Left behind: it was due before signature and is not due again."]),
    ],
)
def test_each_outcome_says_why_and_what_to_do(id_: str, lines: list[str]) -> None:
    text = "\n".join(block(story.report(), id_))
    assert [line for line in lines if line not in text] == []


def test_what_is_missing_is_asked() -> None:
    assert why(made.report(made.requirement("R"))) == [
        "    Unknown: nothing shows it and nothing denies it.",
        "    missing  a.ok: What about a.ok?",
    ]


def test_a_look_that_failed_says_why() -> None:
    gap = Gap(look="entra", reason="permission", claims=("a.ok",))
    report = made.report(made.requirement("R"), own=made.client(look_gaps=(("", gap),)))
    assert why(report)[:2] == [
        "    Unknown: a look was asked for and could not be taken.",
        "    gap      entra: permission missing",
    ]


def test_two_claims_that_should_agree_stand_against_each_other() -> None:
    requirement = made.requirement(
        "R", {"a.pct": {"minimum": 90}}, agree=(Agreement(declared="a.pct", observed="look.resets"),)
    )
    report = made.report(
        requirement, answers={"a.pct": 100}, own=made.client(records=(made.record({"look.resets": 80}),))
    )
    lines = why(report)
    assert lines[1].startswith("    for      a.pct: 100%")
    assert lines[2].startswith("    against  look.resets: 80 (")
    assert len(lines) == 3


def test_what_was_observed_may_contradict_all_that_is_said() -> None:
    requirement = made.requirement("R", observe={"look.resets": {"maximum": 0}})
    own = made.client(records=(made.record({"look.resets": 3}),))
    lines = why(made.report(requirement, answers={"a.ok": True}, own=own))
    assert lines[1].startswith("    for      a.ok: yes")
    assert lines[2].startswith("    against  look.resets: 3 (witnessed test, you, 2026-11-20, 3 of 12)")


@pytest.mark.parametrize(
    ("reached", "sentence"),
    [
        ({}, "Too weak: declared is reached, observed is demanded."),
        ({"b": 1}, "Too weak: observed is demanded."),
    ],
    ids=["weaker", "unclear"],
)
def test_what_is_too_weak_says_by_how_much(reached: dict[str, Json], sentence: str) -> None:
    report = made.report(made.requirement("R", demand={Gate.PRE_CONTRACT: Strength.OBSERVED}), answers={"a.ok": True})
    item = report.requirements[0]
    if reached:
        item = dataclasses.replace(item, reached="observed")
    lines = printed(report, lambda paper, wording, r: open_block(paper, wording, item, gate=r.gate, number=1))
    assert lines[1].strip() == sentence


def test_where_nothing_is_to_be_done_nothing_is_said() -> None:
    report = story.report()
    item = dataclasses.replace(report.requirements[1], next=None)
    lines = printed(report, lambda paper, wording, r: open_block(paper, wording, item, gate=r.gate, number=1))
    assert lines[-1].strip() == "2026-11-20)"
    assert printed(report, lambda paper, wording, _: short_block(paper, wording, item)) == [
        "- CONTRA  Title of CONTRA (contradicted)"
    ]


def test_long_lists_are_cut_and_say_so() -> None:
    claims = ("a.ok", "a.hours", "a.pct", "a.places", "a.dpa", "a.own")
    report = made.report(made.requirement("R", {claim: {} for claim in claims}))
    lines = why(report)
    assert sum("missing" in line for line in lines) == 4
    assert lines[-1] == "             and 2 more (-v lists them)"


def test_a_minor_takes_two_lines() -> None:
    report = story.report()
    item = next(i for i in report.requirements if i.id == "OWN")
    assert printed(report, lambda paper, wording, _: short_block(paper, wording, item)) == [
        "- OWN  Title of OWN (unknown)",
        "    You: answer in the client file: a.own",
    ]


LOOKED: dict[str, Json] = {
    "source": "look:entra.x@t",
    "people": ("p-1",),
    "note": {"en": "A hole.", "fr": "Un trou."},
    "rule_out": {"en": "A VPN.", "fr": "Un VPN."},
}


def test_a_contradiction_by_a_look_says_who_why_and_what_to_rule_out() -> None:
    requirement = made.requirement("R", observe={"look.resets": {"maximum": 0}})
    report = made.report(
        requirement, answers={"a.ok": True}, own=made.client(records=(made.record({"look.resets": 3}),))
    )
    item = report.requirements[0]
    words = tuple(dataclasses.replace(word, **LOOKED) for word in (*item.denial, *item.denial))
    changed = dataclasses.replace(report, requirements=(dataclasses.replace(item, denial=words),))
    assert why(changed)[2:] == [
        "    against  look.resets: 3 (witnessed test, look entra.x@t, 2026-11-20, 3 of 12)",
        "             Exceptions: p-1",
        "             A hole.",
        "             Rule out first: A VPN.",
    ]
