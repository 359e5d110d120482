import dataclasses

from tests.support import made, story
from tests.support.exported import accepted, item, shown, written

from seccheck.reports.exports.case import Case, sides


def test_what_is_judged_and_what_stands_aside_are_all_requirements_once() -> None:
    case = Case(story.report())
    assert [i.id for i in case.judged] == ["SHOWN", "CONTRA", "REFUTED", "WEAK", "STALE", "OWN", "LOOK", "LEFT"]
    assert [i.id for i in case.aside] == ["ASIDE", "LATER"]


def test_what_is_kept_comes_by_weight_and_what_is_accepted_last() -> None:
    order = [(i.severity, i.outcome) for i in Case(accepted()).kept]
    assert order == [
        ("blocker", "unknown"),
        ("blocker", "stale"),
        ("major", "contradicted"),
        ("major", "unknown"),
        ("major", "too-weak"),
        ("minor", "unknown"),
        ("major", "accepted"),
    ]
    assert Case(shown()).kept == ()


def test_ids_are_the_same_in_the_next_report_and_differ_by_provider() -> None:
    first, again = Case(story.report()), Case(accepted())
    assert first.digest != again.digest
    assert first.id("risk", "WEAK") == again.id("risk", "WEAK")
    assert first.id("risk", "WEAK") != Case(made.report(made.requirement("R"), name="Other")).id("risk", "WEAK")


def test_equal_evidence_has_one_id_and_other_evidence_another() -> None:
    case = Case(story.report())
    word = item(story.report(), "CONTRA").support[0]
    assert case.evidence_id(word) == case.evidence_id(word) == case.evidence_id(dataclasses.replace(word))
    assert case.evidence_id(dataclasses.replace(word, value=25)) != case.evidence_id(word)


def test_each_word_stands_on_one_side() -> None:
    contra = item(story.report(), "CONTRA")
    assert [(relation, word.value) for relation, word in sides(contra)] == [("against", 72), ("for", 24)]
    stale = item(story.report(), "STALE")
    assert [relation for relation, _ in sides(stale)] == ["for", "aged"]


def test_what_is_said_and_denied_at_once_is_against_only_where_nothing_else_is() -> None:
    contra = item(story.report(), "CONTRA")
    said, denied = contra.support[0], contra.denial[0]
    both = dataclasses.replace(contra, denial=(said, denied), discrepancies=(denied,))
    assert [relation for relation, _ in sides(both)] == ["against", "for"]
    alone = dataclasses.replace(contra, denial=(said,), discrepancies=(denied,))
    assert [relation for relation, _ in sides(alone)] == ["against", "differs"]


def test_the_digest_is_the_reports() -> None:
    assert len(Case(story.report()).digest) == 64
    assert written("json", story.report())
