"""What every look tells its readers, in both languages, and what no look speaks of."""

import re
from collections.abc import Iterator

import pytest

from seccheck.model.policy import Catalog, Text
from seccheck.probes.desk import desk_names, desk_probe
from seccheck.probes.known import all_names, look_names, probe_of
from seccheck.probes.permissions import IDS
from seccheck.probes.probe import About
from seccheck.reading.catalog import load_catalog

UNSPOKEN: dict[str, str] = {}
"""Claims of `PREFIXES` that no look says anything about, each with the reason."""
PREFIXES = ("entra.", "intune.", "partner.")
SENTENCES = ("looks_at", "may_be_believed", "cannot_see", "keeps", "first_rule_out")
_FRENCH_SIGN = re.compile(r"[^ ][;:?!»](?= |$)|«[^ ]")
_ENGLISH_SIGN = re.compile(r" [;:?!,.](?= |$)")
_OTHER_WORDS = ("règle d'accès", "règles d'accès", "stratégie", "comptes de secours", "rôles privilégiés")
"""French words for which the catalogue has another one."""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(())


def about(name: str) -> About:
    return desk_probe(name).ABOUT if name in desk_names() else probe_of(name).ABOUT


def claims_of(name: str) -> tuple[str, ...]:
    return desk_probe(name).CLAIMS if name in desk_names() else probe_of(name).CLAIMS


def texts(name: str) -> Iterator[tuple[str, Text]]:
    told = about(name)
    yield "title", told.title
    yield from ((field, getattr(told, field)) for field in SENTENCES if getattr(told, field))
    if name in look_names():
        yield from ((need.permission, need.why) for need in probe_of(name).NEEDS)


@pytest.mark.parametrize("name", all_names())
def test_is_told_in_both_languages_as_a_careful_colleague_writes(name: str) -> None:
    for field, text in texts(name):
        assert text.keys() == {"en", "fr"}, field
        assert text["en"] != text["fr"], field
        for lang, words in text.items():
            assert words == words.strip() != "", (field, lang)
            assert "  " not in words, (field, lang)
            assert not {"\u2019", "\u2018", "\u00a0", "\u202f", "\t", "\n"} & set(words), (field, lang)
            assert words.endswith(".") is (field in SENTENCES), (field, lang)


@pytest.mark.parametrize("name", all_names())
def test_has_the_typography_of_its_language(name: str) -> None:
    for field, text in texts(name):
        assert not _ENGLISH_SIGN.search(text["en"]), field
        assert not _FRENCH_SIGN.search(text["fr"]), field


@pytest.mark.parametrize("name", all_names())
def test_calls_things_in_french_as_the_catalogue_does(name: str) -> None:
    said = " ".join(text["fr"] for _, text in texts(name)).lower()
    assert [word for word in _OTHER_WORDS if word in said] == []


@pytest.mark.parametrize("name", all_names())
def test_says_what_it_keeps_about_people(name: str) -> None:
    assert about(name).keeps["en"]
    assert about(name).keeps["fr"]


@pytest.mark.parametrize("name", all_names())
def test_speaks_of_claims_of_the_catalogue_its_own_first(name: str, catalog: Catalog) -> None:
    claims = claims_of(name)
    assert [claim for claim in claims if claim not in catalog.claims] == []
    assert len(set(claims)) == len(claims) > 0
    assert name not in catalog.claims or claims[0] == name


@pytest.mark.parametrize("name", look_names())
def test_needs_nothing_that_cannot_be_asked_for(name: str) -> None:
    assert {need.permission for need in probe_of(name).NEEDS} <= IDS.keys()


@pytest.mark.parametrize("name", desk_names())
def test_brings_a_kind_of_evidence_that_there_is(name: str, catalog: Catalog) -> None:
    assert desk_probe(name).KIND in catalog.kinds


def test_every_claim_that_a_tenant_can_answer_has_a_look(catalog: Catalog) -> None:
    spoken = {claim for name in all_names() for claim in claims_of(name)}
    asked = {id_ for id_, claim in catalog.claims.items() if claim.pack == "looks" and id_.startswith(PREFIXES)}
    assert asked - spoken == UNSPOKEN.keys()
    assert all(UNSPOKEN.values())


def test_every_look_s_own_claim_has_its_look(catalog: Catalog) -> None:
    own = {id_ for id_, claim in catalog.claims.items() if claim.pack == "entra-looks"}
    assert own <= set(look_names())
