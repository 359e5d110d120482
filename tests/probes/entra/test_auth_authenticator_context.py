import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, look, members, method, pseudonyms, targets

from seccheck.graph.graph import ELSEWHERE, NOBODY, NOT_FOUND, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS, USERS, transitive_members
from seccheck.probes.probe import Seen

OWN, SHOWN = "entra.auth.authenticator_context", "entra.authenticator_context_shown"
APP, PLACE = "displayAppInformationRequiredState", "displayLocationInformationRequiredState"
GROUPS = {
    transitive_members("theirs"): members("agent-2"),
    transitive_members("others"): members("own-1"),
    transitive_members("lost"): NOT_FOUND,
}


def _feature(state: str = "enabled", include: str = "all_users", exclude: str | None = None) -> Json:
    nobody = "00000000-0000-0000-0000-000000000000"
    return {
        "state": state,
        "includeTarget": {"targetType": "group", "id": include},
        "excludeTarget": {"targetType": "group", "id": exclude or nobody},
    }


def _app(app: Json, place: Json = None, **more: Json) -> Json:
    features = {APP: app, PLACE: place or _feature()}
    return method("MicrosoftAuthenticator", featureSettings=features, **more)


@pytest.mark.parametrize(
    ("policy", "own", "shown"),
    [
        pytest.param(_app(_feature()), True, True, id="both-shown-to-all"),
        pytest.param(_app(_feature("disabled")), False, False, id="application-not-shown"),
        pytest.param(_app(_feature(), _feature("disabled")), False, False, id="place-not-shown"),
        pytest.param(_app(_feature("default")), False, ELSEWHERE, id="left-to-microsoft"),
        pytest.param(_app(_feature("default"), _feature("disabled")), False, False, id="left-and-not-shown"),
        pytest.param(_app(_feature(include="others")), False, False, id="shown-to-others"),
        pytest.param(_app(_feature(exclude="others")), False, True, id="hidden-from-others"),
        pytest.param(_app(_feature(exclude="theirs")), False, False, id="hidden-from-one-of-the-people"),
        pytest.param(_app(_feature(exclude="lost")), False, NOT_FOUND, id="hidden-from-an-unreadable-group"),
        pytest.param(_app(_feature(), isSoftwareOathEnabled=True), False, True, id="codes-allowed"),
        pytest.param(_app(_feature(), isSoftwareOathEnabled=None), SHAPE, True, id="codes-not-told"),
        pytest.param(_app(_feature("disabled"), state="disabled"), True, True, id="the-app-is-off"),
        pytest.param(
            _app(_feature("disabled"), includeTargets=targets("others")), False, True, id="the-app-is-for-others"
        ),
        pytest.param(
            _app(_feature("disabled"), includeTargets=targets("theirs")), False, False, id="the-app-is-for-one-of-them"
        ),
        pytest.param(
            _app(_feature("disabled"), includeTargets=targets("lost")), False, NOT_FOUND, id="nobody-knows-for-whom"
        ),
        pytest.param(_app(_feature(), includeTargets=targets("lost")), True, NOT_FOUND, id="shown-but-for-whom"),
        pytest.param(method("MicrosoftAuthenticator", featureSettings=None), SHAPE, SHAPE, id="features-not-told"),
        pytest.param(
            method("MicrosoftAuthenticator", featureSettings={APP: _feature()}), SHAPE, SHAPE, id="place-not-told"
        ),
        pytest.param(PERMISSION, PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_what_the_app_shows_and_to_whom(policy: object, own: object, shown: object) -> None:
    found = look("auth_authenticator_context", {AUTHENTICATION_METHODS: policy, **GROUPS})
    assert found == {OWN: own, SHOWN: shown}


@pytest.mark.parametrize(("users", "reason"), [(PERMISSION, PERMISSION), ([], NOBODY)])
def test_without_people_only_the_tenant_is_seen(users: object, reason: str) -> None:
    assert look("auth_authenticator_context", {USERS: users}) == {OWN: True, SHOWN: reason}


def test_names_those_who_approve_blindly() -> None:
    answers = {**ANSWERS, **GROUPS, AUTHENTICATION_METHODS: _app(_feature(exclude="theirs"))}
    found = taken("auth_authenticator_context", answers, SETTINGS)
    assert Seen(claim=SHOWN, value=False, sample=3, people=pseudonyms("agent-2")) in found


def test_says_that_the_choice_is_left_to_microsoft() -> None:
    answers = {**ANSWERS, AUTHENTICATION_METHODS: _app(_feature("default"))}
    own = taken("auth_authenticator_context", answers, SETTINGS)[0]
    assert isinstance(own, Seen)
    assert "Microsoft" in own.note["en"]
    assert "Microsoft" in own.note["fr"]
