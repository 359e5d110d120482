from tests.support import made, story

from seccheck.model.scale import Gate, Strength
from seccheck.reports.wire.glossary import glossary


def test_what_is_due_is_explained_and_nothing_else() -> None:
    later = made.requirement("LATER", {"a.hours": {"maximum": 24}}, demand={Gate.RUN: Strength.DECLARED})
    report = made.report(made.requirement("R", {"a.pct": {"const": 100}}), later, answers={"a.pct": 90})
    assert report.glossary.claims == {
        "a.pct": {"ask": {"en": "What about a.pct?", "fr": "Qu'en est-il de a.pct ?"}, "unit": "percent"}
    }
    assert report.glossary.kinds == {"answer": {"en": "questionnaire answer", "fr": "réponse au questionnaire"}}


def test_kinds_of_evidence_of_documents_and_of_what_to_send_are_explained() -> None:
    assert set(story.report().glossary.kinds) == {"answer", "dpa", "pentest-report-independent"}
    requirement = made.requirement("R", demand={Gate.PRE_CONTRACT: Strength.OBSERVED})
    assert "witnessed-test" in made.report(requirement, answers={"a.ok": True}).glossary.kinds


def test_reviews_bring_their_claims_and_kinds() -> None:
    client = made.client(reviews=(made.review("annex", {"a.places": ["Lille"]}),))
    found = made.report(made.requirement("R"), own=client).glossary
    assert "a.places" in found.claims
    assert "policy" in found.kinds


def test_what_nobody_defines_is_left_out() -> None:
    assert glossary(made.catalog(), (), ()).claims == {}
