import pytest

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.known import known, known_id


@pytest.mark.parametrize(("value", "kind"), [(False, bool), ("", str), ([], list), ({}, dict), (0, int)], ids=repr)
def test_what_is_there_is_taken_even_if_it_is_empty(value: Json, kind: type[object]) -> None:
    assert known({"x": value}, "x", kind) == value


@pytest.mark.parametrize("item", [{}, {"x": None}, {"x": "false"}, {"x": 0}], ids=["absent", "null", "word", "number"])
def test_what_is_not_there_is_not_false(item: Json) -> None:
    with pytest.raises(UnseenError) as caught:
        known(item, "x", bool, "/v1.0/somewhere")
    assert (caught.value.reason, caught.value.detail, caught.value.path) == (SHAPE, "x", "/v1.0/somewhere")


def test_an_id_may_stand_in_a_path() -> None:
    assert known_id({"id": "c0ffee00-1"}, "id") == "c0ffee00-1"


@pytest.mark.parametrize("value", ["", "-", "a/b", "a'b", "a?b", "..", "\u00e9", None, 3])
def test_what_could_lead_elsewhere_is_no_id(value: Json) -> None:
    with pytest.raises(UnseenError, match=SHAPE):
        known_id({"id": value}, "id")
