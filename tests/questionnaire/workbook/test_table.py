"""A table knows where its lines and its cells for none are."""

from tests.support.written import plan

from seccheck.questionnaire.workbook.table import FIRST, SIZE, Table


def shared() -> Table:
    return plan().tables["gdpr.domains"]


def test_a_claim_in_rows_takes_all_columns() -> None:
    table = plan().tables["gdpr.subprocessors"]
    assert table.claims() == ("gdpr.subprocessors",)
    block = table.block("gdpr.subprocessors")
    assert (block.row, block.last_row) == (FIRST, FIRST + SIZE - 1)
    assert (block.column, block.last_column) == (1, 6)
    assert table.none("gdpr.subprocessors").ref == "'=What about subprocessors'!$B$6".replace("$6", "$5")


def test_lists_share_a_table_a_column_each() -> None:
    assert shared().claims() == ("gdpr.domains", "gdpr.countries")
    assert [shared().block(claim).column for claim in shared().claims()] == [1, 2]
    assert shared().none("gdpr.countries").column == 2


def test_documents_are_no_claim() -> None:
    assert plan().documents.claims() == ()
