import datetime as dt

import pytest
from tests.support import judged as small
from tests.support.asking import material, speaker

from seccheck.model.scale import Gate
from seccheck.reports.request.asked import asked_of
from seccheck.reports.request.draft import Letter, request_page

OPEN = material(small.requirement(), small.requirement("R-2", {"own.flag": {"const": True}}))
DONE = material(small.requirement(), words=[small.yes()])


def letter(**changes: object) -> Letter:
    given: dict[str, object] = {
        "provider": "Atlas",
        "legal_name": "Atlas SARL",
        "client": "Example Industries",
        "gate": Gate.PRE_CONTRACT,
        "as_of": small.TODAY,
        "by": dt.date(2026, 12, 15),
    }
    return Letter(**{**given, **changes})  # type: ignore[arg-type]  # the fields above


@pytest.mark.parametrize(
    ("lang", "title", "by"),
    [
        ("en", "What we still need from Atlas", ("Please reply by", "15 December 2026")),
        ("fr", "Ce qu\u2019il nous faut encore de Atlas", ("Réponse souhaitée avant le", "15 décembre 2026")),
    ],
)
def test_it_says_to_whom_for_which_gate_and_by_when(lang: str, title: str, by: tuple[str, str]) -> None:
    page = request_page(speaker(lang), asked_of(OPEN), letter())
    values = [value for _, value in page.facts]
    assert (page.title, page.facts[3]) == (title, by)
    assert values[:2] == ["Atlas SARL", "Example Industries"]
    assert len(page.tasks) == 1


def test_what_nobody_said_is_left_out() -> None:
    page = request_page(speaker(), asked_of(OPEN), letter(legal_name="", client="", by=None))
    assert [value for _, value in page.facts] == ["Atlas", "before signature", "1 December 2026"]


def test_documents_must_cover_the_service() -> None:
    page = request_page(speaker(scope="N1, Lille (FR)"), asked_of(OPEN), letter())
    assert any("N1, Lille (FR)" in text for text in page.opening)


def test_what_waits_for_the_client_is_only_counted() -> None:
    page = request_page(speaker(), asked_of(OPEN), letter())
    assert page.closing[0] == "1 more point waits for us, the client, and needs nothing from you now."
    assert "not legal advice" in page.closing[-1]


def test_nothing_open_is_said() -> None:
    page = request_page(speaker(), asked_of(DONE), letter())
    assert page.opening == ("Nothing is open on your side. There is nothing for you to do.",)
    assert page.tasks == ()
