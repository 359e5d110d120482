"""Holds the access token: one sign-in for all threads, renewed in time, for the tenant that was named and no other."""

import re
import threading
from collections.abc import Mapping

from seccheck.graph.access_token import AccessToken
from seccheck.graph.clock import Clock
from seccheck.graph.credentials.credential import Credential
from seccheck.graph.graph import SIGN_IN, WRONG_TENANT, UnseenError
from seccheck.model.policy import Json

_EARLY = 300.0
"""Seconds before its end at which a token is renewed."""
_USUAL = 3600.0
_NO_CODE = re.compile(r"[^A-Za-z0-9_-]")
_LONGEST = 64


class SignIn:
    """Signs in when a token is first needed; a failure is remembered: seventy looks need not fail as slowly as one."""

    def __init__(self, credential: Credential, *, tenant: str, clock: Clock) -> None:
        self._credential = credential
        self._tenant = tenant.lower()
        self._clock = clock
        self._lock = threading.Lock()
        self._token: AccessToken | None = None
        self._refused: UnseenError | None = None

    def token(self) -> AccessToken:
        """The token of the moment.

        Raises:
            UnseenError: `SIGN_IN` or `WRONG_TENANT`; what the way there met.
        """
        with self._lock:
            if self._token is None or self._token.ends_at <= self._clock.seconds():
                self._renew("", fresh=False)
            return self._kept()

    def another(self, refused: AccessToken, claims: str) -> AccessToken:
        """A token in place of the `refused` one.

        Args:
            refused: which Graph did not take.
            claims: what Graph demands, as JSON; empty if it does not say.

        Raises:
            UnseenError: as `token`.
        """
        with self._lock:
            # Of several threads that were refused with one token, the first renews it for all.
            if self._token is refused:
                self._renew(claims, fresh=True)
            return self._kept()

    def _kept(self) -> AccessToken:
        if self._token is None or self._refused:
            refused = self._refused or UnseenError(SIGN_IN)
            raise UnseenError(refused.reason, refused.detail)
        return self._token

    def _renew(self, claims: str, *, fresh: bool) -> None:
        if self._refused:
            return
        try:
            result = self._credential.fetch(claims=claims, fresh=fresh)
        except UnseenError as error:
            self._refused = error
            return
        secret = result.get("access_token")
        if not isinstance(secret, str) or not secret.isascii() or not secret.isprintable():
            self._refused = UnseenError(SIGN_IN, _why(result))
            return
        ends_at = self._clock.seconds() + max(0.0, _seconds(result.get("expires_in")) - _EARLY)
        token = AccessToken(secret, ends_at=ends_at)
        if token.tenant and token.tenant != self._tenant:
            self._refused = UnseenError(WRONG_TENANT, f"the token is for tenant {_plain(token.tenant)}")
            return
        self._token = token


def _seconds(value: Json) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return _USUAL


def _why(result: Mapping[str, Json]) -> str:
    """The codes of a refusal and what to quote to support; its sentences may hold names and more."""
    numbers = result.get("error_codes")
    codes = [f"AADSTS{code}" for code in numbers if isinstance(code, int)] if isinstance(numbers, list) else []
    parts = [" ".join([_plain(result.get("error")) or "no token", *codes])]
    if correlation := _plain(result.get("correlation_id")):
        parts.append(f"correlation {correlation}")
    return ", ".join(parts)


def _plain(value: Json) -> str:
    return _NO_CODE.sub("", value)[:_LONGEST] if isinstance(value, str) else ""
