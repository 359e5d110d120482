"""Judges the certificates that a server presented: until when they hold, and whether a known root vouches for them."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.record import record
from seccheck.probes.network.roots import quiet
from seccheck.probes.network.vouching import vouched
from seccheck.reading.host_name import host_name

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from cryptography.x509.verification import Store

TRUSTED, NOT_NOW, OTHER_NAME, UNKNOWN_ROOT = "trusted", "not-now", "other-name", "unknown-root"
"""Whether a known root vouches for the host; ``not-now``: the server's own certificate is expired or not valid yet;
``other-name``: it is for another host; ``unknown-root``: nobody known vouches for it."""

_NOBODY = "none.invalid"


@record
class Validity:
    """What the presented certificates come to."""

    until: dt.datetime
    """When the first of them expires, in UTC: of the chain that a root vouches for, else of all presented."""
    trust: str
    """`TRUSTED` or why not."""

    def days_left(self, now: dt.datetime) -> int:
        """Whole days from `now` to `until`; negative once it has passed."""
        return (self.until - now).days


def validity(presented: Sequence[bytes], host: str, now: dt.datetime, roots: "Store") -> Validity:
    """Until when the certificates of `host` hold, and who vouches for them; not for several threads at once.

    Raises:
        UnseenError: they cannot be read.
    """
    from cryptography.x509 import InvalidVersion, load_der_x509_certificate  # noqa: PLC0415 - slow, few runs need it

    try:
        with quiet():
            own, *others = [load_der_x509_certificate(der) for der in presented]
            return _judged(own, others, host, now, roots)
    except (ValueError, InvalidVersion):
        raise UnseenError(SHAPE, "X.509") from None


def _judged(
    own: "Certificate", others: Sequence["Certificate"], host: str, now: dt.datetime, roots: "Store"
) -> Validity:
    if not own.not_valid_before_utc <= now <= own.not_valid_after_utc:
        return Validity(until=_first_end([own, *others]), trust=NOT_NOW)
    chain = vouched(own, others, host, now, roots)
    if chain:
        return Validity(until=_first_end(chain), trust=TRUSTED)
    trust = OTHER_NAME if vouched(own, others, _own_name(own), now, roots) else UNKNOWN_ROOT
    return Validity(until=_first_end([own, *others]), trust=trust)


def _own_name(own: "Certificate") -> str:
    """A host that the certificate itself names; a wildcard stands for one of its hosts."""
    from cryptography import x509  # noqa: PLC0415 - as above

    unreadable = (ValueError, x509.ExtensionNotFound, x509.DuplicateExtension, x509.UnsupportedGeneralNameType)
    try:
        written = own.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except unreadable:
        return _NOBODY
    hosts = (host_name(name.replace("*", "any")) for name in written.get_values_for_type(x509.DNSName))
    return next(filter(None, hosts), _NOBODY)


def _first_end(certificates: Sequence["Certificate"]) -> dt.datetime:
    return min(certificate.not_valid_after_utc for certificate in certificates)
