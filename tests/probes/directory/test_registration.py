from collections.abc import Mapping

import pytest
from tests.support.probe_graph import scope_over
from tests.support.staffed import ANSWERS, agent, registered, visitor, without

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT, CROSS_TENANT_PARTNERS, REGISTRATION
from seccheck.probes.directory.registration import Divided, divide, is_capable, is_phishing_resistant, registrations
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User, user_from

A1, A2 = (user_from(agent(number)) for number in (1, 2))
V1, V2, V3 = (user_from(visitor(number)) for number in (1, 2, 3))
TRUST: Mapping[str, object] = {CROSS_TENANT_DEFAULT: {"inboundTrust": {"isMfaAccepted": True}}}


def _tenant(report: object, changes: Mapping[str, object] | None = None) -> Tenant:
    return scope_over({**ANSWERS, REGISTRATION: report, **(changes or {})})[0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fido2", True),
        ("fido2SecurityKey", True),
        ("passKeyDeviceBound", True),
        ("passKeyDeviceBoundAuthenticator", True),
        ("passKeyDeviceBoundWindowsHello", True),
        ("windowsHelloForBusiness", True),
        ("x509Certificate", True),
        ("X509CertificateMultiFactor", True),
        ("x509CertificateSingleFactor", False),
        ("passKeySynced", False),
        ("microsoftAuthenticatorPush", False),
        ("microsoftAuthenticatorPasswordless", False),
        ("mobilePhone", False),
        ("softwareOneTimePasscode", False),
        ("temporaryAccessPass", False),
        ("", False),
    ],
)
def test_which_methods_withstand_phishing(name: str, *, expected: bool) -> None:
    found = registrations(_tenant([registered("agent-1", name)]))
    assert is_phishing_resistant(found["agent-1"]) is expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param(registered("agent-1", "fido2"), True, id="capable"),
        pytest.param(registered("agent-1"), False, id="nothing"),
        pytest.param(registered("agent-1", "fido2", isMfaCapable=False), False, id="registered-but-not-allowed"),
        pytest.param(without(registered("agent-1", "fido2"), "isMfaCapable"), SHAPE, id="not-told"),
        pytest.param(registered("agent-1", "fido2", isMfaCapable="true"), SHAPE, id="no-boolean"),
        pytest.param(without(registered("agent-1"), "methodsRegistered"), SHAPE, id="no-methods"),
        pytest.param(without(registered("agent-1"), "id"), SHAPE, id="nobody's"),
    ],
)
def test_who_is_capable(item: Json, expected: object) -> None:
    try:
        found: object = is_capable(registrations(_tenant([item]))["agent-1"])
    except UnseenError as error:
        found = error.reason
    assert found == expected


def test_equal_registrations_are_one_object() -> None:
    found = registrations(_tenant([registered("agent-1", "fido2"), registered("agent-2", "fido2")]))
    assert found["agent-1"] is found["agent-2"]


def test_divides_people_and_counts_whom_the_report_leaves_out() -> None:
    found = divide(_tenant([registered("agent-1", "fido2")]), (A1, A2), is_capable)
    assert (found.having, found.lacking, found.hidden, found.percent) == ((A1,), (A2,), (), 50)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "lacking", id="home-mfa-does-not-count"),
        pytest.param(TRUST, "hidden", id="it-counts-by-default"),
        pytest.param({CROSS_TENANT_PARTNERS: [{"inboundTrust": {"isMfaAccepted": True}}]}, "hidden", id="a-partner's"),
        pytest.param({CROSS_TENANT_PARTNERS: [{"inboundTrust": None}]}, "lacking", id="a-partner-goes-by-the-default"),
        pytest.param({CROSS_TENANT_PARTNERS: [{}]}, "hidden", id="a-partner-of-whom-nothing-is-told"),
        pytest.param({CROSS_TENANT_DEFAULT: {}}, "hidden", id="default-not-told"),
        pytest.param({CROSS_TENANT_DEFAULT: PERMISSION}, "hidden", id="not-permitted"),
    ],
)
def test_a_guest_without_a_method_here_may_have_one_at_home(changes: Mapping[str, object], expected: str) -> None:
    tenant = _tenant([], changes)
    found = divide(tenant, (A1, V1), is_capable)
    assert getattr(found, expected) == ((A1, V1) if expected == "lacking" else (V1,))


def test_where_colleagues_registered_here_home_is_not_the_place() -> None:
    report = [registered("visitor-1", "fido2"), registered("visitor-2", "fido2")]
    found = divide(_tenant(report, TRUST), (V1, V2, V3), is_capable)
    assert (found.lacking, found.hidden) == ((V3,), ())
    assert found.percent == 66.66


@pytest.mark.parametrize(
    ("report", "people", "reason"),
    [
        pytest.param([], (), NOBODY, id="nobody"),
        pytest.param([], (V1,), ELSEWHERE, id="only-guests-registered-at-home"),
        pytest.param([registered("agent-1", "fido2")], (A1, V1), ELSEWHERE, id="the-others-are-fine"),
        pytest.param(PERMISSION, (A1,), PERMISSION, id="not-permitted"),
    ],
)
def test_does_not_guess(report: object, people: tuple[object, ...], reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        divide(_tenant(report, TRUST), people, is_capable)  # type: ignore[arg-type]  # users, all of them
    assert caught.value.reason == reason


def test_one_of_very_many_is_not_rounded_away() -> None:
    some = User(id="a", upn="a@b.example")
    assert Divided(having=(some,) * 99_999, lacking=(some,), hidden=()).percent == 99.99
