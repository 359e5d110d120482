import dataclasses

import pytest
from tests.support import story

from seccheck.model.policy import Json
from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.todo import Todo
from seccheck.reports.report import Page
from seccheck.reports.wire.items import NextStep

REPORT = story.report()
ITEM = REPORT.requirements[0]
DATED = {"document": "dpa", "dated": "2026-09-01", "valid_until": None}
UNDATED = {"document": "annex", "dated": None, "valid_until": None}


def todo(lang: str = "en") -> Todo:
    paper = Paper(Page(lang=lang))
    return Todo(paper, Wording(paper, REPORT.glossary))


@pytest.mark.parametrize(
    ("code", "by", "arguments", "sentence"),
    [
        (
            "clarify",
            "client",
            {"claims": ["a.ok"]},
            "You: clarify with the provider which of the two is true, and have it put right",
        ),
        ("review", "client", {"documents": ["dpa"]}, "You: read the document dpa and write down its review"),
        (
            "review",
            "client",
            {"documents": ["dpa", "annex"]},
            "You: read the documents dpa, annex and write down their reviews",
        ),
        ("answer", "client", {"claims": ["a.own"]}, "You: answer in the client file: a.own"),
        ("answer", "provider", {"claims": ["a.ok", "a.pct"]}, "Provider: answer a.ok, a.pct"),
        (
            "confirm",
            "client",
            {"facts": ["engagement.remote_access"]},
            "You: confirm in the client file: engagement.remote_access",
        ),
        (
            "look",
            "client",
            {"claims": ["look.resets"], "kinds": ["dpa"]},
            "You: take the look or write a record (Art. 28 agreement) about look.resets: `seccheck record dpa`",
        ),
        (
            "look",
            "client",
            {"claims": ["look.resets"], "kinds": ["probe-entra"]},
            "You: take the look or write a record (probe-entra) about look.resets",
        ),
        (
            "look",
            "client",
            {"claims": ["look.resets"], "kinds": []},
            "You: take the look or write a record about look.resets",
        ),
        (
            "retry",
            "client",
            {"looks": [{"look": "entra", "reason": "licence"}]},
            "You: see to it that the look can be taken: entra: licence missing",
        ),
        (
            "send",
            "provider",
            {"claims": ["a.ok"], "kinds": ["dpa"], "out_of_scope": []},
            "Provider: send evidence for a.ok of one of these kinds: Art. 28 agreement",
        ),
        (
            "send",
            "provider",
            {"claims": ["a.ok"], "kinds": [], "out_of_scope": []},
            "Provider: send evidence for a.ok stronger than an answer",
        ),
        (
            "send",
            "client",
            {"claims": ["a.own"], "kinds": ["dpa"], "out_of_scope": []},
            "You: name evidence for a.own in the client file, of one of these kinds: Art. 28 agreement",
        ),
        (
            "send",
            "provider",
            {"claims": ["a.ok"], "kinds": list("abcde"), "out_of_scope": [DATED]},
            (
                "Provider: send evidence that covers the agreed services and sites, in place of dpa (2026-09-01): "
                "a, b, c, d, …"
            ),
        ),
        (
            "renew",
            "provider",
            {"claims": ["a.ok"], "documents": [DATED, UNDATED]},
            "Provider: send a newer edition of the document dpa (2026-09-01), annex",
        ),
        ("renew", "provider", {"claims": ["a.ok"], "documents": []}, "Provider: confirm anew: a.ok"),
        (
            "replace",
            "provider",
            {"documents": [DATED]},
            "Provider: send a corrected document in place of dpa (2026-09-01)",
        ),
        ("remedy", "provider", {"claims": ["a.ok"]}, "Provider: Put SHOWN right."),
    ],
)
def test_each_step_in_a_sentence(code: str, by: str, arguments: dict[str, Json], sentence: str) -> None:
    assert todo().sentence(ITEM, NextStep(code=code, by=by, arguments=arguments)) == sentence


def test_a_step_in_french() -> None:
    step = NextStep(code="answer", by="provider", arguments={"claims": ["a.ok"]})
    assert todo("fr").sentence(ITEM, step) == "Prestataire\u202f: répondre à a.ok"


def test_the_same_thing_to_do_is_said_once_for_all_it_helps() -> None:
    items = [*REPORT.left_behind, *REPORT.requirements]
    assert todo().gathered(items, "client")[0] == "answer in the client file: a.own (LEFT, OWN)"
    assert todo().gathered(items, "provider") == [
        "Put REFUTED right (REFUTED)",
        "send a newer edition of the document pentest (2025-01-10) (STALE)",
    ]
    assert todo().gathered([dataclasses.replace(ITEM, next=None)], "client") == []
