import pytest
from tests.support.small import book

from seccheck.reading.people import check_two_people, same_person


@pytest.mark.parametrize(
    ("entry", "same"),
    [
        ({"by": "CIO"}, False),
        ({"by": "CIO", "second": "CISO"}, False),
        ({"by": "CIO", "second": "CIO"}, True),
        ({"by": "Head of  IT", "second": " head of it "}, True),
        ({"by": "Straße", "second": "STRASSE"}, True),
    ],
)
def test_two_signatures_are_those_of_two_people(entry: dict[str, str], same: bool) -> None:
    notes = book()
    check_two_people(notes, ("a",), entry, "by", "second")
    assert bool(notes) is same
    assert same_person(entry["by"], entry.get("second", "")) is same
