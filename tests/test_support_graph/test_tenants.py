import itertools
import json
from collections.abc import Callable

import pytest
from tests.support.tenants.bad import UNDECLARED_COUNTRY, bad
from tests.support.tenants.big import big
from tests.support.tenants.generated import generated
from tests.support.tenants.good import good
from tests.support.tenants.providers import ATLAS, BOREALE, ROSTERS
from tests.support.tenants.scope import roster_csv, section_of, settings_of
from tests.support.tenants.seed import Seed
from tests.support.tenants.tape import tape_of

SEEDS: dict[str, Callable[[], Seed]] = {
    "good": good,
    "small": lambda: good(5),
    "boreale": lambda: good(12, provider=BOREALE),
    "bad": bad,
    "bad-small": lambda: bad(10),
}


@pytest.mark.parametrize("make", SEEDS.values(), ids=SEEDS)
def test_a_tenant_hangs_together(make: Callable[[], Seed]) -> None:
    seed = make()
    ids = [one["id"] for one in (*seed.users, *seed.groups, *seed.service_principals)]
    assert len(set(ids)) == len(ids)
    assert {id_ for members in seed.members.values() for id_ in members} <= set(ids)
    assert {one["id"] for one in seed.registrations} == {one["id"] for one in seed.users}
    assert set(seed.break_glass) <= set(ids)
    assert {one["userId"] for one in (*seed.sign_ins, *seed.devices)} <= set(ids)


@pytest.mark.parametrize("make", SEEDS.values(), ids=SEEDS)
def test_a_tenant_is_the_same_every_time_and_fits_on_a_tape(make: Callable[[], Seed]) -> None:
    assert json.dumps(tape_of(make())) == json.dumps(tape_of(make()))


@pytest.mark.parametrize(("provider", "number"), [(ATLAS, 50), (BOREALE, 12)], ids=["atlas", "boreale"])
def test_the_people_are_those_of_the_examples_roster(provider: object, number: int) -> None:
    assert provider in (ATLAS, BOREALE)
    chosen = ATLAS if provider is ATLAS else BOREALE
    assert ROSTERS[chosen.domain] == number
    assert len(good(number, provider=chosen).people) == number


def test_the_bad_tenant_has_three_of_65_without_mfa() -> None:
    seed = bad()
    theirs = {one["id"] for one in seed.people}
    unable = [one for one in seed.registrations if one["id"] in theirs and not one["isMfaCapable"]]
    assert (len(theirs), len(unable)) == (65, 3)


def test_the_bad_tenant_is_seen_from_where_nobody_said() -> None:
    assert UNDECLARED_COUNTRY in {one["location"]["countryOrRegion"] for one in bad().sign_ins}
    assert UNDECLARED_COUNTRY not in {one["location"]["countryOrRegion"] for one in good().sign_ins}


def test_generated_tenants_are_many_and_differ() -> None:
    seeds = list(generated(60))
    assert len({json.dumps(tape_of(seed)) for seed in seeds}) == 60
    assert all(5 <= len(seed.accounts) - 1 <= 80 for seed in seeds)
    assert any(one["grantControls"] is None for seed in seeds for one in seed.policies)
    assert {len(seed.policies) for seed in seeds} >= {0}
    assert [seed.tenant for seed in seeds[:3]] == [seed.tenant for seed in generated(3)]


def test_a_big_tenant_is_made_as_it_is_looked_at() -> None:
    seed = big(2000, policies=200)
    assert len(seed.users) == len(seed.registrations)
    assert len(seed.policies) == 200
    assert [one["id"] for one in itertools.islice(seed.users, 3)] == [seed.users[place]["id"] for place in range(3)]
    assert {one["id"] for one in seed.users} == {one["id"] for one in seed.registrations}
    assert seed.users[-1]["id"] == seed.users[len(seed.users) - 1]["id"]


def test_the_settings_fit_the_tenant() -> None:
    seed = good(6)
    settings = settings_of(seed)
    assert settings.break_glass.users == seed.break_glass
    assert section_of(settings)["approved"]["countries"] == ["MA", "FR"]
    assert section_of(settings_of(seed, everybody=True))["people"] == {"all": True}
    assert section_of(settings)["approved"]["exclusions"] == []


def test_the_roster_names_all_but_the_shared_account() -> None:
    lines = roster_csv(bad(12)).splitlines()
    assert (lines[0], len(lines)) == ("account,joined_on,left_on", 1 + 11 + 1)
    assert lines[-1].endswith("2027-03-19")
