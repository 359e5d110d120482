from tests.support import contract

from seccheck.reports.annex.document import Clause, Table
from seccheck.reports.annex.draft import draft

DOCUMENT = draft(contract.terms(), "en")


def test_every_block_of_an_article_bears_its_number() -> None:
    for number, article in enumerate(DOCUMENT.articles, 1):
        assert article.heading.startswith(f"Article {number}. ")
        given = [block.number for block in article.blocks if isinstance(block, Clause)]
        assert all(one.startswith(f"{number}.") for one in given)


def test_tables_are_as_wide_as_their_headers() -> None:
    tables = [block for article in DOCUMENT.articles for block in article.blocks if isinstance(block, Table)]
    assert len(tables) == 2
    assert all(len(row) == len(table.header) for table in tables for row in table.rows)
