"""Reads a certificate with its private key, as PFX or PEM, into what msal signs with."""

from pathlib import Path

from seccheck.errors import input_fault
from seccheck.graph.credentials.secret import private_bytes
from seccheck.model.policy import Json

_PEM = b"-----BEGIN "
_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"


def certificate_from(path: Path, password: str) -> Json:
    """What msal calls a ``client_credential``, of the file at `path`.

    Args:
        path: of a PFX file, or of a PEM file that holds both the private key and the certificate.
        password: of the private key; empty for none.

    Raises:
        InputFaultError: it cannot be read, others can read it, or half of it is missing.
    """
    content = private_bytes(path)
    if _PEM not in content:
        return {"private_key_pfx_path": str(path), "passphrase": password or None}
    text = content.decode("ascii", "replace")
    for part in ("PRIVATE KEY", "CERTIFICATE"):
        if f"{part}-----" not in text:
            raise input_fault(
                f"No {part.lower()} in this PEM file",
                file=str(path),
                hint="Put the private key and the certificate into one file.",
            )
    # The first is ours; others, where there are any, are of those who signed it.
    certificate = _BEGIN + text.partition(_BEGIN)[2].partition(_END)[0] + _END
    return {"private_key": text, "public_certificate": certificate, "passphrase": password or None}
