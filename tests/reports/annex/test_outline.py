import pytest
from tests.support import contract

from seccheck.reports.annex.outline import outline_of
from seccheck.reports.annex.terms import Chapter


def test_articles_and_clauses_are_numbered_in_one_row() -> None:
    first = Chapter(title={"en": "First"}, duties=(contract.duty("A"), contract.duty("B", debtor="client")))
    only = Chapter(title={"en": "Only the client"}, duties=(contract.duty("C", debtor="client"),))
    last = Chapter(title={"en": "Last"}, duties=(contract.duty("D"), contract.duty("E", debtor="both")))
    outline = outline_of(contract.terms(chapters=(first, only, last)))
    assert [(number, chapter.title["en"]) for number, chapter in outline.chapters] == [(5, "First"), (6, "Last")]
    assert outline.clauses == {"A": "5.1", "D": "6.1", "E": "6.2", "B": "7.2", "C": "7.3"}
    assert (outline.articles["client"], outline.articles["tailoring"], outline.articles["term"]) == (7, 8, 12)
    assert outline.duty_articles == (5, 7)


@pytest.mark.parametrize(("debtor", "articles"), [("provider", (5, 5)), ("client", (5, 5))])
def test_one_duty_makes_one_article(debtor: str, articles: tuple[int, int]) -> None:
    outline = outline_of(contract.terms(contract.duty("A", debtor=debtor)))
    assert outline.duty_articles == articles
    assert ("client" in outline.articles) == (debtor == "client")


def test_clauses_are_listed_in_the_order_of_the_annex() -> None:
    outline = outline_of(contract.terms(contract.duty("A", debtor="client"), contract.duty("B"), contract.duty("C")))
    assert outline.numbered(["A", "C", "B"]) == ("5.1", "5.2", "6.2")
    assert outline.numbered([]) == ()
