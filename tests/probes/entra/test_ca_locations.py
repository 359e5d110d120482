import pytest
from tests.support.probe_graph import taken, values
from tests.support.small_tenant import ALL, EXEMPT, TEAM, Policy, settings, tenant
from tests.support.tenants.access import BLOCK, MFA, countries, grant, networks, policy, users

from seccheck.graph.graph import NOT_ON_TAPE, UNDECLARED
from seccheck.model.entra import Approved
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import NAMED_LOCATIONS

LOOK, CLAIM = "ca_locations", "entra.ca.locations"
AGREED = countries("Agreed", ["MA", "FR"])
WIDER = countries("Wider", ["MA", "TN"])
OPEN = countries("Open", ["MA"], unknown=True)
DESK = networks("Desk", ["203.0.113.0/29"])
OFFICE = networks("Office", ["198.51.100.0/28"])
EVERY = (AGREED, WIDER, OPEN, DESK, OFFICE)
TEAM_ONLY = users(groups=[TEAM])


def _block(*let_in: dict[str, Json], people: dict[str, Json] = TEAM_ONLY, controls: list[str] = BLOCK) -> Policy:
    places = {"includeLocations": ["All"], "excludeLocations": [one["id"] for one in let_in]}
    return policy("Places", people, grant(controls), conditions={"locations": places})


TRUSTED = policy(
    "Trusted",
    ALL,
    grant(BLOCK),
    conditions={"locations": {"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]}},
)


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([_block(AGREED)], True, id="agreed-countries"),
        pytest.param([_block(DESK)], True, id="part-of-the-agreed-addresses"),
        pytest.param([_block(AGREED, DESK)], True, id="both"),
        pytest.param([_block()], True, id="nowhere"),
        pytest.param([_block(AGREED, people=ALL)], True, id="everybody"),
        pytest.param([_block(WIDER)], False, id="a-country-more"),
        pytest.param([_block(OPEN)], False, id="unknown-countries"),
        pytest.param([_block(OFFICE)], False, id="other-addresses"),
        pytest.param([_block(AGREED, OFFICE)], False, id="one-place-more"),
        pytest.param([_block(AGREED, OFFICE), _block(AGREED, DESK)], True, id="two-that-cover-together"),
        pytest.param([_block(AGREED, people=users(groups=[EXEMPT]))], False, id="others"),
        pytest.param([_block(AGREED, controls=MFA)], False, id="mfa-is-no-block"),
        pytest.param([TRUSTED], False, id="all-trusted-places"),
        pytest.param([], False, id="nothing"),
    ],
)
def test_works_out_from_where_the_provider_may_sign_in(policies: list[Policy], expected: bool) -> None:
    assert values(taken(LOOK, tenant(*policies, locations=EVERY), settings())) == {CLAIM: expected}


def test_without_agreed_places_nothing_can_be_said() -> None:
    answers = tenant(_block(AGREED), locations=EVERY)
    assert values(taken(LOOK, answers, settings(approved=Approved()))) == {CLAIM: UNDECLARED}


def test_places_that_cannot_be_read_are_a_gap() -> None:
    answers = tenant(_block(AGREED), answers={NAMED_LOCATIONS: NOT_ON_TAPE})
    assert values(taken(LOOK, answers, settings())) == {CLAIM: NOT_ON_TAPE}
