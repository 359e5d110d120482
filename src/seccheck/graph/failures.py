"""Says why Graph refused: by status, by the codes of its error and by the tenant's licences, never by its sentences."""

import json
import re
from collections.abc import Iterator, Mapping

from seccheck.graph.answer import Answer
from seccheck.graph.graph import (
    AMBIGUOUS,
    ERROR,
    LICENCE,
    NOT_FOUND,
    PERMISSION,
    SHAPE,
    SIGN_IN,
    THROTTLED,
    UnseenError,
)
from seccheck.model.policy import Json

_PREMIUM = frozenset({"p1", "p2", "governance"})
_GOVERNANCE = frozenset({"p2", "governance"})
_LICENCES = {
    "authentication_requestfromnonpremiumtenantorb2ctenant": _PREMIUM,
    "aadpremiumlicenserequired": _GOVERNANCE,
    "nolicense": _GOVERNANCE,
}
"""Of which licences one would do, by code."""
_REASONS = {
    **dict.fromkeys(_LICENCES, LICENCE),
    "authorization_requestdenied": PERMISSION,
    "accessdenied": PERMISSION,
    "authentication_msgraphpermissionmissing": PERMISSION,
    "authentication_applicationhasnoreadauditlogdataaccess": PERMISSION,
    "authentication_requestfromunsupporteduserrole": PERMISSION,
    "permissionscopenotgranted": PERMISSION,
    "request_resourcenotfound": NOT_FOUND,
    "resourcenotfound": NOT_FOUND,
    "itemnotfound": NOT_FOUND,
    "toomanyrequests": THROTTLED,
    "activitylimitreached": THROTTLED,
    "insufficient_claims": SIGN_IN,
    "invalidauthenticationtoken": SIGN_IN,
}
_BY_STATUS = {401: SIGN_IN, 403: PERMISSION, 404: NOT_FOUND, 429: THROTTLED, 509: THROTTLED}
_LICENSED_WHOLE = {
    "/identityprotection/": frozenset({"p2"}),
    "/identitygovernance/": _GOVERNANCE,
    "/devicemanagement": frozenset({"intune"}),
}
"""Where a refusal for want of the licence may come without a code of its own."""
_WITHOUT_CODE = frozenset({400, 403})
_OK, _REDIRECT, _FAILED = 200, 300, 400
_DEEPEST = 8
_MESSAGE = 20_000
_NO_CODE, _NO_DATE = re.compile(r"[^A-Za-z0-9_.-]"), re.compile(r"[^A-Za-z0-9:, +-]")
_LONGEST = 80


class RefusedError(UnseenError):
    """A refusal, and the licences of which one would have lifted it; empty where it is no question of licences."""

    def __init__(self, reason: str, detail: str, *, path: str, licences: frozenset[str] = frozenset()) -> None:
        super().__init__(reason, detail, path=path)
        self.licences = licences


def refusal(answer: Answer, path: str) -> RefusedError | None:
    """Why `answer` is no answer to the request for `path`; None if it is one."""
    if _OK <= answer.status < _REDIRECT:
        return None if answer.is_json else RefusedError(SHAPE, _detail(answer, "no JSON"), path=path)
    if answer.status < _FAILED:
        return RefusedError(ERROR, _detail(answer, "sends elsewhere"), path=path)
    codes = tuple(_codes(answer.body))
    known = next((code for code in reversed(codes) if code.lower() in _REASONS), "")
    reason = _REASONS.get(known.lower(), _BY_STATUS.get(answer.status, ERROR))
    licences = _LICENCES.get(known.lower(), frozenset())
    if not known and answer.status in _WITHOUT_CODE:
        licences = next((needed for part, needed in _LICENSED_WHOLE.items() if part in path.lower()), licences)
    return RefusedError(reason, _detail(answer, _plain(known or "".join(codes[:1]))), path=path, licences=licences)


def judged(refused: RefusedError, held: frozenset[str] | None) -> RefusedError:
    """`refused` in the light of the licences that the tenant holds, which have the last word.

    Args:
        refused: as `refusal` gave it.
        held: `seccheck.graph.licences.licences_of` its subscriptions; None if they cannot be seen.
    """
    if not refused.licences:
        return refused
    if held is None:
        reason = AMBIGUOUS if refused.reason == PERMISSION else refused.reason
    elif held & refused.licences:
        reason = AMBIGUOUS if refused.reason == LICENCE else refused.reason
    else:
        reason = LICENCE
    return RefusedError(reason, refused.detail, path=refused.path, licences=refused.licences)


def _codes(body: Json) -> Iterator[str]:
    """The codes of an error, from the outermost inwards."""
    error = body.get("error") if isinstance(body, Mapping) else None
    for _ in range(_DEEPEST):
        if not isinstance(error, Mapping):
            return
        for code in (error.get("code"), _hidden(error.get("message"))):
            if isinstance(code, str) and code:
                yield code
        error = error.get("innererror", error.get("innerError"))


def _hidden(message: Json) -> Json:
    """The code that Privileged Identity Management puts into a message that is JSON itself."""
    if not isinstance(message, str) or not message.startswith("{") or len(message) > _MESSAGE:
        return None
    try:
        inner = json.loads(message)
    except (ValueError, RecursionError):
        return None
    return inner.get("errorCode") if isinstance(inner, Mapping) else None


def _detail(answer: Answer, what: str) -> str:
    """What support asks for: status, code, the request's id and date; nothing that a server could use to mislead."""
    parts = [f"{answer.status} {what}".strip()]
    for label, header in (("request", "request-id"), ("client request", "client-request-id")):
        if answer.headers.get(header):
            parts.append(f"{label} {_plain(answer.headers[header])}")
    if answer.headers.get("date"):
        parts.append(_NO_DATE.sub("", answer.headers["date"])[:_LONGEST])
    return ", ".join(parts)


def _plain(text: str) -> str:
    return _NO_CODE.sub("", text)[:_LONGEST]
