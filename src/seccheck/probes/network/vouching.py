"""Traces a server's certificate to a root that vouches for it, by what was presented, with nothing fetched."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from seccheck.reading.host_name import address

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, ExtendedKeyUsage
    from cryptography.x509.verification import ExtensionPolicy, Store


def vouched(
    own: "Certificate", others: Sequence["Certificate"], host: str, now: dt.datetime, roots: "Store"
) -> "list[Certificate]":
    """The chain from the server's certificate to a root; empty where there is none."""
    from cryptography.x509 import DNSName, IPAddress  # noqa: PLC0415 - slow to import, few runs need it
    from cryptography.x509.verification import PolicyBuilder, VerificationError  # noqa: PLC0415 - same

    ip = address(host)
    subject = IPAddress(ip) if ip else DNSName(host)
    policy = PolicyBuilder().store(roots).time(now.replace(tzinfo=None)).extension_policies(**_extensions())
    try:
        return policy.build_server_verifier(subject).verify(own, list(others))
    except VerificationError:
        return []


def _extensions() -> "dict[str, ExtensionPolicy]":
    """The web's rules for authorities; of a server's own certificate only what says for whom and what it is.

    The web's rules for these are about how neatly they are written, and a company's own authority may write otherwise.
    """
    from cryptography import x509  # noqa: PLC0415 - slow to import, few runs need it
    from cryptography.x509.oid import ExtendedKeyUsageOID  # noqa: PLC0415 - same
    from cryptography.x509.verification import Criticality, ExtensionPolicy  # noqa: PLC0415 - same

    def check_use(_policy: object, _own: object, use: "ExtendedKeyUsage | None") -> None:
        if use is not None and ExtendedKeyUsageOID.SERVER_AUTH not in use:
            raise ValueError("not for servers")

    own = ExtensionPolicy.permit_all()
    own = own.require_present(x509.SubjectAlternativeName, Criticality.AGNOSTIC, None)
    own = own.may_be_present(x509.ExtendedKeyUsage, Criticality.AGNOSTIC, check_use)
    return {"ca_policy": ExtensionPolicy.webpki_defaults_ca(), "ee_policy": own}
