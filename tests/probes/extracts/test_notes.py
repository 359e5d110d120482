from pathlib import Path

from tests.support.extracts import opened_extract, table

from seccheck.probes.extracts.counting import Rows
from seccheck.probes.extracts.notes import rows_note


def test_says_of_what_days_the_rows_are_and_how_many_were_left_out(tmp_path: Path) -> None:
    text = table("Id;Opened;Team", "1;2026-11-05;N1", "2;2026-11-07;N2", "3;2026-11-06;N1")
    with opened_extract(tmp_path, text, teams=("N1",)) as extract:
        rows = Rows(extract, "opened")
        list(rows)
    note = rows_note(extract, rows, more={"en": "More.", "fr": "Plus."}, none={})
    assert note == {
        "en": "Extract drawn on 2026-12-01; rows read: 3, counted: 2. Period: 2026-11-05 to 2026-11-06; rows outside "
        "it: 0. Rows of other teams, left out: 1. More.",
        "fr": "Extraction du 2026-12-01 ; lignes lues : 3, comptées : 2. Période : du 2026-11-05 au 2026-11-06 ; "
        "lignes hors période : 0. Lignes d'autres équipes, écartées : 1. Plus.",
    }


def test_without_days_there_is_no_period_to_tell(tmp_path: Path) -> None:
    with opened_extract(tmp_path, table("Id", "1")) as extract:
        rows = Rows(extract, "opened")
        list(rows)
    assert rows_note(extract, rows)["en"] == "Extract drawn on 2026-12-01; rows read: 1, counted: 1."
