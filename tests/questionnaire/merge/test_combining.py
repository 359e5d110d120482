from typing import Any

import pytest
from tests.support import small
from tests.support.forms_filled import DPA, filled

from seccheck.questionnaire.form import CLIENT
from seccheck.questionnaire.merge.change import Change
from seccheck.questionnaire.merge.combining import Combined, combine
from seccheck.questionnaire.merge.union import unite

BESIDE = {"documents": ["dpa"], "note": "x"}
OLD, NEW = {"on": "2026-10-01"}, {"on": "2026-11-02"}


def combined(before: dict[str, Any], answers: dict[str, Any] | None = None, **more: Any) -> Combined:  # noqa: ANN401 - any
    return combine(before, unite([filled(answers, **more)], "en"), small.catalog())


@pytest.mark.parametrize(
    ("claim", "old", "given", "after"),
    [
        ("mfa.accounts", 4, 5, 5),
        ("mfa.accounts", 4, {"value": 4, "note": "counted"}, {"value": 4, "note": "counted"}),
        ("mfa.accounts", 4, {"note": "counted"}, {"value": 4, "note": "counted"}),
        ("mfa.accounts", {"value": 4}, 5, {"value": 5}),
        ("mfa.accounts", {"value": 4, **BESIDE}, 5, {"value": 5, **BESIDE}),
        ("mfa.accounts", {"value": 4, **OLD}, 5, {"value": 5}),
        ("mfa.accounts", {"value": 4, **OLD}, {"value": 5, **NEW}, {"value": 5, **NEW}),
        ("mfa.accounts", {"value": 4, **OLD}, {"note": "x"}, {"value": 4, "note": "x", **OLD}),
        (
            "mfa.accounts",
            {"value": 4, "documents": ["dpa"]},
            {"documents": ["sla"]},
            {"value": 4, "documents": ["sla"]},
        ),
        ("mfa.enforced", "yes", True, True),
        ("gdpr.dpa", "dpa", {"documents": ["sla"]}, "sla"),
        ("gdpr.dpa", "dpa", {"documents": ["dpa", "sla"]}, {"documents": ["dpa", "sla"]}),
        ("gdpr.contact", {"name": "CISO"}, {"value": {"name": "DPO"}}, {"value": {"name": "DPO"}}),
        ("gdpr.locations", [{"country": "FR"}], [], []),
    ],
    ids=[
        *("value", "more", "note", "mapped", "kept", "date-goes", "date-new", "date-stays", "documents"),
        *("faulty", "document", "two-documents", "object", "none"),
    ],
)
def test_what_is_said_lies_over_what_was_there(claim: str, old: Any, given: Any, after: Any) -> None:  # noqa: ANN401 - any
    before = {"schema": "seccheck-dossier/1", "answers": {claim: old, "unknown.claim": 1}}
    found = combined(before, {claim: given})
    assert found.data["answers"] == {claim: after, "unknown.claim": 1}
    assert [change.name for change in found.changes] == [claim]
    assert found.unchanged == 0


@pytest.mark.parametrize(
    ("claim", "old", "given"),
    [
        ("mfa.accounts", 4, 4.0),
        ("mfa.accounts", {"value": 4}, 4),
        ("mfa.accounts", {"value": 4, "note": "x"}, {"note": "x"}),
        ("gdpr.dpa", "dpa", {"documents": ["dpa"]}),
    ],
    ids=["number", "mapped", "part", "document"],
)
def test_what_is_the_same_is_left_as_it_is(claim: str, old: Any, given: Any) -> None:  # noqa: ANN401 - any
    before = {"schema": "seccheck-dossier/1", "answers": {claim: old}}
    assert combined(before, {claim: given}) == Combined(data=before, changes=(), unchanged=1)


def test_a_new_file_says_all_there_is() -> None:
    found = combined(
        {},
        {"mfa.enforced": True, "gdpr.dpa": {"documents": ["dpa"]}},
        head={"provider": {"name": "Atlas"}},
        documents={"dpa": DPA},
    )
    assert found.data == {
        "schema": "seccheck-dossier/1",
        "provider": {"name": "Atlas"},
        "answers": {"gdpr.dpa": "dpa", "mfa.enforced": True},
        "documents": {"dpa": DPA},
    }
    assert list(found.data["answers"]) == ["gdpr.dpa", "mfa.enforced"], "in the order of the catalogue"
    assert found.changes == (
        Change(name="provider.name", before=None, after="Atlas"),
        Change(name="gdpr.dpa", before=None, after={"documents": ["dpa"]}),
        Change(name="mfa.enforced", before=None, after={"value": True}),
        Change(name="documents.dpa", before=None, after=DPA),
    )


def test_a_client_file_keeps_all_its_other_parts() -> None:
    before = {"schema": "seccheck-client/1", "client": "Old", "waivers": [1], "engagement": {"services": ["n1"]}}
    head = {"client": {"name": "New"}, "engagement": {"remote_access": True, "services": ["n1"]}}
    found = combined(before, head=head, audience=CLIENT)
    assert found.data == {**before, "client": "New", "engagement": {"services": ["n1"], "remote_access": True}}
    assert [change.name for change in found.changes] == ["client", "engagement.remote_access"]


@pytest.mark.parametrize(
    ("given", "after"),
    [
        ({**DPA, "title": "New"}, {**DPA, "title": "New", "sha256": "0"}),
        ({**DPA, "path": "new.pdf"}, {**DPA, "path": "new.pdf"}),
        ({**DPA, "path": "new.pdf", "sha256": "1"}, {**DPA, "path": "new.pdf", "sha256": "1"}),
    ],
    ids=["same-file", "other-file", "other-digest"],
)
def test_a_digest_does_not_outlive_its_file(given: dict[str, str], after: dict[str, str]) -> None:
    before = {"schema": "seccheck-dossier/1", "documents": {"dpa": {**DPA, "sha256": "0"}}}
    assert combined(before, documents={"dpa": given}).data["documents"] == {"dpa": after}


def test_a_broken_document_is_replaced() -> None:
    before = {"schema": "seccheck-dossier/1", "documents": {"dpa": "dpa.pdf"}}
    assert combined(before, documents={"dpa": DPA}).data["documents"] == {"dpa": DPA}
