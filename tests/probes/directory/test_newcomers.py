import datetime as dt

import pytest
from tests.support.people import NOW

from seccheck.probes.directory.newcomers import arrived
from seccheck.probes.directory.user import User


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(None, True, id="not-told"),
        pytest.param(-400, True, id="long-here"),
        pytest.param(0, True, id="today"),
        pytest.param(1, False, id="tomorrow"),
        pytest.param(60, False, id="in-two-months"),
        pytest.param(61, True, id="too-far-ahead-to-excuse-anybody"),
    ],
)
def test_only_those_about_to_join_are_left_out(days: int | None, *, expected: bool) -> None:
    hired = None if days is None else NOW + dt.timedelta(days=days)
    user = User(id="a", upn="a@x", hired=hired)
    assert arrived((user,), NOW) == ((user,) if expected else ())
