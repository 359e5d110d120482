from pathlib import Path

import pytest
from tests.support import contract

from seccheck.reports.annex.document import Clause, Paragraph
from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.formats.md import render

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_small_annex_reads_as_agreed(lang: str) -> None:
    assert render(draft(contract.terms(), lang)).decode() == (GOLDEN / f"small.{lang}.md").read_text()


def test_another_language_is_drafted_in_english() -> None:
    assert draft(contract.terms(), "xx") == draft(contract.terms(), "en")


def test_the_client_has_an_article_of_its_own_only_where_it_owes_something() -> None:
    headings = [article.heading for article in draft(contract.terms(contract.duty("PLAIN")), "en").articles]
    assert headings[4:6] == ["Article 5. Pack", "Article 6. Agreed tailoring"]
    own = draft(contract.terms(contract.duty("OWN", debtor="client")), "en").articles
    assert own[4].heading == "Article 5. The Client's own duties"
    first, second = own[4].blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Clause)
    assert (first.number, second.number) == ("5.1", "5.2")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_says_that_it_is_a_draft_and_no_legal_advice(lang: str) -> None:
    notice = draft(contract.terms(), lang).notice[0]
    assert ("not legal advice" if lang == "en" else "ne constitue pas un avis juridique") in notice
    assert ("lawyer" if lang == "en" else "avocat") in notice
