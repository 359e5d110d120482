import dataclasses

import pytest
from tests.support.record_papers import box, paper

from seccheck.reports.record_form.paper import Column


def test_a_form_is_frozen_and_compared_by_what_it_says() -> None:
    assert paper() == paper()
    assert paper() != paper("fr")
    with pytest.raises(dataclasses.FrozenInstanceError):
        paper().lang = "fr"  # type: ignore[misc]  # that is the point


def test_what_is_not_said_is_empty() -> None:
    assert Column(label="Name").choices == ()
    assert (box("text").choices, box("text").columns) == ((), ())
