"""Certificates as tests wish them, each with the authority that made it."""

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from tests.support.network_world import NOW

from seccheck.model.record import record

_YEAR = dt.timedelta(days=365)


@record
class Wish:
    """What a server's certificate is to say."""

    names: tuple[str, ...] = ("support.atlas.example",)
    uses: x509.ObjectIdentifier | None = ExtendedKeyUsageOID.SERVER_AUTH
    begin: dt.datetime = NOW - _YEAR
    end: dt.datetime = NOW + _YEAR
    root_end: dt.datetime = NOW + 10 * _YEAR
    """When the authority's own certificate ends."""
    is_own_issuer: bool = False
    """Signed by itself, with the authority named nowhere."""


ORDINARY = Wish()


def made(wish: Wish) -> tuple[x509.Certificate, x509.Certificate]:
    """The certificate, and the authority's own."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name, name = _name("Root"), _name("Server")
    signing = key if wish.is_own_issuer else root_key
    draft = _draft(name, name if wish.is_own_issuer else root_name, key, wish.begin, wish.end)
    draft = draft.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), critical=False
    )
    if wish.names:
        hosts = x509.SubjectAlternativeName([x509.DNSName(host) for host in wish.names])
        draft = draft.add_extension(hosts, critical=False)
    if wish.uses is not None:
        draft = draft.add_extension(x509.ExtendedKeyUsage([wish.uses]), critical=False)
    return draft.sign(signing, hashes.SHA256()), _root(root_name, root_key, wish.root_end)


def _root(name: x509.Name, key: ec.EllipticCurvePrivateKey, end: dt.datetime) -> x509.Certificate:
    signs = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    draft = _draft(name, name, key, NOW - 10 * _YEAR, end)
    draft = draft.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    draft = draft.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    return draft.add_extension(signs, critical=True).sign(key, hashes.SHA256())


def _draft(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, begin: dt.datetime, end: dt.datetime
) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
    return builder.serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(end)


def _name(word: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, word)])
