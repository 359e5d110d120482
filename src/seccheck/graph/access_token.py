"""What an access token says of itself, read without being believed; its text never shows."""

import base64
import binascii
import json
from collections.abc import Mapping

from seccheck.model.policy import Json

_PARTS = 3
_LONGEST = 64 << 10
_SIGNING_IN = frozenset({"openid", "profile", "email", "offline_access"})


class AccessToken:
    """A token; neither its repr nor a traceback's locals show it."""

    __slots__ = ("_secret", "claims", "ends_at")

    def __init__(self, secret: str, *, ends_at: float) -> None:
        self._secret = secret
        self.ends_at = ends_at
        """On the clock's stopwatch."""
        self.claims = _claims(secret)
        """Empty where the token is opaque."""

    def __repr__(self) -> str:
        return "AccessToken(...)"

    def header(self) -> str:
        """For ``Authorization``."""
        return f"Bearer {self._secret}"

    @property
    def tenant(self) -> str:
        """The tenant it is for, in small letters; empty where it does not say."""
        tenant = self.claims.get("tid")
        return tenant.lower() if isinstance(tenant, str) else ""

    @property
    def permissions(self) -> frozenset[str]:
        """What it allows: an application's roles and a person's scopes; empty where it does not say."""
        roles, scopes = self.claims.get("roles"), self.claims.get("scp")
        named = roles if isinstance(roles, list) else ()
        return frozenset(
            (*(role for role in named if isinstance(role, str)), *(scopes.split() if isinstance(scopes, str) else ()))
        )


def write_permissions(permissions: frozenset[str]) -> tuple[str, ...]:
    """Those that allow more than reading, sorted: all whose name does not say that they only read."""
    return tuple(sorted(name for name in permissions - _SIGNING_IN if not _only_reads(name)))


def _only_reads(name: str) -> bool:
    verb = name.partition(".")[2].partition(".")[0]
    return verb.startswith("Read") and not verb.startswith("ReadWrite")


def _claims(secret: str) -> Mapping[str, Json]:
    parts = secret.split(".")
    if len(parts) != _PARTS or len(secret) > _LONGEST:
        return {}
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}
