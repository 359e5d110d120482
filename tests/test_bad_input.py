"""The table of bad input names a test for each of its rows, and the test is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TABLE = (ROOT / "docs" / "bad-input.md").read_text()
ROWS = [line for line in TABLE.splitlines() if line.startswith("| ") and not line.startswith("| what arrives")]
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)(?:\[([^\]]+)\])?` \|$")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:50])
def test_every_row_has_its_test(row: str) -> None:
    named = NAMED.search(row)
    assert named, "the last column names a test"
    file, test, case = named.groups()
    text = (ROOT / "tests" / file).read_text()
    assert f"def {test}(" in text
    assert not case or f'"{case}"' in text
