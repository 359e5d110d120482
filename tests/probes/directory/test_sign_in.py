import pytest
from tests.support.sign_in_log import signed_in

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.sign_in import SignIn, is_success, sign_in_from


def _read(**more: Json) -> SignIn:
    return sign_in_from(signed_in(**more))


@pytest.mark.parametrize(
    ("location", "country"),
    [
        ({"countryOrRegion": "fr"}, "FR"),
        ({"countryOrRegion": ""}, ""),
        ({"countryOrRegion": "France"}, ""),
        ({"countryOrRegion": "1A"}, ""),
        ({}, ""),
        (None, ""),
    ],
    ids=["small-letters", "empty", "a-name", "no-letters", "absent", "null"],
)
def test_a_country_is_a_code_or_unknown(location: Json, country: str) -> None:
    assert _read(location=location).country == country


@pytest.mark.parametrize(
    ("device", "is_managed"),
    [
        pytest.param({"isManaged": True, "isCompliant": False}, True, id="managed"),
        pytest.param({"isManaged": None, "isCompliant": True}, True, id="compliant"),
        pytest.param({"isManaged": False, "trustType": "Hybrid Azure AD joined"}, True, id="hybrid-joined"),
        pytest.param({"isManaged": False, "isCompliant": False}, False, id="neither"),
        pytest.param({"deviceId": "", "isManaged": None, "trustType": None}, False, id="says-nothing-of-itself"),
        pytest.param({"isManaged": False, "trustType": "Azure AD registered"}, False, id="only-registered"),
        pytest.param(None, None, id="nothing-told"),
    ],
)
def test_a_device_is_managed_or_not_or_nobody_knows(device: Json, *, is_managed: bool | None) -> None:
    assert _read(deviceDetail=device).is_managed is is_managed


@pytest.mark.parametrize(
    ("client", "is_legacy"),
    [("Browser", False), ("Mobile Apps and Desktop clients", False), ("IMAP4", True), ("New", True), (None, False)],
)
def test_knows_legacy_clients_by_what_is_not_modern(client: str | None, *, is_legacy: bool) -> None:
    assert _read(clientAppUsed=client).is_legacy is is_legacy


def test_keeps_the_policies_that_were_passed() -> None:
    applied = [
        {"id": "a", "result": "success", "enforcedGrantControls": ["Mfa", "CompliantDevice"]},
        {"id": "b", "result": "notApplied", "enforcedGrantControls": ["Mfa"]},
        {"id": "c", "result": "reportOnlySuccess", "enforcedGrantControls": ["Mfa"]},
        {"id": "d", "result": "success", "enforcedGrantControls": None},
    ]
    passed = _read(appliedConditionalAccessPolicies=applied).passed
    assert passed == (("a", frozenset({"mfa", "compliantdevice"})), ("d", frozenset()))
    assert _read(appliedConditionalAccessPolicies=None).passed == ()


def test_equal_policies_are_one_object() -> None:
    assert _read().passed is _read(days=2).passed


@pytest.mark.parametrize(("code", "expected"), [(0, True), (50126, False), (53000, False)])
def test_knows_success_by_the_code(code: int, *, expected: bool) -> None:
    assert is_success(signed_in(status={"errorCode": code})) is expected


@pytest.mark.parametrize("status", [None, {}, {"errorCode": None}, "success"], ids=repr)
def test_an_entry_without_a_code_neither_succeeded_nor_failed(status: Json) -> None:
    with pytest.raises(UnseenError, match=SHAPE):
        is_success(signed_in(status=status))


@pytest.mark.parametrize(
    "more", [{"createdDateTime": "soon"}, {"userId": None}, {"id": None}], ids=["no-moment", "of-nobody", "no-id"]
)
def test_an_entry_that_cannot_be_understood_is_said(more: Json) -> None:
    with pytest.raises(UnseenError, match=SHAPE):
        _read(**more)
