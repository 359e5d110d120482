import pytest

from seccheck.flow.labels import LABELS
from seccheck.model.scale import AnsweredBy
from seccheck.words.speaking import languages


@pytest.mark.parametrize("key", LABELS)
def test_every_label_is_said_in_every_language(key: str) -> None:
    assert sorted(LABELS[key]) == list(languages())
    assert all(LABELS[key].values())


def test_everybody_who_may_answer_has_a_label() -> None:
    assert {f"by.{member.word}" for member in AnsweredBy} <= set(LABELS)
