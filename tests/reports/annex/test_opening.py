import pytest
from tests.support import contract

from seccheck.model.scale import Gate
from seccheck.reports.annex.document import Items, Paragraph
from seccheck.reports.annex.opening import article, notice, opening, parties
from seccheck.reports.annex.outline import outline_of
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Provider, Scope, Terms

EN, FR = Speech("en"), Speech("fr")


def texts(terms: Terms, place: int) -> list[str]:
    blocks = opening(EN, terms, outline_of(terms))[place].blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("digests", "said"),
    [
        ({"dossier": "a" * 64, "client": "b" * 64}, "dossier aaaaaaaaaaaa, client file bbbbbbbbbbbb"),
        ({"dossier": "a" * 64, "client": "", "policies": "c" * 64}, "dossier aaaaaaaaaaaa, catalogue cccccccccccc"),
    ],
)
def test_the_notice_says_what_it_was_drawn_up_from(digests: dict[str, str], said: str) -> None:
    _, basis = notice(EN, contract.terms(digests=digests))
    assert basis == (
        "Drawn up on 1 December 2026, from the gate “go-live” on: 5 requirements taken up, of 9 in the catalogue. "
        f"Digests (sha256): {said}."
    )


@pytest.mark.parametrize(
    ("provider", "name"),
    [
        (Provider(name="Atlas", legal_name="Atlas SARL", country=""), "Atlas SARL (Atlas)"),
        (Provider(name="Atlas", legal_name="Atlas", country=""), "Atlas"),
        (Provider(name="Atlas", legal_name="", country="MA"), "Atlas, stated country of establishment: MA"),
    ],
)
def test_the_provider_is_named_as_in_its_dossier(provider: Provider, name: str) -> None:
    _, second, _ = parties(EN, contract.terms(provider=provider))
    assert second.startswith(f"and {name}, [legal form")
    assert second.endswith("(the “Provider”),")


def test_a_client_without_a_file_leaves_room_for_its_name() -> None:
    first, *_ = parties(FR, contract.terms(client=""))
    assert first.startswith("[dénomination sociale du Client], ")


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope(services=("N1",), sites=("Lille (FR)",)), ["services N1; sites of performance Lille (FR)"]),
        (Scope(sites=("A", "B")), ["sites of performance A and B"]),
        (Scope(), []),
    ],
)
def test_the_scope_is_what_the_client_says(scope: Scope, said: list[str]) -> None:
    found = [text for text in texts(contract.terms(scope=scope), 0) if text.startswith("The service covered")]
    assert found == [f"The service covered is the following: {one}." for one in said]


def test_paragraphs_are_numbered_without_a_gap() -> None:
    terms = contract.terms(scope=Scope(), gate=Gate.RUN)
    for number in (0, 2, 3):
        blocks = opening(FR, terms, outline_of(terms))[number].blocks
        given = [block.number for block in blocks if isinstance(block, Paragraph)]
        assert given == [f"{number + 1}.{n}" for n in range(1, len(blocks) + 1)]


def test_all_five_levels_are_defined_from_the_weakest_on() -> None:
    terms = contract.terms()
    items = opening(EN, terms, outline_of(terms))[1].blocks[1]
    assert isinstance(items, Items)
    labels = [item.label for item in items.items]
    assert labels[3:8] == [f"“{level}”:" for level in ("Declared", "Documented", "Captured", "Attested", "Observed")]
    assert "Articles 5 to 6" in items.items[0].text


def test_articles_that_are_referred_to_are_there() -> None:
    terms = contract.terms()
    outline = outline_of(terms)
    assert f"calendar of Article {outline.articles['calendar']}," in texts(terms, 2)[5]
    assert f"listed in Article {outline.articles['derogations']}." in texts(terms, 3)[5]
    assert article(FR, outline, "calendar", ()).heading.startswith(
        f"Article {outline.articles['calendar']}. Calendrier"
    )
