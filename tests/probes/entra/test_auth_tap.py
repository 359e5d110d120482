import pytest
from tests.support.staffed import look, method, without
from tests.support.tenants.methods import methods

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS

OWN, LIFETIME, ONCE = "entra.auth.tap", "entra.tap_max_lifetime_minutes", "entra.tap_single_use"
PASS = "TemporaryAccessPass"  # noqa: S105 - a method's name


def _dropped(name: str) -> Json:
    policy = methods()
    listed = policy["authenticationMethodConfigurations"]
    return {
        **policy,
        "authenticationMethodConfigurations": [without(one, name) if one["id"] == PASS else one for one in listed],
    }


@pytest.mark.parametrize(
    ("policy", "own", "minutes", "once"),
    [
        pytest.param(methods(), True, 60, True, id="an-hour-and-once"),
        pytest.param(methods(pass_minutes=480), True, 480, True, id="eight-hours"),
        pytest.param(methods(pass_minutes=481), False, 481, True, id="longer"),
        pytest.param(methods(once=False), False, 60, False, id="more-than-once"),
        pytest.param(method(PASS, state="disabled", maximumLifetimeInMinutes=9999), True, 0, True, id="off"),
        pytest.param(_dropped("isUsableOnce"), SHAPE, 60, SHAPE, id="use-not-told"),
        pytest.param(_dropped("maximumLifetimeInMinutes"), SHAPE, SHAPE, True, id="lifetime-not-told"),
        pytest.param(method(PASS, maximumLifetimeInMinutes=True), SHAPE, SHAPE, True, id="lifetime-is-no-number"),
        pytest.param(method(PASS, maximumLifetimeInMinutes=-1), SHAPE, SHAPE, True, id="lifetime-is-negative"),
        pytest.param(method(PASS, state=None), SHAPE, SHAPE, SHAPE, id="state-not-told"),
        pytest.param(method(PASS, id="Gone"), SHAPE, SHAPE, SHAPE, id="not-listed"),
        pytest.param(PERMISSION, PERMISSION, PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_how_long_a_pass_lives_and_how_often_it_works(
    policy: object, own: object, minutes: object, once: object
) -> None:
    assert look("auth_tap", {AUTHENTICATION_METHODS: policy}) == {OWN: own, LIFETIME: minutes, ONCE: once}
