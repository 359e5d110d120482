import pytest
from tests.support import story

from seccheck.model.scale import Outcome
from seccheck.reports.wire.items import OPEN


def test_open_outcomes_are_those_of_the_model_worst_first() -> None:
    assert tuple(outcome.word for outcome in sorted(Outcome) if outcome.is_open) == OPEN


@pytest.mark.parametrize(("id_", "is_open"), [("CONTRA", True), ("WEAK", True), ("SHOWN", False), ("LATER", False)])
def test_a_requirement_knows_whether_it_is_open(id_: str, is_open: bool) -> None:
    item = next(i for i in story.report().requirements if i.id == id_)
    assert item.is_open is is_open
    if is_open:
        assert OPEN[item.rank] == item.outcome
