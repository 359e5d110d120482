import warnings
from pathlib import Path

import pytest
import trustme
from cryptography.utils import CryptographyDeprecationWarning
from tests.support.small import faults_of, told

from seccheck.probes.network.roots import known_roots, quiet


def test_the_usual_roots_are_known_with_and_without_own_ones(tmp_path: Path) -> None:
    path = tmp_path / "roots.pem"
    trustme.CA().cert_pem.write_to_path(str(path))
    assert known_roots(None) is not None
    assert known_roots(path) is not None


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "the file holds no certificate"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "the file holds no certificate"),
        (None, "there is no such file"),
    ],
    ids=["empty", "broken", "missing"],
)
def test_an_own_file_that_cannot_be_used_is_said(tmp_path: Path, content: bytes | None, fault: str) -> None:
    path = tmp_path / "roots.pem"
    if content is not None:
        path.write_bytes(content)
    (message,) = told(faults_of(lambda: known_roots(path)))
    assert fault in message


def test_only_the_parser_is_quiet_about_what_strangers_wrote() -> None:
    with quiet():
        warnings.warn("a serial number of zero", CryptographyDeprecationWarning, stacklevel=1)
        with pytest.raises(UserWarning):
            warnings.warn("another thing", UserWarning, stacklevel=1)
