import datetime as dt
from collections.abc import Mapping

import pytest
from tests.support.gathered import SAID, client, dossier
from tests.support.judged import DATA, LATER, TODAY, catalog, reference, requirement, view

from seccheck.judging.applicability import applicability
from seccheck.judging.engagement import Countries, engagement_evidence
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Json, ReferenceData
from seccheck.model.scale import Strength

EEA_UNTIL = dt.date(2027, 6, 1)


def facts(own: Mapping[str, Json], said: Mapping[str, Json] | None = None, country: str = "") -> dict[str, Evidence]:
    provider = {"country": country} if country else {}
    words = engagement_evidence(catalog(), dossier(engagement=said or {}, provider=provider), client(engagement=own))
    return {word.claim.removeprefix("engagement."): word for word in words}


def sites(*countries: str) -> dict[str, Json]:
    return {"sites": [{"country": c} for c in countries]}


def test_the_clients_facts_stand_observed_and_do_not_age() -> None:
    word = facts({"remote": True})["remote"]
    assert (word.value, word.strength, word.kind) == (True, Strength.OBSERVED, "engagement")
    assert (word.source, word.seen_at, word.valid_until) == ("client", None, None)


def test_the_providers_facts_are_declared_and_yield_to_the_clients() -> None:
    both = facts({"remote": True}, {"remote": False, "health": True})
    assert both["remote"].value is True
    word = both["health"]
    assert (word.value, word.strength, word.kind) == (True, Strength.DECLARED, "answer")
    assert (word.source, word.seen_at) == ("provider", SAID)


@pytest.mark.parametrize("silence", [None, "unknown"])
def test_what_the_client_does_not_know_is_the_same_as_silence(silence: Json) -> None:
    assert facts({"remote": silence}) == {}
    assert facts({"remote": silence}, {"remote": False})["remote"].source == "provider"


@pytest.mark.parametrize(
    ("countries", "third", "inadequate"),
    [
        pytest.param(["FR"], False, [], id="inside"),
        pytest.param(["FR", "CH"], True, [], id="adequate"),
        pytest.param(["MA", "FR", "CH", "IN", "MA"], True, ["IN", "MA"], id="not adequate"),
    ],
)
@pytest.mark.parametrize("source", ["client", "provider"])
def test_some_facts_follow_from_the_sites_and_are_the_word_of_who_stated_them(
    countries: list[str], inadequate: list[str], source: str, *, third: bool
) -> None:
    stated = sites(*countries)
    found = facts(stated) if source == "client" else facts({}, stated)
    assert found["third_country"].value is third
    assert found["non_adequate_countries"].value == inadequate
    assert found["all_countries_adequate"].value is not bool(inadequate)
    assert {found[name].source for name in ("third_country", "all_countries_adequate")} == {source}
    assert found["third_country"].valid_until == EEA_UNTIL
    assert found["non_adequate_countries"].valid_until == found["all_countries_adequate"].valid_until == LATER


def test_a_stated_fact_overrules_what_follows() -> None:
    word = facts({**sites("MA"), "third_country": False})["third_country"]
    assert (word.value, word.valid_until) == (False, None)


@pytest.mark.parametrize(
    "own",
    [
        pytest.param({}, id="no sites"),
        pytest.param({"sites": None}, id="sites unknown"),
        pytest.param({"sites": []}, id="none"),
        pytest.param({"sites": [{"country": "FR"}, {"city": "Casablanca"}]}, id="one without a country"),
    ],
)
def test_nothing_follows_from_what_is_not_known(own: Mapping[str, Json]) -> None:
    assert "third_country" not in facts(own)


@pytest.mark.parametrize(
    ("own", "said", "country", "source", "value"),
    [
        pytest.param({}, {}, "MA", "provider", True, id="from its country"),
        pytest.param({}, {}, "FR", "provider", False, id="inside"),
        pytest.param({}, {"provider_outside_eea": False}, "MA", "provider", False, id="as it says"),
        pytest.param({"provider_outside_eea": True}, {}, "FR", "client", True, id="as the client says"),
    ],
)
def test_where_the_provider_is_established(
    own: Mapping[str, Json], said: Mapping[str, Json], country: str, source: str, *, value: bool
) -> None:
    word = facts(own, said, country)["provider_outside_eea"]
    assert (word.value, word.source) == (value, source)
    assert (word.valid_until is None) is ("provider_outside_eea" in {**own, **said})


@pytest.mark.parametrize(
    "data",
    [
        pytest.param((), id="no data"),
        pytest.param(DATA[2:3], id="only one of two"),
        pytest.param(DATA[3:], id="only the other"),
        pytest.param(
            (reference("eea", LATER, others=[]), reference("adequacy", LATER, countries=[])), id="another list"
        ),
    ],
)
def test_without_the_lists_nothing_follows(data: tuple[ReferenceData, ...]) -> None:
    one = catalog(data=data)
    assert Countries.of(one) is None
    words = engagement_evidence(one, dossier(provider={"country": "MA"}), client(engagement=sites("MA")))
    assert [word.claim for word in words] == ["engagement.sites"]


@pytest.mark.parametrize(
    ("day", "applies", "confirm"),
    [
        pytest.param(LATER, False, (), id="the list is in force"),
        pytest.param(
            LATER + dt.timedelta(days=1), True, ("engagement.all_countries_adequate",), id="the list has expired"
        ),
    ],
)
def test_what_followed_from_an_expired_list_no_longer_decides(
    day: dt.date, confirm: tuple[str, ...], *, applies: bool
) -> None:
    words = facts(sites("CH"))
    when = requirement(when={"engagement.all_countries_adequate": {"const": False}}).when
    found = applicability(view(*words.values(), as_of=day), when)
    assert (found.applies, found.confirm) == (applies, confirm)
    assert day > TODAY
