"""Knows the authorities that may vouch for a portal: the usual roots, and those of the client's own file."""

import contextlib
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from seccheck.errors import input_fault
from seccheck.reading.files import read_bounded

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from cryptography.x509.verification import Store

_BEGIN = "-----BEGIN CERTIFICATE-----"


def known_roots(bundle: Path | None) -> "Store":
    """The usual roots, and those of the client's own file.

    Raises:
        InputFaultError: the client's file cannot be read or holds no certificate.
    """
    from cryptography.x509.verification import Store  # noqa: PLC0415 - slow to import, few runs need it

    with quiet():
        return Store([*_usual_roots(), *(_own_roots(bundle) if bundle is not None else ())])


def _usual_roots() -> "Iterator[Certificate]":
    import certifi  # noqa: PLC0415 - few runs look at certificates
    from cryptography.x509 import load_pem_x509_certificate  # noqa: PLC0415 - slow to import, same

    for rest in Path(certifi.where()).read_text(encoding="utf-8").split(_BEGIN)[1:]:
        with contextlib.suppress(ValueError):  # a few old roots are not well formed; the others count all the same
            yield load_pem_x509_certificate((_BEGIN + rest).encode())


def _own_roots(bundle: Path) -> "list[Certificate]":
    from cryptography.x509 import load_pem_x509_certificates  # noqa: PLC0415 - slow to import, few runs need it

    try:
        return load_pem_x509_certificates(read_bounded(bundle))
    except ValueError:
        hint = "Give certificates in PEM, each from BEGIN CERTIFICATE to END CERTIFICATE."
        raise input_fault("the file holds no certificate", file=str(bundle), hint=hint) from None


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Warnings about a stranger's certificate are no concern of whoever runs this; not for several threads at once."""
    from cryptography.utils import CryptographyDeprecationWarning  # noqa: PLC0415 - few runs need it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CryptographyDeprecationWarning)
        yield
