import pytest
from tests.support.small import book, faults_of, told

from seccheck.errors import Fault
from seccheck.reading.faults import MAX_FAULTS, clipped, raise_all


def test_faults_come_in_the_order_of_the_file_with_places() -> None:
    notes = book("a:\n  b: 1\nc: 2\n")
    notes.add("second", "c", hint="Do it.")
    notes.add("first", "a", "b", at="key")
    assert told(notes.faults()) == ["2:3 first", "3:4 second | Do it."]
    assert notes.sections() == {"a", "c"}
    assert [f.place and f.place.pointer for f in notes.faults()] == ["/a/b", "/c"]


def test_a_fault_about_the_whole_file_belongs_to_no_section() -> None:
    notes = book()
    assert not notes
    notes.add("all wrong")
    assert notes
    assert notes.sections() == frozenset()


@pytest.mark.parametrize(
    ("count", "more"),
    [
        (MAX_FAULTS, ""),
        (MAX_FAULTS + 1, "and 1 more fault in this file"),
        (MAX_FAULTS + 7, "and 7 more faults in this file"),
    ],
)
def test_a_flood_is_counted_not_told(count: int, more: str) -> None:
    notes = book()
    for n in range(count):
        assert notes.is_full == (n >= MAX_FAULTS)
        notes.add(f"fault {n}")
    said = notes.faults()
    assert len(said) == MAX_FAULTS + bool(more)
    assert said[-1].message == (more or f"fault {MAX_FAULTS - 1}")


def test_long_messages_are_clipped() -> None:
    notes = book()
    notes.add("m" * 10_000, hint="h" * 10_000)
    (fault,) = notes.faults()
    assert (len(fault.message), len(fault.hint)) == (300, 300)
    assert clipped("abc", 3) == "abc"
    assert clipped("abcd", 3) == "ab…"


def test_all_books_are_raised_together_and_empty_ones_not_at_all() -> None:
    one, two = book("a: 1", "one"), book("b: 1", "two")
    raise_all(one, two)
    two.add("wrong", "b", hint="Mend it.")
    said = faults_of(lambda: raise_all(one, two, also=[Fault(message="broken", hint="Mend it.")]))
    assert [f.message for f in said] == ["broken", "wrong"]
