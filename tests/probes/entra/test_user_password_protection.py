import pytest
from tests.support.probe_graph import TENANT
from tests.support.staffed import look
from tests.support.tenants.settings import group_settings, organization

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import ORGANIZATION

CLAIM, PATH = "entra.user.password_protection", "/v1.0/groupSettings"
(RULES,) = group_settings()
HYBRID = {**organization(TENANT, "client.example"), "onPremisesSyncEnabled": True}
ON, MODE = "EnableBannedPasswordCheckOnPremises", "BannedPasswordCheckOnPremisesMode"


def _rules(dropped: str = "", **changed: Json) -> list[Json]:
    kept = [{**one, "value": changed.get(one["name"], one["value"])} for one in RULES["values"]]
    return [{**RULES, "values": [one for one in kept if one["name"] != dropped]}]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param(_rules(), True, id="as-it-should-be"),
        pytest.param(_rules(EnableBannedPasswordCheck="False"), False, id="list-not-used"),
        pytest.param(_rules(BannedPasswordList=""), False, id="list-empty"),
        pytest.param(_rules(BannedPasswordList="\t "), False, id="list-of-nothing"),
        pytest.param(_rules(LockoutThreshold="11"), False, id="more-tries"),
        pytest.param(_rules(LockoutThreshold="5"), True, id="fewer-tries"),
        pytest.param(_rules(LockoutDurationInSeconds="59"), False, id="a-shorter-lock"),
        pytest.param(_rules(LockoutDurationInSeconds="600"), True, id="a-longer-lock"),
        pytest.param(_rules(**{ON: "False"}), True, id="no-directory-on-premises"),
        pytest.param(_rules("LockoutThreshold"), SHAPE, id="tries-not-told"),
        pytest.param(_rules("BannedPasswordList", LockoutThreshold="99"), False, id="a-failure-decides"),
        pytest.param(_rules(LockoutThreshold="ten"), SHAPE, id="tries-are-no-number"),
        pytest.param(_rules(LockoutThreshold=None), SHAPE, id="tries-are-nothing"),
        pytest.param([{**RULES, "values": None}], SHAPE, id="values-not-told"),
        pytest.param([], False, id="microsoft-s-defaults"),
        pytest.param([{**RULES, "templateId": "another"}], False, id="settings-of-something-else"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_weak_passwords_are_banned_and_guessing_locks(settings: object, expected: object) -> None:
    assert look("user_password_protection", {PATH: settings}) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param(_rules(), True, id="enforced"),
        pytest.param(_rules(**{ON: "False"}), False, id="off"),
        pytest.param(_rules(**{MODE: "Audit"}), False, id="only-watched"),
        pytest.param(_rules(MODE), SHAPE, id="mode-not-told"),
    ],
)
def test_where_there_is_a_directory_on_premises_it_bans_them_too(settings: object, expected: object) -> None:
    assert look("user_password_protection", {PATH: settings, ORGANIZATION: [HYBRID]}) == {CLAIM: expected}


def test_whether_there_is_one_must_be_seen() -> None:
    changes = {PATH: _rules(), ORGANIZATION: PERMISSION}
    assert look("user_password_protection", changes) == {CLAIM: PERMISSION}
