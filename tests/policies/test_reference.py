"""The committed reference pages say what the shipped policies say."""

from pathlib import Path

from seccheck.flow.reference import outdated, reference_files

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


def test_the_committed_pages_are_up_to_date() -> None:
    assert outdated(reference_files(), FOLDER) == (), "run `seccheck policy docs` and commit what changes"
