import json

import pytest

from seccheck.graph import graph as reasons
from seccheck.graph.answer import Answer
from seccheck.graph.failures import RefusedError, judged, refusal
from seccheck.model.policy import Json

USERS, RISKY = "/v1.0/users", "/v1.0/identityProtection/riskyUsers"
PIM = json.dumps({"errorCode": "PermissionScopeNotGranted", "message": "Authorization failed"})
PREMIUM = "Authentication_RequestFromNonPremiumTenantOrB2CTenant"
INTUNE = "/v1.0/deviceManagement/settings"


def answer(status: int, code: Json = None, message: Json = "", inner: Json = None, **headers: str) -> Answer:
    error = {"code": code, "message": message} | ({"innerError": inner} if inner else {})
    return Answer(status=status, headers=headers, body={"error": error} if code is not None else None)


def why(given: Answer, path: str = USERS) -> RefusedError:
    refused = refusal(given, path)
    assert refused
    assert refused.path == path
    return refused


def test_an_answer_is_no_refusal() -> None:
    assert refusal(Answer(status=200, headers={}, body={}), USERS) is None


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (answer(403, "Authorization_RequestDenied"), reasons.PERMISSION),
        (answer(403, "AccessDenied"), reasons.PERMISSION),
        (answer(403, "accessDenied"), reasons.PERMISSION),
        (answer(403, "Authentication_MSGraphPermissionMissing"), reasons.PERMISSION),
        (answer(403, "Authentication_ApplicationHasNoReadAuditLogDataAccess"), reasons.PERMISSION),
        (answer(403, "Authentication_RequestFromUnsupportedUserRole"), reasons.PERMISSION),
        (answer(403, "UnknownError", PIM), reasons.PERMISSION),
        (answer(403, "", ""), reasons.PERMISSION),
        (answer(403, "NewAndUnknown"), reasons.PERMISSION),
        (answer(403, PREMIUM), reasons.LICENCE),
        (answer(401, PREMIUM), reasons.LICENCE),
        (answer(400, "AadPremiumLicenseRequired"), reasons.LICENCE),
        (answer(403, "NoLicense"), reasons.LICENCE),
        (answer(403, "Forbidden", inner={"code": "NoLicense"}), reasons.LICENCE),
        (answer(403, "NoLicense", inner={"code": "SomethingNew"}), reasons.LICENCE),
        (answer(404, "Request_ResourceNotFound"), reasons.NOT_FOUND),
        (answer(404), reasons.NOT_FOUND),
        (answer(429, "TooManyRequests"), reasons.THROTTLED),
        (answer(429), reasons.THROTTLED),
        (answer(401, "InvalidAuthenticationToken"), reasons.SIGN_IN),
        (answer(403, "insufficient_claims"), reasons.SIGN_IN),
        (answer(400, "BadRequest", "Insufficient privileges; the tenant needs a P2 license"), reasons.ERROR),
        (answer(501), reasons.ERROR),
        (answer(503, "serviceNotAvailable"), reasons.ERROR),
        (answer(302), reasons.ERROR),
        (Answer(status=200, headers={}, body=None, is_json=False), reasons.SHAPE),
        (Answer(status=403, headers={}, body=["no", "object"]), reasons.PERMISSION),
        (Answer(status=500, headers={}, body={"error": "text"}), reasons.ERROR),
        (answer(403, "UnknownError", "{broken"), reasons.PERMISSION),
        (answer(400, "UnknownError", '{"errorCode": 7}'), reasons.ERROR),
        (answer(400, "UnknownError", "[1]"), reasons.ERROR),
    ],
)
def test_status_and_codes_tell_why_and_sentences_do_not(given: Answer, reason: str) -> None:
    assert why(given).reason == reason


def test_errors_inside_errors_without_end_are_read_so_far() -> None:
    inner: Json = {"code": "NoLicense"}
    for _ in range(50):
        inner = {"code": "Unknown", "innerError": inner}
    assert why(answer(403, "Unknown", inner=inner)).reason == reasons.PERMISSION


@pytest.mark.parametrize(
    ("given", "path", "held", "reason"),
    [
        (answer(403, PREMIUM), USERS, frozenset(), reasons.LICENCE),
        (answer(403, PREMIUM), USERS, frozenset({"p1"}), reasons.AMBIGUOUS),
        (answer(403, PREMIUM), USERS, None, reasons.LICENCE),
        (answer(400, "AadPremiumLicenseRequired"), USERS, frozenset({"p1"}), reasons.LICENCE),
        (answer(400, "AadPremiumLicenseRequired"), USERS, frozenset({"governance"}), reasons.AMBIGUOUS),
        (answer(403, "Forbidden"), RISKY, frozenset({"p1"}), reasons.LICENCE),
        (answer(403, "Forbidden"), RISKY, frozenset({"p1", "p2"}), reasons.PERMISSION),
        (answer(403, "Forbidden"), RISKY, None, reasons.AMBIGUOUS),
        (answer(403, "Authorization_RequestDenied"), RISKY, frozenset(), reasons.PERMISSION),
        (answer(400, "BadRequest"), INTUNE, frozenset(), reasons.LICENCE),
        (answer(400, "BadRequest"), INTUNE, frozenset({"intune"}), reasons.ERROR),
        (answer(400, "BadRequest"), INTUNE, None, reasons.ERROR),
        (answer(500), RISKY, frozenset(), reasons.ERROR),
        (answer(403, "Forbidden"), USERS, frozenset(), reasons.PERMISSION),
    ],
)
def test_subscriptions_have_the_last_word_about_licences(
    given: Answer, path: str, held: frozenset[str] | None, reason: str
) -> None:
    assert judged(why(given, path), held).reason == reason


def test_the_detail_holds_what_support_asks_for() -> None:
    headers = {"request-id": "r-1", "client-request-id": "c-1", "date": "Mon, 29 Mar 2027 08:00:00 GMT"}
    given = Answer(status=403, headers=headers, body={"error": {"code": "AccessDenied", "message": "Jane Doe"}})
    assert why(given).detail == "403 AccessDenied, request r-1, client request c-1, Mon, 29 Mar 2027 08:00:00 GMT"


def test_the_detail_holds_nothing_that_could_mislead() -> None:
    headers = {"request-id": "\x1b[2J::set-output", "date": "<b>now</b>"}
    given = Answer(status=403, headers=headers, body={"error": {"code": "\u202ePass<script>" + "x" * 500}})
    detail = why(given).detail
    assert not set(detail) & set("\x1b<>[\u202e")
    assert len(detail) < 200
