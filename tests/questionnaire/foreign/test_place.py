import pytest

from seccheck.questionnaire.foreign.place import letters_of, place_of


@pytest.mark.parametrize(
    ("sheet", "row", "column", "place"),
    [
        ("CAIQ", 12, 3, "q.xlsx:CAIQ!C12"),
        ("", 12, 3, "q.xlsx:C12"),
        ("CAIQ", 0, 0, "q.xlsx:CAIQ"),
        ("", 0, 0, "q.xlsx"),
    ],
    ids=["cell", "cell of a CSV file", "sheet", "CSV file"],
)
def test_where_a_cell_stands(sheet: str, row: int, column: int, place: str) -> None:
    assert place_of("q.xlsx", sheet, row, column) == place


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA"), (16384, "XFD")]
)
def test_letters_of_a_column(column: int, letters: str) -> None:
    assert letters_of(column) == letters
