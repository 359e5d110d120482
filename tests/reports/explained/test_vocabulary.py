import dataclasses

from tests.support import made

from seccheck.model.policy import Agreement, Claim
from seccheck.reports.explained.vocabulary import claim_page, kind_page

RICH = made.requirement(
    "RICH",
    {"a.hours": {"maximum": {"$claim": "a.pct"}}},
    observe={"look.resets": {"maximum": 0}},
    agree=(Agreement(declared="a.own", observed="look.resets"),),
)
CATALOG = made.catalog(RICH)


def page(claim: str, lang: str = "en") -> list[tuple[str, str]]:
    return list(claim_page(lang, CATALOG, CATALOG.claims[claim]))


def test_a_claim_in_full() -> None:
    assert page("a.hours") == [
        ("", "a.hours: What about a.hours?"),
        ("", ""),
        ("Policy", "a"),
        ("Answered by", "the provider"),
        ("Answer", "a number from 0, in hours"),
        ("Used by", "RICH"),
    ]


def test_what_only_a_look_knows() -> None:
    said = dict(page("look.resets"))
    assert said["Answered by"] == "nobody: only a look or a record can know it"
    assert said["Value"] == "a whole number from 0"


def test_every_use_counts_and_a_longer_name_is_another_claim() -> None:
    assert [dict(page(claim))["Used by"] for claim in ("a.pct", "a.own", "a.ok")] == ["RICH", "RICH", "no requirement"]
    shorter: Claim = dataclasses.replace(CATALOG.claims["a.hours"], id="a.hour")
    assert ("Used by", "no requirement") in list(claim_page("en", CATALOG, shorter))


def test_a_hint_and_a_document() -> None:
    hinted = dataclasses.replace(CATALOG.claims["a.dpa"], hint={"en": "It must be signed."})
    assert ("", "It must be signed.") in list(claim_page("en", CATALOG, hinted))
    signed = dataclasses.replace(hinted, is_document=True)
    assert ("Réponse", "un document") in list(claim_page("fr", CATALOG, signed))


def test_a_kind_of_evidence() -> None:
    assert list(kind_page("en", CATALOG, CATALOG.kinds["dpa"])) == [
        ("", "dpa: Art. 28 agreement"),
        ("", ""),
        ("Strength", "documented"),
        ("Used by", "RICH"),
    ]
    assert list(kind_page("fr", CATALOG, CATALOG.kinds["answer"]))[-1] == ("Sert à", "aucune exigence")
