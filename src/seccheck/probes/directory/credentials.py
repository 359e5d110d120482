"""Reads the secrets and certificates of applications: only when they start and end, for nothing else is shown."""

import datetime as dt
from collections.abc import Iterator, Mapping

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.applications import APPLICATIONS, App
from seccheck.probes.directory.user import moment

LONGEST_SECRET, LONGEST_CERTIFICATE = dt.timedelta(days=180), dt.timedelta(days=365)


@record
class Credential:
    """One secret or certificate of an application."""

    is_secret: bool
    starts: dt.datetime
    ends: dt.datetime | None
    """None for never."""

    @property
    def is_long(self) -> bool:
        """Whether it was made to live too long."""
        longest = LONGEST_SECRET if self.is_secret else LONGEST_CERTIFICATE
        # a lifetime is given to the day: what was made for 180 days may carry some hours more
        return self.ends is None or (self.ends - self.starts).days > longest.days


def credentials_of(app: App, now: dt.datetime) -> tuple[Credential, ...]:
    """The credentials of `app` that are not over; certificates that only sign tokens for SAML are none.

    Raises:
        UnseenError: an object does not tell its credentials, or one of them not its dates.
    """
    found = (credential for part in app.parts for credential in _credentials(part))
    return tuple(credential for credential in found if credential.ends is None or credential.ends > now)


def _credentials(part: Item) -> Iterator[Credential]:
    secrets, keys = _listed(part, "passwordCredentials"), _listed(part, "keyCredentials")
    signing = [key for key in keys if key.get("usage") == "Sign"]
    # a certificate for SAML comes as a signing key, its public half and its password: the three share these
    ids = {key.get("keyId") for key in signing} - {None}
    marks = {key.get("customKeyIdentifier") for key in signing} - {None}
    for one, is_secret in (*((s, True) for s in secrets), *((k, False) for k in keys)):
        is_saml = one.get("keyId") in ids or one.get("customKeyIdentifier") in marks
        if one.get("usage") != "Sign" and not is_saml:
            yield _credential(one, is_secret=is_secret)


def _credential(item: Item, *, is_secret: bool) -> Credential:
    starts, ends = moment(item.get("startDateTime")), moment(item.get("endDateTime"))
    if starts is None or (ends is None and item.get("endDateTime") is not None) or "endDateTime" not in item:
        raise UnseenError(SHAPE, "startDateTime, endDateTime", path=APPLICATIONS)
    return Credential(is_secret=is_secret, starts=starts, ends=ends)


def _listed(part: Item, name: str) -> list[Item]:
    found = part.get(name)
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        raise UnseenError(SHAPE, name, path=APPLICATIONS)
    return found
