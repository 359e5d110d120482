import pytest
from tests.support.probe_graph import Answers, taken, values

from seccheck.graph.graph import LICENCE, PERMISSION, SHAPE, THROTTLED
from seccheck.probes.directory.paths import CA_POLICIES, SECURITY_DEFAULTS
from seccheck.probes.probe import Seen

CLAIM = "entra.sd.security_defaults"
ON, OFF = {SECURITY_DEFAULTS: {"isEnabled": True}}, {SECURITY_DEFAULTS: {"isEnabled": False}}
ENFORCED, REPORTING = {"id": "a", "state": "enabled"}, {"id": "b", "state": "enabledForReportingButNotEnforced"}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(ON, True, id="on"),
        pytest.param({**OFF, CA_POLICIES: [ENFORCED]}, True, id="policies-instead"),
        pytest.param({**OFF, CA_POLICIES: []}, False, id="neither"),
        pytest.param({**OFF, CA_POLICIES: [REPORTING]}, False, id="policies-that-only-report"),
        pytest.param({**OFF, CA_POLICIES: [{**ENFORCED, "state": "disabled"}]}, False, id="policies-switched-off"),
        pytest.param({**OFF, CA_POLICIES: LICENCE}, False, id="no-licence-for-policies"),
        pytest.param({**OFF, CA_POLICIES: THROTTLED}, THROTTLED, id="policies-throttled-is-not-none"),
        pytest.param({SECURITY_DEFAULTS: PERMISSION}, PERMISSION, id="not-permitted"),
        pytest.param({SECURITY_DEFAULTS: {}}, SHAPE, id="not-told"),
    ],
)
def test_says_whether_sign_ins_have_any_protection(answers: Answers, expected: object) -> None:
    assert values(taken("sd_security_defaults", answers)) == {CLAIM: expected}


def test_does_not_ask_for_policies_where_defaults_are_on() -> None:
    (found,) = taken("sd_security_defaults", ON)
    assert isinstance(found, Seen)
    assert found.note["en"].startswith("Security defaults are on")


def test_counts_the_policies_in_force() -> None:
    (found,) = taken("sd_security_defaults", {**OFF, CA_POLICIES: [ENFORCED, ENFORCED, REPORTING]})
    assert isinstance(found, Seen)
    assert found.note["en"].endswith("access policies enforced: 2.")
