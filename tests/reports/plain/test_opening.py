import dataclasses

from tests.support import made, story
from tests.support.lines import printed

from seccheck.model.client import ClientFile
from seccheck.reports.plain.opening import opening
from seccheck.reports.report import Page
from seccheck.reports.wire.report import Report


def opened(report: Report, lang: str = "en") -> list[str]:
    return printed(report, lambda paper, _, r: opening(paper, r), Page(lang=lang))


def test_the_decision_comes_first_and_says_why() -> None:
    lines = opened(story.report())
    assert lines[0] == "Atlas (Atlas SARL, MA)"
    assert lines[1] == "NO-GO for go-live, as of 2026-12-01: 1 blocker holds the gate."
    assert lines[2].startswith("4 major requirements stay open")


def test_the_warning_about_unread_documents_comes_before_everything() -> None:
    lines = opened(story.report(unreviewed_count=True))
    assert lines[0].startswith("WARNING: by your choice")
    assert "Unread: annex." in lines
    none_waiting = dataclasses.replace(story.report(unreviewed_count=True), unread_documents=())
    assert not any(line.startswith("Unread") for line in opened(none_waiting))


def test_what_it_rests_on_is_named() -> None:
    lines = " ".join(opened(story.report()))
    assert "Dossier         atlas/provider.yaml, sha256 000000000000, declared on 2026-11-02" in lines
    assert "seccheck.yaml, sha256 000000000000: 1 waiver, 2 reviews, 1 loosening" in lines
    assert "1 pack, sha256 000000000000, express profile" in lines
    assert "no memory of earlier looks" in lines


def test_with_a_memory_nothing_is_said_of_it() -> None:
    assert "no memory" not in " ".join(opened(dataclasses.replace(story.report(), memory=True)))


def test_without_a_client_file_that_is_said() -> None:
    report = made.report(made.requirement("R"), own=ClientFile(engagement={}))
    assert any("nothing was reviewed" in line for line in opened(report))
    assert any("vous n\u2019avez rien relu" in line for line in opened(report, "fr"))


def test_a_provider_of_which_only_the_name_is_known() -> None:
    report = made.report(made.requirement("R"), provider={"name": "Atlas"})
    assert opened(report)[0] == "Atlas"
