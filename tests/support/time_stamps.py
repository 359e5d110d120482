"""A time-stamping authority for tests that says any time it is told to, in strict or loose encoding; and a real one."""

import datetime as dt
import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

OPENSSL = shutil.which("openssl") or "openssl"
START, END = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), dt.datetime(2028, 1, 1, tzinfo=dt.UTC)
NOON = dt.datetime(2027, 1, 28, 12, 0, tzinfo=dt.UTC)
SHA256, ECDSA_SHA256 = "06096086480165030402010500", "06082a8648ce3d040302"
NULL = "0500"


def tlv(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, size] if size < 128 else [tag, 0x80 | len(digits), *digits]) + content


def open_ended(tag: int, *parts: bytes) -> bytes:
    return bytes([tag, 0x80]) + b"".join(parts) + b"\0\0"


def number(value: int) -> bytes:
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


class Party:
    """A key with its certificate."""

    def __init__(
        self,
        name: str,
        *,
        by: Self | None = None,
        start: dt.datetime = START,
        end: dt.datetime = END,
        purpose: x509.ObjectIdentifier | None = None,
    ) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        issuer = by or self
        builder = x509.CertificateBuilder(
            subject_name=self.name,
            issuer_name=issuer.name,
            public_key=self.key.public_key(),
            serial_number=x509.random_serial_number(),
            not_valid_before=start,
            not_valid_after=end,
        ).add_extension(x509.BasicConstraints(ca=purpose is None, path_length=None), critical=True)
        if purpose is not None:
            builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
        self.certificate = builder.sign(issuer.key, hashes.SHA256())

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def root(name: str = "Root of time", *, end: dt.datetime = END) -> Party:
    return Party(name, end=end)


def authority(
    by: Party, *, end: dt.datetime = END, purpose: x509.ObjectIdentifier = ExtendedKeyUsageOID.TIME_STAMPING
) -> Party:
    return Party("Authority of time", by=by, end=end, purpose=purpose)


def stamp(  # noqa: PLR0913 - each is one way in which tokens differ
    data: bytes,
    signer: Party,
    *,
    at: dt.datetime = NOON,
    time: str = "",
    nonce: int | None = 7,
    spare: tuple[bytes, ...] = (),
    loose: bool = False,
    hash_: str = SHA256,
    algorithm: str = ECDSA_SHA256,
    versions: tuple[int, int] = (3, 1),
) -> bytes:
    """A response over `data`, signed by `signer`."""
    content = _info(data, time or f"{at:%Y%m%d%H%M%SZ}", nonce, hash_)
    inner = tlv(0x04, content)
    group = open_ended if loose else tlv
    if loose:
        inner = open_ended(0x24, tlv(0x04, content[:20]), tlv(0x04, content[20:]))
    signed = group(
        0x30,
        number(versions[0]),
        tlv(0x31, tlv(0x30, bytes.fromhex(SHA256))),
        group(0x30, bytes.fromhex("060b2a864886f70d0109100104"), group(0xA0, inner)),
        tlv(0xA0, *sorted((signer.der, *spare))),
        tlv(0x31, _signer(content, signer, algorithm, versions[1])),
    )
    token = group(0x30, bytes.fromhex("06092a864886f70d010702"), group(0xA0, signed))
    return group(0x30, tlv(0x30, number(0)), token)


def _info(data: bytes, time: str, nonce: int | None, hash_: str) -> bytes:
    return tlv(
        0x30,
        number(1),
        bytes.fromhex("06042a030401"),
        tlv(0x30, tlv(0x30, bytes.fromhex(hash_)), tlv(0x04, hashlib.sha256(data).digest())),
        number(41),
        tlv(0x18, time.encode()),
        *([] if nonce is None else [number(nonce)]),
    )


def _signer(content: bytes, signer: Party, algorithm: str, version: int) -> bytes:
    attributes = [
        _attribute("06092a864886f70d010903", bytes.fromhex("060b2a864886f70d0109100104")),
        _attribute("06092a864886f70d010904", tlv(0x04, hashlib.sha256(content).digest())),
        _attribute(
            "060b2a864886f70d010910022f",
            tlv(0x30, tlv(0x30, tlv(0x30, tlv(0x04, hashlib.sha256(signer.der).digest())))),
        ),
    ]
    said = b"".join(sorted(attributes))
    certificate = signer.certificate
    return tlv(
        0x30,
        number(version),
        tlv(0x30, certificate.issuer.public_bytes(), number(certificate.serial_number)),
        tlv(0x30, bytes.fromhex(SHA256)),
        tlv(0xA0, said),
        tlv(0x30, bytes.fromhex(algorithm)),
        tlv(0x04, signer.key.sign(tlv(0x31, said), ec.ECDSA(hashes.SHA256()))),
    )


def _attribute(name: str, value: bytes) -> bytes:
    return tlv(0x30, bytes.fromhex(name), tlv(0x31, value))


_SETTINGS = """\
[tsa]
default_tsa = local
[local]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class RealAuthority:
    """Stock ``openssl ts``, which says the time of this machine."""

    def __init__(self, folder: Path) -> None:
        today = dt.datetime.now(dt.UTC).replace(microsecond=0)
        start, end = today - dt.timedelta(days=2), today + dt.timedelta(days=2)
        purpose = ExtendedKeyUsageOID.TIME_STAMPING
        self.root = Party("Root of this machine", start=start, end=end)
        signer = Party("Authority of this machine", by=self.root, start=start, end=end, purpose=purpose)
        self._folder = folder
        folder.mkdir()
        (folder / "serial").write_text("01\n")
        (folder / "settings").write_text(_SETTINGS.format(folder=folder))
        (folder / "signer.pem").write_bytes(signer.pem)
        (folder / "signer.key").write_bytes(signer.key_pem)

    def answer(self, query: bytes) -> bytes:
        """The response to a query."""
        asked, answered = self._folder / "query", self._folder / "answer"
        asked.write_bytes(query)
        command = [OPENSSL, "ts", "-reply", "-config", "settings", "-section", "local", "-queryfile", "query"]
        files = ["-signer", "signer.pem", "-inkey", "signer.key", "-out", "answer"]
        subprocess.run([*command, *files], cwd=self._folder, capture_output=True, check=True, timeout=60)
        return answered.read_bytes()
