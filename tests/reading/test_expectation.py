import pytest

from seccheck.model.policy import Atom
from seccheck.reading.expectation import atoms_of, expectation_of, mappings_of

ONE = {"a.b": {"const": 1}, "a.c": {"minimum": 2}}


def test_a_mapping_is_all_of_its_claims() -> None:
    assert atoms_of(ONE) == (Atom(claim="a.b", schema={"const": 1}), Atom(claim="a.c", schema={"minimum": 2}))
    assert expectation_of(ONE) == (atoms_of(ONE),)


def test_a_list_is_any_of_its_mappings() -> None:
    assert expectation_of([ONE, {"a.d": {}}]) == (atoms_of(ONE), (Atom(claim="a.d", schema={}),))


@pytest.mark.parametrize("nothing", [None, {}, []])
def test_nothing_expects_nothing(nothing: object) -> None:
    assert expectation_of(nothing) == ()


@pytest.mark.parametrize(
    ("written", "steps"), [(ONE, [()]), ([ONE, ONE], [(0,), (1,)]), (None, [])], ids=["one", "list", "none"]
)
def test_each_mapping_comes_with_its_place(written: object, steps: list[tuple[int, ...]]) -> None:
    assert [step for step, _ in mappings_of(written)] == steps
