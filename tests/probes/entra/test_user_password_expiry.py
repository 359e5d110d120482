import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, look, without
from tests.support.tenants.settings import domains

from seccheck.graph.graph import ELSEWHERE, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.probe import Seen

CLAIM, PATH = "entra.user.password_expiry", "/v1.0/domains"
FIRST, OWN = domains("client.example")
NEVER = 2147483647


def _own(**more: Json) -> Json:
    return {**OWN, **more}


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([FIRST, OWN], True, id="never"),
        pytest.param([_own(passwordValidityPeriodInDays=None)], True, id="no-period-is-the-default"),
        pytest.param([FIRST, _own(passwordValidityPeriodInDays=90)], False, id="after-90-days"),
        pytest.param([FIRST, _own(passwordValidityPeriodInDays=90, isRoot=False)], True, id="a-sub-domain"),
        pytest.param([FIRST, _own(passwordValidityPeriodInDays=90, isVerified=False)], True, id="not-verified"),
        pytest.param(
            [FIRST, _own(passwordValidityPeriodInDays=90, authenticationType="Federated")], True, id="federated"
        ),
        pytest.param([_own(authenticationType="Federated")], ELSEWHERE, id="only-federated"),
        pytest.param([FIRST, without(OWN, "passwordValidityPeriodInDays")], SHAPE, id="not-told"),
        pytest.param(
            [without(FIRST, "passwordValidityPeriodInDays"), _own(passwordValidityPeriodInDays=90)],
            False,
            id="one-that-expires-decides",
        ),
        pytest.param([], ELSEWHERE, id="no-domain"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_passwords_expire(listed: object, expected: object) -> None:
    assert look("user_password_expiry", {PATH: listed}) == {CLAIM: expected}


def test_names_the_domains() -> None:
    answers = {**ANSWERS, PATH: [FIRST, _own(passwordValidityPeriodInDays=90)]}
    note = {"en": "Expiring: client.example.", "fr": "Avec expiration : client.example."}
    assert taken("user_password_expiry", answers, SETTINGS) == [Seen(claim=CLAIM, value=False, sample=2, note=note)]
