from collections.abc import Mapping, Sequence

import pytest
from tests.support.people import account, ago, guest
from tests.support.probe_graph import TENANT, scope_over, taken, values
from tests.support.sign_in_log import AGENT, log, signed_in

from seccheck.graph.graph import BETA, ELSEWHERE, NOBODY, PERMISSION, SHAPE, THROTTLED, UNDECLARED
from seccheck.model.entra import Approved, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES, USERS
from seccheck.probes.entra.log_provider_signins import CLAIMS
from seccheck.probes.probe import Seen, Unseen

FIRST, COUNTRIES, OUTSIDE, DEVICES, FACTORS = CLAIMS
HERE = {"countryOrRegion": "FR"}
NOWHERE: Json = {"countryOrRegion": ""}
UNMANAGED = {"isManaged": False, "isCompliant": False}


def _settings(*countries: str) -> Entra:
    approved = Approved(countries=countries or None)
    return Entra(tenant=TENANT, people=People(domains=("atlas.example",)), approved=approved)


def _taken(entries: object, users: Sequence[Json] = (AGENT,), **more: object) -> list[Seen | Unseen]:
    return taken("log_provider_signins", {**log(entries, users), CA_POLICIES: [], **more}, _settings("FR", "ma"))


def _values(entries: object, users: Sequence[Json] = (AGENT,), **more: object) -> dict[str, object]:
    return values(_taken(entries, users, **more))


def _from(country: str, **more: Json) -> Mapping[str, Json]:
    return signed_in(location={"countryOrRegion": country}, **more)


GOOD = {FIRST: "2025-12-02", COUNTRIES: ["FR"], OUTSIDE: [], DEVICES: 0, FACTORS: 0}


def test_says_how_the_provider_signed_in() -> None:
    assert _values([signed_in(), signed_in(days=3)]) == GOOD


@pytest.mark.parametrize(
    ("entries", "countries", "outside"),
    [
        pytest.param([_from("MA"), _from("FR")], ["FR", "MA"], [], id="agreed"),
        pytest.param([_from("FR"), _from("TN"), _from("DZ")], ["DZ", "FR", "TN"], ["DZ", "TN"], id="not-agreed"),
        pytest.param([_from("FR"), signed_in(location=NOWHERE)], SHAPE, SHAPE, id="one-from-nobody-knows-where"),
        pytest.param([_from("TN"), signed_in(location=NOWHERE)], SHAPE, ["TN"], id="enough-is-seen-to-deny"),
    ],
)
def test_says_from_where(entries: object, countries: object, outside: object) -> None:
    found = _values(entries)
    assert (found[COUNTRIES], found[OUTSIDE]) == (countries, outside)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        pytest.param([signed_in(deviceDetail=UNMANAGED), signed_in()], 1, id="one"),
        pytest.param([signed_in(deviceDetail=None), signed_in()], SHAPE, id="nothing-told"),
        pytest.param([signed_in(deviceDetail=None), signed_in(deviceDetail=UNMANAGED)], 1, id="enough-to-deny"),
    ],
)
def test_counts_sign_ins_from_unmanaged_devices(entries: object, expected: object) -> None:
    assert _values(entries)[DEVICES] == expected


def test_never_accuses_of_a_single_factor() -> None:
    entries = [signed_in(days=2), signed_in(appliedConditionalAccessPolicies=[])]
    gap = Unseen(claims=(FACTORS,), reason=BETA, detail="authenticationRequirement: 1 / 2")
    assert gap in _taken(entries)


INVITED = guest("agent", externalUserState="PendingAcceptance", createdDateTime=ago(400))
NEW = guest("agent", userType="Member", externalUserState=None, createdDateTime=ago(20))
OLD = account("agent", mail="agent@atlas.example")
LATE = guest("late", externalUserStateChangeDateTime=ago(9))


@pytest.mark.parametrize(
    ("entries", "users", "expected"),
    [
        pytest.param([signed_in(days=5)], [NEW], "2026-11-26", id="the-account-is-younger-than-the-log"),
        pytest.param([], [LATE], "2026-11-22", id="an-accepted-invitation"),
        pytest.param([], [LATE, AGENT], "2025-12-02", id="the-first-of-two"),
        pytest.param([signed_in(days=29)], [LATE, NEW], "2026-11-02", id="before-the-invitation-of-another"),
        pytest.param([signed_in(days=5)], [OLD], ELSEWHERE, id="the-account-is-older-than-the-log"),
        pytest.param([signed_in(days=5)], [{**OLD, "createdDateTime": None}], ELSEWHERE, id="of-unknown-age"),
        pytest.param([], [INVITED], NOBODY, id="invited-and-never-came"),
        pytest.param([], [NEW], NOBODY, id="never"),
        pytest.param([], [OLD], NOBODY, id="never-in-the-log"),
    ],
)
def test_knows_the_first_one_or_says_that_the_log_is_too_short(
    entries: object, users: Sequence[Json], expected: object
) -> None:
    assert _values(entries, users)[FIRST] == expected


def test_tells_what_the_short_log_shows() -> None:
    gap = Unseen(claims=(FIRST,), reason=ELSEWHERE, detail=f"{ago(30)}: 2026-11-26; 1 / 1")
    assert _taken([signed_in(days=5)], [OLD])[0] == gap


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(log([]), dict.fromkeys(CLAIMS, NOBODY) | {FIRST: "2025-12-02"}, id="nobody-signed-in"),
        pytest.param(log(THROTTLED), dict.fromkeys(CLAIMS, THROTTLED), id="the-log-cannot-be-seen"),
        pytest.param({USERS: PERMISSION}, dict.fromkeys(CLAIMS, PERMISSION), id="accounts-cannot-be-seen"),
        pytest.param(
            {**log([signed_in()]), CA_POLICIES: PERMISSION}, GOOD | {FACTORS: PERMISSION}, id="policies-cannot-be-seen"
        ),
    ],
)
def test_a_refusal_leaves_open_what_needs_it(answers: Mapping[str, object], expected: Mapping[str, object]) -> None:
    assert values(taken("log_provider_signins", {CA_POLICIES: [], **answers}, _settings("FR"))) == expected


def test_without_agreed_countries_nothing_is_outside() -> None:
    found = values(taken("log_provider_signins", {**log([signed_in()]), CA_POLICIES: []}, _settings()))
    assert found == GOOD | {OUTSIDE: UNDECLARED}


def test_tells_how_many_were_looked_at_and_who_by_pseudonym() -> None:
    entries = [signed_in(), signed_in(location={"countryOrRegion": "TN"}, deviceDetail=UNMANAGED)]
    agent = scope_over({})[0].pseudonym("agent")
    _, countries, outside, devices, _ = _taken(entries)
    assert countries == Seen(claim=COUNTRIES, value=["FR", "TN"], sample=2)
    assert outside == Seen(claim=OUTSIDE, value=["TN"], sample=2, people=(agent,))
    assert devices == Seen(claim=DEVICES, value=1, sample=2, people=(agent,))
