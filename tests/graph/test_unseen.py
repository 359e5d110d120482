import pytest

from seccheck.graph.graph import LICENCE, PERMISSION, SHAPE, TIMEOUT, TOO_LONG, UNDECLARED, UnseenError
from seccheck.graph.unseen import read, written
from seccheck.model.policy import Json


@pytest.mark.parametrize("reason", [PERMISSION, LICENCE, TIMEOUT, TOO_LONG, SHAPE])
def test_a_refusal_is_read_back_for_the_same_reason(reason: str) -> None:
    found = read(written(UnseenError(reason, "403 x", path="/v1.0/old")), "/v1.0/users")
    assert found is not None
    assert (found.reason, found.detail, found.path) == (reason, "403 x", "/v1.0/users")


def test_a_long_detail_is_cut() -> None:
    assert len(str(written(UnseenError(TIMEOUT, "x" * 1000))["detail"])) == 300
    found = read({"unseen": TIMEOUT, "detail": "y" * 1000}, "")
    assert found is not None
    assert len(found.detail) == 300


@pytest.mark.parametrize(
    "recorded",
    [{"unseen": "because"}, {"unseen": UNDECLARED}, {"unseen": ["timeout"]}, {"unseen": TIMEOUT, "detail": 1}],
    ids=str,
)
def test_a_refusal_that_is_none_is_no_answer_either(recorded: Json) -> None:
    found = read(recorded, "/v1.0/users")
    assert found is not None
    assert found.reason == SHAPE


@pytest.mark.parametrize("recorded", [{}, {"value": []}, {"unseen": 1, "id": "x"}, {"detail": "x"}, [], None, "unseen"])
def test_an_answer_is_none(recorded: Json) -> None:
    assert read(recorded, "/v1.0/users") is None
