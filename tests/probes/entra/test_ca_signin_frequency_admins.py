import pytest
from tests.support.probe_graph import Answers, taken, values
from tests.support.small_tenant import ALL, HELPDESK, ROLES, TEAM, Policy, settings, tenant
from tests.support.tenants.access import EVERY_TIME, frequency, policy, session, users

from seccheck.graph.graph import NOBODY, PERMISSION
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR
from seccheck.probes.probe import Seen

LOOK = "ca_signin_frequency_admins"
OWN, THEIRS = "entra.ca.signin_frequency_admins", "entra.ca_admin_signin_frequency_hours"
BOTH = (*ROLES, HELPDESK)
NEVER_STAYS, ALWAYS_STAYS = {"mode": "never", "isEnabled": True}, {"mode": "always", "isEnabled": True}
UNREAD = {ROLE_ASSIGNMENTS: PERMISSION}


def _often(often: Json, people: dict[str, Json] = ALL, *, stays: Json = NEVER_STAYS, **more: Json) -> Policy:
    controls = session(signInFrequency=often, persistentBrowser=stays)
    return policy(f"Session {more}", people, None, session=controls, conditions=more)


def _days(days: int) -> Json:
    return {**frequency(days), "type": "days"}


@pytest.mark.parametrize(
    ("answers", "own", "theirs"),
    [
        pytest.param(tenant(_often(frequency(4)), roles=BOTH), True, 4, id="hours"),
        pytest.param(tenant(_often(frequency(12)), roles=BOTH), True, 12, id="twelve"),
        pytest.param(tenant(_often(frequency(13)), roles=BOTH), False, 13, id="thirteen"),
        pytest.param(tenant(_often(_days(7)), roles=BOTH), False, 168, id="days"),
        pytest.param(tenant(_often(EVERY_TIME), roles=BOTH), True, 0, id="every-time"),
        pytest.param(tenant(_often({**frequency(4), "isEnabled": False}), roles=BOTH), False, 2160, id="switched-off"),
        pytest.param(tenant(_often(frequency(4), stays=None), roles=BOTH), False, 4, id="a-browser-may-stay-signed-in"),
        pytest.param(
            tenant(_often(frequency(4), stays=ALWAYS_STAYS), roles=BOTH),
            False,
            4,
            id="it-stays",
        ),
        pytest.param(
            tenant(_often(frequency(4), users(roles=[GLOBAL_ADMINISTRATOR])), roles=BOTH), False, 2160, id="not-theirs"
        ),
        pytest.param(tenant(_often(frequency(8), users(groups=[TEAM])), roles=BOTH), False, 8, id="theirs-only"),
        pytest.param(
            tenant(_often(frequency(1), clientAppTypes=["browser"]), _often(frequency(10)), roles=BOTH),
            True,
            10,
            id="the-limit-that-holds-everywhere",
        ),
        pytest.param(tenant(_often(frequency(4))), True, NOBODY, id="they-do-not-administer"),
        pytest.param(tenant(roles=BOTH), False, 2160, id="no-limit"),
        pytest.param(
            tenant(_often(frequency(4)), answers=UNREAD),
            PERMISSION,
            PERMISSION,
            id="roles-unread",
        ),
    ],
)
def test_works_out_how_soon_administrators_sign_in_again(answers: Answers, own: object, theirs: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: own, THEIRS: theirs}


def test_without_a_limit_the_note_tells_whose_default_counts() -> None:
    found = taken(LOOK, tenant(_often(frequency(4), users(roles=[GLOBAL_ADMINISTRATOR])), roles=BOTH), settings())[1]
    assert isinstance(found, Seen)
    assert found.note["en"].endswith("Without a limit for everybody Microsoft's rolling 90 days count.")
    assert found.note["fr"].endswith("Sans limite fixée pour tous, les 90 jours glissants de Microsoft comptent.")
    assert (found.sample, len(found.people)) == (1, 1)


def test_a_limit_longer_than_the_default_is_told_as_it_is() -> None:
    assert values(taken(LOOK, tenant(_often(_days(365)), roles=BOTH), settings()))[THEIRS] == 8760


def test_a_limit_that_perhaps_holds_is_not_told() -> None:
    perhaps = _often({**frequency(4), "authenticationType": "secondaryAuthentication"})
    found = values(taken(LOOK, tenant(perhaps, roles=BOTH), settings()))
    assert found[OWN] is not True
    assert found[THEIRS] not in (4, 4.0)
