import re

from tests.support import made, story
from tests.support.lines import printed

from seccheck.model.client import ClientFile
from seccheck.reports.plain.sections import sections
from seccheck.reports.report import Page
from seccheck.reports.wire.report import Report


def titles(report: Report, lang: str = "en") -> list[str]:
    lines = printed(report, sections, Page(lang=lang))
    return [line for line in lines if re.fullmatch(r"[^a-z]+ \(\d+\)", line) and not line.startswith(("-", " "))]


def test_sections_stand_in_the_order_in_which_they_matter() -> None:
    assert titles(story.report()) == [
        "WHAT HOLDS THE GATE (1)",
        "CONDITIONS (5)",
        "CONTRADICTIONS (1)",
        "OPEN MINORS (1)",
        "WAITS FOR YOU (3)",
        "WAITS FOR THE PROVIDER (2)",
    ]


def test_an_empty_section_is_left_out() -> None:
    shown = made.report(made.requirement("R"), own=made.client(reviews=(made.review("dpa", {"a.ok": True}),)))
    assert printed(shown, sections) == []


def test_what_was_left_behind_leads_the_conditions() -> None:
    lines = printed(story.report(), sections)
    start = lines.index("CONDITIONS (5)")
    assert lines[start + 1] == "1.  LEFT  Title of LEFT"


def test_words_that_differ_without_effect_are_shown() -> None:
    reviews = (made.review("dpa", {"a.ok": True}), made.review("annex", {"a.ok": True}))
    client = made.client(reviews=reviews)
    report = made.report(made.requirement("R"), answers={"a.ok": False}, own=client)
    lines = printed(report, sections)
    assert lines[0] == "Words that differ without changing anything:"
    assert lines[1].startswith("  - R  a.ok: no (questionnaire answer, the provider")


def test_a_contradiction_between_two_claims_names_them() -> None:
    requirement = made.requirement("R", observe={"look.resets": {"maximum": 0}})
    client = made.client(records=(made.record({"look.resets": 3}),))
    lines = printed(made.report(requirement, answers={"a.ok": True}, own=client), sections)
    assert "- R  Title of R: a.ok: yes against look.resets: 3" in lines


def test_who_must_act_is_listed_the_gravest_first() -> None:
    lines = printed(story.report(), sections)
    start = lines.index("WAITS FOR THE PROVIDER (2)")
    assert lines[start + 1].endswith("(STALE)")
    assert lines[start + 2].endswith("(REFUTED)")


def test_without_a_client_file_the_provider_can_still_act() -> None:
    report = made.report(made.requirement("R"), own=ClientFile(engagement={}))
    assert titles(report, "fr")[-1] == "À FAIRE PAR LE PRESTATAIRE (1)"
