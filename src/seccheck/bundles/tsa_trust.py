"""Verifies a time-stamp token against the authorities that the reader trusts: by library, else by openssl."""

from typing import TYPE_CHECKING

from seccheck.bundles.tsa_openssl import verify_by_openssl
from seccheck.bundles.tsa_response import Response
from seccheck.errors import input_fault
from seccheck.model.record import record

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_REASONS = (
    ("expired", "expired"),
    ("not yet valid", "expired"),
    ("eku", "purpose"),
    ("purpose", "purpose"),
    ("issuer", "untrusted"),
    ("certificate signature failure", "untrusted"),
    ("self-signed", "untrusted"),
    ("self signed", "untrusted"),
)
"""What stands in the words of both tools, and what it means."""


_LONGEST_NAME = 200


@record
class Anchors:
    """The authorities that a reader trusts."""

    pem: bytes
    certificates: tuple["Certificate", ...]


def read_anchors(data: bytes, name: str) -> Anchors:
    """The authorities in a file of certificates (PEM).

    Args:
        data: its bytes.
        name: the file, as the user named it.

    Raises:
        InputFaultError: it holds none, or one that cannot be read.
    """
    from cryptography.x509 import load_pem_x509_certificates  # noqa: PLC0415 - few bundles are stamped

    try:
        return Anchors(pem=data, certificates=tuple(load_pem_x509_certificates(data)))
    except ValueError as error:
        hint = "Ask your time-stamping authority for its root certificate as PEM: -----BEGIN CERTIFICATE-----"
        raise input_fault("holds no certificate that can be read", file=name, hint=hint) from error


def authority_of(response: Response) -> str:
    """The subject of the certificate that signed a token, as the token says; empty where it has none.

    Raises:
        ValueError: the token's certificates cannot be read.
    """
    for certificate in _certificates(response):
        if certificate.serial_number == response.serial and certificate.issuer.public_bytes() == response.issuer:
            return certificate.subject.rfc4514_string()[:_LONGEST_NAME]
    return ""


def distrusted(token: bytes, response: Response, anchors: Anchors, *, program: str | None) -> tuple[str, str]:
    """Why a token is not to be trusted: a code of `TimeAnswer.reason` and what the tool says; both empty where it is.

    Args:
        token: the response as received.
        response: what it says; its imprint was compared already.
        anchors: whom the reader trusts.
        program: see `seccheck.bundles.tsa_openssl.verify_by_openssl`.

    Raises:
        NoProgramError: only the openssl program could read it, and there is none.
    """
    if response.gen_time is None:
        return "refused", ""
    said = _by_library(token, response, anchors) if response.is_der else None
    if said is None:
        imprint = response.imprint.hex()
        said = verify_by_openssl(token, imprint=imprint, anchors=anchors.pem, at=response.gen_time, program=program)
    if said:
        low = said.lower()
        return next((reason for words, reason in _REASONS if words in low), "changed"), said
    return ("", "") if _all_issued(response, anchors) else ("changed", "a certificate in the token was altered")


def _by_library(token: bytes, response: Response, anchors: Anchors) -> str | None:
    """What the library says against it; None where it cannot read it."""
    from rfc3161_client import VerifierBuilder, decode_timestamp_response  # noqa: PLC0415 - slow

    try:
        decoded = decode_timestamp_response(token)
        moment = decoded.tst_info.gen_time
    except Exception:  # noqa: BLE001 - a hostile token may make the library raise anything
        return None
    if response.gen_time is None or moment.replace(microsecond=0) != response.gen_time.replace(microsecond=0):
        return "the time can be read in two ways"
    try:
        VerifierBuilder(roots=list(anchors.certificates)).build().verify(decoded, response.imprint)
    except Exception as error:  # noqa: BLE001 - a hostile token may make the library raise anything
        return str(error) or type(error).__name__
    return ""


def _all_issued(response: Response, anchors: Anchors) -> bool:
    """Whether each certificate in the token was issued by another there or by an anchor, the spare ones too.

    Neither tool looks at those that its chain does not need. One with an anchor's own key may be issued by somebody
    who is not there: authorities send such certificates so that older readers find a root that they know.
    """
    certificates = _certificates(response)
    known = [*certificates, *anchors.certificates]
    try:
        subjects = {one.subject for one in known}
        return all(
            any(_issued(one, by) for by in known) or (one.issuer not in subjects and _is_anchor(one, anchors))
            for one in certificates
        )
    except Exception:  # noqa: BLE001 - a hostile certificate may make the library raise anything
        return False


def _issued(certificate: "Certificate", by: "Certificate") -> bool:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - slow, seldom needed

    try:
        certificate.verify_directly_issued_by(by)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _is_anchor(certificate: "Certificate", anchors: Anchors) -> bool:
    return any(
        certificate.subject == anchor.subject and certificate.public_key() == anchor.public_key()
        for anchor in anchors.certificates
    )


def _certificates(response: Response) -> list["Certificate"]:
    from cryptography.x509 import load_der_x509_certificate  # noqa: PLC0415 - few bundles are stamped

    try:
        return list(map(load_der_x509_certificate, response.certificates))
    except Exception as error:  # a hostile certificate may make the library raise anything
        raise ValueError("a certificate in the token cannot be read") from error
