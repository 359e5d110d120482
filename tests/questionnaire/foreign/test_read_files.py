from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from tests.support.foreign_tables import CAIQ_HEADINGS, catalog, known

from seccheck.errors import InputFaultError
from seccheck.questionnaire.foreign.mapping import load_mapping
from seccheck.questionnaire.foreign.read import read_foreign


def caiq_file(folder: Path) -> Path:
    path = folder / "caiq.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("CAIQv4.0.3")
        page.write_row(0, 0, ["CONSENSUS ASSESSMENTS INITIATIVE QUESTIONNAIRE v4.0.3"])
        page.write_row(1, 0, CAIQ_HEADINGS)
        page.write_row(2, 0, ["CEK-03.1", "(their words)", "Yes", "CSP-owned", "AES-256 on every disk."])
        page.write_row(3, 0, ["IAM-14.1", "(their words)", "Yes", "CSP-owned", ""])
        page.write_row(4, 0, ["End of the questionnaire"])
    return path


def test_a_caiq_workbook_from_disk(tmp_path: Path) -> None:
    path = caiq_file(tmp_path)
    imported = read_foreign(path, load_mapping("caiq-v4", catalog()), known())
    assert imported.filled.answers == {
        "gdpr.at_rest_encrypted": {
            "value": True,
            "note": "CAIQ v4, CEK-03.1: Yes; AES-256 on every disk.; CSP-owned",
        }
    }
    assert imported.filled.places == {"gdpr.at_rest_encrypted": f"{path}:CAIQv4.0.3!C3"}
    assert [question.id for question in imported.without_counterpart] == ["IAM-14.1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252"])
def test_a_table_of_our_own_claims_as_csv(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "q.csv"
    lines = ["question;réponse;commentaire", "ac.named_only;Oui;vérifié à l'été", "ac.leaver_hours;24 h;"]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    imported = read_foreign(path, load_mapping("two-columns", catalog()), known("fr"))
    assert imported.filled.answers["ac.named_only"] == {
        "value": True,
        "note": "Table of answers, ac.named_only: Oui; vérifié à l'été",
    }
    assert imported.filled.answers["ac.leaver_hours"]["value"] == 24


def test_a_file_without_the_table_is_one_clear_fault(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text("a;b\n1;2\n")
    with pytest.raises(InputFaultError, match="no visible sheet has the columns “Question ID” and “CSP CAIQ Answer”"):
        read_foreign(path, load_mapping("caiq-v4", catalog()), known())
