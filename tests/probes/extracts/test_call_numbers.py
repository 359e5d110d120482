from pathlib import Path

import pytest
from tests.support.extracts import INTERVALS, opened_extract

from seccheck.model.itsm import CALLS
from seccheck.probes.extracts.call_numbers import Numbers, numbers_of


@pytest.mark.parametrize(
    ("answered", "abandoned", "expected"),
    [("yes", "no", (1, 1, 0)), ("no", "yes", (1, 0, 1)), ("no", "no", (1, 0, 0))],
)
def test_a_call(tmp_path: Path, answered: str, abandoned: str, expected: tuple[int, int, int]) -> None:
    with opened_extract(tmp_path, f"Answered;Abandoned\n{answered};{abandoned}\n", sort=CALLS) as extract:
        read = numbers_of(extract)
        assert read
        (row,) = extract.cells.table.rows()
        found = read(row)
    assert (found.offered, found.answered, found.abandoned) == expected


def test_a_cell_that_the_mapping_leaves_out_is_no_call(tmp_path: Path) -> None:
    mapping = "schema: seccheck-itsm/1\nname: D\ncalls: {fields: {answered: {columns: [Answered], empty: none}}}\n"
    with opened_extract(tmp_path, "Answered;x\n;1\n", sort=CALLS, mapping=mapping) as extract:
        read = numbers_of(extract)
        assert read
        assert [read(row) for row in extract.cells.table.rows()] == [Numbers(offered=0, answered=0, abandoned=0)]


@pytest.mark.parametrize(("head", "mapping"), [("At;x", None), ("At;Offered", INTERVALS)])
def test_without_the_columns_there_is_no_reader(tmp_path: Path, head: str, mapping: str | None) -> None:
    more = {"mapping": mapping} if mapping else {}
    with opened_extract(tmp_path, head, sort=CALLS, **more) as extract:
        assert numbers_of(extract) is None
