import dataclasses

import pytest
from tests.support import made

from seccheck.reports.reviewing.screen_words import knows
from seccheck.reports.reviewing.sheet import CHANGED, READ, RENAMED, SECOND, UNREAD, Waiting


def test_a_waiting_document_cannot_be_changed_in_passing() -> None:
    one = Waiting(document=made.document("dpa"), claims=(), state=UNREAD, earlier=None, holds={})
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.state = READ  # type: ignore[misc]  # what must not work


def test_every_state_has_words() -> None:
    assert all(knows(f"state.{state}") for state in (UNREAD, CHANGED, RENAMED, SECOND, READ))
