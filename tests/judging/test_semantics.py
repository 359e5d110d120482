from seccheck.judging.semantics import SEMANTICS


def test_the_number_begins_at_one_and_is_never_lowered() -> None:
    assert type(SEMANTICS) is int
    assert SEMANTICS >= 1
