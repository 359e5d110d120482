"""The ordered words are spelt as files spell them and ranked as the design ranks them."""

import pytest

from seccheck.model.scale import AnsweredBy, Decision, Gate, Outcome, Scale, Severity, Strength


@pytest.mark.parametrize("scale", [Strength, Gate, Severity, Outcome, Decision, AnsweredBy])
def test_every_word_reads_back(scale: type[Scale]) -> None:
    assert all(scale.of(member.word) is member for member in scale)


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (Strength, "declared documented captured attested observed"),
        (Gate, "pre-contract transition go-live run"),
        (Severity, "minor major blocker"),
        (Decision, "no-go go-with-conditions go"),
        (Outcome, "contradicted refuted unknown stale too-weak demonstrated accepted not-applicable not-due"),
    ],
)
def test_the_order_is_the_designs(scale: type[Scale], words: str) -> None:
    assert [member.word for member in sorted(scale)] == words.split()


def test_open_outcomes_are_those_below_demonstrated() -> None:
    assert {o.word for o in Outcome if o.is_open} == {"contradicted", "refuted", "unknown", "stale", "too-weak"}


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(KeyError):
        Gate.of("golive")
