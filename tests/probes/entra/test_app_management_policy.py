from collections.abc import Mapping

import pytest
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.entra.app_management_policy import CUSTOM, DEFAULT, applies_to
from seccheck.probes.probe import Seen

CLAIM = "entra.app.management_policy"
SINCE_EVER = "0001-01-01T00:00:00Z"


def _rule(kind: str, longest: str | None = None, state: str = "enabled", since: str | None = SINCE_EVER) -> Json:
    return {
        "restrictionType": kind,
        "state": state,
        "maxLifetime": longest,
        "restrictForAppsCreatedAfterDateTime": since,
    }


def _rules(*secrets: Json, keys: tuple[Json, ...] = (_rule("asymmetricKeyLifetime", "P365D"),)) -> Json:
    return {"passwordCredentials": list(secrets), "keyCredentials": list(keys)}


def _default(registered: Json, principals: Json = None, *, is_on: bool = True) -> Json:
    return {
        "isEnabled": is_on,
        "applicationRestrictions": registered,
        "servicePrincipalRestrictions": principals or registered,
    }


NONE, SHORT = _rule("passwordAddition"), _rule("passwordLifetime", "P180D")
YEAR = _rule("asymmetricKeyLifetime", "P365D")
FORBIDDEN = _rules(NONE)
GOOD = _default(FORBIDDEN)


@pytest.mark.parametrize(
    ("default", "expected"),
    [
        pytest.param(GOOD, True, id="forbidden"),
        pytest.param(_default(_rules(SHORT)), True, id="bounded"),
        pytest.param(_default(_rules(_rule("passwordAddition", since=None))), True, id="for-all-by-null"),
        pytest.param(_default(FORBIDDEN, is_on=False), False, id="a-policy-that-is-off"),
        pytest.param(_default(_rules(_rule("passwordLifetime", "P181D"))), False, id="a-day-too-long"),
        pytest.param(_default(_rules(_rule("passwordLifetime"))), False, id="a-bound-without-length"),
        pytest.param(_default(_rules(_rule("passwordAddition", state="disabled"))), False, id="a-rule-that-is-off"),
        pytest.param(_default(_rules(_rule("passwordAddition", since="2024-01-01T00:00:00Z"))), False, id="new-ones"),
        pytest.param(_default(_rules(_rule("passwordAddition", since="soon"))), False, id="since-nobody-knows-when"),
        pytest.param(_default(_rules(NONE, keys=())), False, id="certificates-unbounded"),
        pytest.param(
            _default(_rules(NONE, keys=(_rule("asymmetricKeyLifetime", "P366D"),))), False, id="certificates-too-long"
        ),
        pytest.param(_default(FORBIDDEN, _rules()), False, id="principals-unbounded"),
        pytest.param({"isEnabled": True}, False, id="nothing-set"),
        pytest.param(_default(_rules(_rule("passwordLifetime", "P6M"))), SHAPE, id="a-length-that-is-none"),
        pytest.param({}, SHAPE, id="not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_new_ones_are_bounded(default: Json, expected: object) -> None:
    assert values(taken("app_management_policy", {DEFAULT: default, CUSTOM: []})) == {CLAIM: expected}


def _custom(*rules: Json, is_on: bool = True, apps: object = ({"id": "a"},)) -> Mapping[str, object]:
    policy = {"id": "c1", "isEnabled": is_on, "restrictions": {"passwordCredentials": list(rules)}}
    return {DEFAULT: GOOD, CUSTOM: [policy], applies_to("c1"): apps}


OFF = _rule("passwordAddition", state="disabled")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(_custom(OFF), False, id="frees-an-application"),
        pytest.param(_custom(_rule("passwordLifetime", "P365D")), False, id="lets-secrets-live-longer"),
        pytest.param(_custom(_rule("passwordLifetime", "P30D")), True, id="is-stricter"),
        pytest.param(_custom(_rule("passwordAddition")), True, id="says-the-same"),
        pytest.param(_custom(_rule("symmetricKeyAddition", state="disabled")), True, id="about-something-else"),
        pytest.param(_custom(OFF, is_on=False), True, id="is-off"),
        pytest.param(_custom(OFF, apps=[]), True, id="applies-to-nothing"),
        pytest.param(_custom(OFF, apps=PERMISSION), PERMISSION, id="to-what-cannot-be-seen"),
        pytest.param({DEFAULT: GOOD, CUSTOM: PERMISSION}, PERMISSION, id="exceptions-cannot-be-seen"),
        pytest.param({DEFAULT: _default(_rules()), CUSTOM: PERMISSION}, False, id="enough-is-seen-to-deny"),
    ],
)
def test_looks_for_exceptions(answers: Mapping[str, object], expected: object) -> None:
    assert values(taken("app_management_policy", answers)) == {CLAIM: expected}


def test_names_the_exceptions() -> None:
    note = {"en": "Policies with exceptions: c1.", "fr": "Politiques avec exceptions : c1."}
    assert taken("app_management_policy", _custom(OFF)) == [Seen(claim=CLAIM, value=False, note=note)]
