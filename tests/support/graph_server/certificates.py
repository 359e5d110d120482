"""Certificates for the tests: of the test Graph, and of a client that signs in with one."""

import datetime as dt
import ssl
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from seccheck.model.record import record


@record
class ClientCertificate:
    """One key and its certificate, in every form in which a client may have it."""

    certificate: Path
    """PEM, of the certificate alone."""
    pem: Path
    """Key and certificate."""
    pfx: Path
    password: str


def tls(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """What a server needs to be localhost, and the file of certificates that trusts it."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
    ca_file = folder / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    return context, ca_file


def client_certificate(folder: Path, password: str = "") -> ClientCertificate:
    """A new key pair in `folder`; `password` protects both the PEM and the PFX."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    certificate = _self_signed(key)
    public = certificate.public_bytes(serialization.Encoding.PEM)
    hidden: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        hidden = serialization.BestAvailableEncryption(password.encode())
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, hidden)
    paths = {name: folder / f"client{name}" for name in (".crt", ".pem", ".pfx")}
    paths[".crt"].write_bytes(public)
    paths[".pem"].write_bytes(private + public)
    packed = pkcs12.serialize_key_and_certificates(b"seccheck", key, certificate, None, hidden)
    paths[".pfx"].write_bytes(packed)
    return ClientCertificate(certificate=paths[".crt"], pem=paths[".pem"], pfx=paths[".pfx"], password=password)


def _self_signed(key: rsa.RSAPrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "seccheck test client")])
    start = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(start)
    return builder.not_valid_after(start + dt.timedelta(days=90)).sign(key, hashes.SHA256())
