import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, everybody, look, members, method, pseudonyms, targets, without

from seccheck.graph.graph import ELSEWHERE, NOBODY, NOT_FOUND, PERMISSION, SHAPE
from seccheck.model.entra import Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS, USERS, transitive_members
from seccheck.probes.probe import Seen

OWN, SMS, VOICE, EMAIL = (
    "entra.auth.weak_methods_off",
    "entra.sms_enabled",
    "entra.voice_enabled",
    "entra.email_otp_enabled",
)
ALL_OFF = {OWN: True, SMS: False, VOICE: False, EMAIL: False}
GROUPS = {
    transitive_members("theirs"): members("agent-2"),
    transitive_members("others"): members("own-1"),
    transitive_members("lost"): NOT_FOUND,
}


def _on(id_: str, *groups: str, **more: Json) -> Json:
    return method(id_, state="enabled", includeTargets=targets(*groups), **more)


def _unmigrated(policy: Json) -> Json:
    return {**policy, "policyMigrationState": "migrationInProgress"}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(method("Sms"), {}, id="all-off"),
        pytest.param(_on("Sms", "all_users"), {OWN: False, SMS: True}, id="on-for-everybody"),
        pytest.param(_on("Voice", "theirs"), {OWN: False, VOICE: True}, id="on-for-one-of-the-people"),
        pytest.param(_on("Voice", "others"), {OWN: False}, id="on-for-others-only"),
        pytest.param(
            _on("Sms", "all_users", excludeTargets=targets("theirs", "agent-1", "agent-3")),
            {OWN: False},
            id="on-for-all-but-the-people",
        ),
        pytest.param(_on("Sms", "lost"), {OWN: False, SMS: NOT_FOUND}, id="on-for-an-unreadable-group"),
        pytest.param(_on("Sms", "lost", "theirs"), {OWN: False, SMS: True}, id="one-group-is-enough"),
        pytest.param(_on("Email"), {}, id="e-mail-codes-for-guests-only"),
        pytest.param(
            _unmigrated(method("Sms")),
            {OWN: ELSEWHERE, SMS: ELSEWHERE, VOICE: ELSEWHERE, EMAIL: ELSEWHERE},
            id="older-settings-may-allow-them",
        ),
        pytest.param(
            _unmigrated(_on("Sms", "all_users")),
            {OWN: False, SMS: True, VOICE: ELSEWHERE, EMAIL: ELSEWHERE},
            id="on-whatever-older-settings-say",
        ),
        pytest.param(
            without(method("Sms"), "policyMigrationState"),
            dict.fromkeys((OWN, SMS, VOICE, EMAIL), SHAPE),
            id="migration-not-told",
        ),
        pytest.param(method("Sms", state=None), {OWN: SHAPE, SMS: SHAPE}, id="state-not-told"),
        pytest.param(method("Sms", id="Gone"), {OWN: SHAPE, SMS: SHAPE}, id="not-listed-is-not-off"),
        pytest.param(
            method("Sms", state="enabled", includeTargets=None), {OWN: False, SMS: SHAPE}, id="targets-not-told"
        ),
        pytest.param(PERMISSION, dict.fromkeys((OWN, SMS, VOICE, EMAIL), PERMISSION), id="not-permitted"),
    ],
)
def test_which_methods_are_off_and_for_whom(policy: object, expected: dict[str, object]) -> None:
    assert look("auth_weak_methods_off", {AUTHENTICATION_METHODS: policy, **GROUPS}) == {**ALL_OFF, **expected}


def test_what_is_on_for_others_only_is_on_where_all_people_are_meant() -> None:
    found = look("auth_weak_methods_off", {AUTHENTICATION_METHODS: _on("Sms", "others"), **GROUPS}, everybody())
    assert found[SMS] is True


@pytest.mark.parametrize(("changes", "reason"), [({USERS: PERMISSION}, PERMISSION), ({USERS: []}, NOBODY)])
def test_without_people_only_the_tenant_is_seen(changes: dict[str, object], reason: str) -> None:
    expected = {OWN: True, **dict.fromkeys((SMS, VOICE, EMAIL), reason)}
    assert look("auth_weak_methods_off", changes) == expected


def test_names_whom_a_method_reaches() -> None:
    answers = {**ANSWERS, AUTHENTICATION_METHODS: _on("Sms", "theirs"), **GROUPS}
    found = taken("auth_weak_methods_off", answers, SETTINGS)
    assert Seen(claim=SMS, value=True, sample=3, people=pseudonyms("agent-2")) in found


def test_a_group_that_is_meant_but_unreadable_is_a_gap() -> None:
    where = Entra(tenant=SETTINGS.tenant, people=People(groups=("lost",)))
    assert look("auth_weak_methods_off", GROUPS, where)[SMS] == NOT_FOUND
