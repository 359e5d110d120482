from pathlib import Path

import pytest
from tests.support.extracts import MAPPING, opened_extract, table

from seccheck.model.itsm import SURVEYS
from seccheck.probes.extracts.satisfaction import satisfied_of

WORDS = MAPPING.replace(
    "  scale: {from: 1, to: 5, satisfied: 4}", "  words: {satisfied: [Bien], dissatisfied: [Pas bien]}"
)


@pytest.mark.parametrize(("score", "expected"), [("4", True), ("3.9", False), ("1", False), ("5", True), ("", None)])
def test_a_score(tmp_path: Path, score: str, *, expected: bool | None) -> None:
    with opened_extract(tmp_path, table("Id;Score", f"1;{score}"), sort=SURVEYS) as extract:
        read = satisfied_of(extract)
        assert read
        assert [read(row) for row in extract.cells.table.rows()] == [expected]


@pytest.mark.parametrize(("word", "expected"), [("BIEN", True), ("pas bien", False), ("", None)])
def test_a_word(tmp_path: Path, word: str, *, expected: bool | None) -> None:
    with opened_extract(tmp_path, table("Id;Score", f"1;{word}"), sort=SURVEYS, mapping=WORDS) as extract:
        read = satisfied_of(extract)
        assert read
        assert [read(row) for row in extract.cells.table.rows()] == [expected]


@pytest.mark.parametrize("mapping", [MAPPING, WORDS], ids=["score", "word"])
def test_without_a_column_there_is_no_reader(tmp_path: Path, mapping: str) -> None:
    with opened_extract(tmp_path, "Id", sort=SURVEYS, mapping=mapping) as extract:
        assert satisfied_of(extract) is None
