import dataclasses

import pytest
from tests.support import story

from seccheck.model.policy import Json
from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.reports.wire.items import EvidenceItem, GapItem

WORD = EvidenceItem(
    claim="a.hours",
    value=72,
    strength="documented",
    kind="dpa",
    source="document:dpa",
    seen_at="2026-11-20",
    dated="2026-09-01",
    valid_until=None,
    sha256="",
    where="dpa:2",
    sample=None,
    rejected=False,
    void="",
    capped="",
    unreviewed=False,
)
BASE = "a.hours: 72 hours (Art. 28 agreement, document dpa, page\u00a02, dated 2026-09-01, confirmed 2026-11-20"


def wording(lang: str = "en") -> Wording:
    return Wording(Paper(Page(lang=lang)), story.report().glossary)


@pytest.mark.parametrize(
    ("changes", "worded"),
    [
        ({}, f"{BASE})"),
        ({"valid_until": "2026-12-31"}, f"{BASE}, valid until 2026-12-31)"),
        ({"rejected": True}, f"{BASE.replace('72 hours', 'not accepted')}, rejected in review)"),
        ({"void": "changed"}, f"{BASE}, the file has changed since)"),
        ({"void": "gone"}, f"{BASE}, the file is gone)"),
        ({"void": "remembered"}, f"{BASE}, remembered from an earlier run)"),
        ({"void": "moonstruck"}, f"{BASE}, moonstruck)"),
        ({"capped": "out-of-scope"}, f"{BASE}, outside the agreed scope)"),
        ({"capped": "alone"}, f"{BASE}, read by one person only)"),
        ({"capped": "alone-at-blockers"}, f"{BASE}, read by one person only, which is not enough for a blocker)"),
        (
            {"unreviewed": True, "where": "dpa"},
            "a.hours: 72 hours (Art. 28 agreement, document dpa, dated 2026-09-01, unread)",
        ),
        (
            {"source": "provider", "kind": "answer", "dated": None, "where": ""},
            "a.hours: 72 hours (questionnaire answer, the provider, 2026-11-20)",
        ),
        (
            {"source": "client", "kind": "witnessed-test", "dated": None, "sample": 1200},
            "a.hours: 72 hours (witnessed-test, you, 2026-11-20, 1,200 looked at)",
        ),
        (
            {"source": "look:entra@t", "kind": "dpa", "dated": None},
            "a.hours: 72 hours (Art. 28 agreement, look entra@t, 2026-11-20)",
        ),
        (
            {"source": "capture:entra@t", "kind": "dpa", "dated": None},
            "a.hours: 72 hours (Art. 28 agreement, capture entra@t, 2026-11-20)",
        ),
        (
            {"claim": "a.pct", "value": 95.38461, "source": "look:entra@t", "dated": None, "sample": 65},
            "a.pct: 95.38% (Art. 28 agreement, look entra@t, 2026-11-20, 62 of 65)",
        ),
        (
            {"source": "client", "kind": "engagement", "dated": None, "seen_at": None},
            "a.hours: 72 hours (fact of the engagement, you)",
        ),
        (
            {"claim": "a.dpa", "value": {"kind": "dpa", "signed": False}},
            "a.dpa: Art. 28 agreement, not signed (document dpa, page\u00a02, dated 2026-09-01, confirmed 2026-11-20)",
        ),
    ],
    ids=lambda value: "-".join(value) or "plain" if isinstance(value, dict) else "",
)
def test_evidence_on_one_line(changes: dict[str, Json], worded: str) -> None:
    assert wording().evidence(dataclasses.replace(WORD, **changes)) == worded


def test_evidence_in_french() -> None:
    assert wording("fr").evidence(WORD) == (
        "a.hours\u202f: 72 heures (accord de sous-traitance art. 28, document dpa, page\u00a02, "
        "daté du 2026-09-01, confirmé le 2026-11-20)"
    )


@pytest.mark.parametrize(
    ("value", "worded"),
    [
        ({"kind": "dpa"}, "Art. 28 agreement"),
        ({"kind": "dpa", "signed": True}, "Art. 28 agreement, signed"),
        ({"kind": "unheard-of", "signed": False}, "unheard-of, not signed"),
    ],
)
def test_a_document_is_named_by_its_kind(value: dict[str, Json], worded: str) -> None:
    assert wording().plain_value("a.dpa", value) == worded


def test_a_claim_with_its_question_where_there_is_one() -> None:
    assert wording().asked("a.ok") == "a.ok: What about a.ok?"
    assert wording().asked("nobody.knows") == "nobody.knows"
    assert wording().unit("nobody.knows") == ""


@pytest.mark.parametrize(
    ("gap", "worded"),
    [
        (GapItem(look="entra", reason="timeout", claims=(), detail="", seen_at=None), "entra: no answer in time"),
        ({"look": "entra", "reason": "full moon"}, "entra: full moon"),
        (
            GapItem(look="look:entra.x@t", reason="undeclared", claims=(), detail="entra.approved.roles", seen_at=None),
            "entra.x@t: the client file does not say what to compare with (entra.approved.roles)",
        ),
        ({"look": "capture:entra.x@t", "reason": "permission"}, "capture entra.x@t: permission missing"),
    ],
    ids=["known", "new-code", "with-detail", "of-a-capture"],
)
def test_a_gap_says_why(gap: Json, worded: str) -> None:
    assert wording().gap(gap) == worded


def test_what_a_look_brings_stands_beside_it() -> None:
    word = dataclasses.replace(WORD, people=("p-1", "p-2"), note={"en": "A hole.", "fr": "Un trou."})
    assert list(wording("fr").beside(word)) == ["Exceptions\u202f: p-1, p-2", "Un trou."]
    assert list(wording().beside(WORD)) == []
