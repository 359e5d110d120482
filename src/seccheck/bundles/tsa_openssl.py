"""Lets the stock ``openssl`` program verify a time stamp that the library refuses, as it does with loose encodings."""

import datetime as dt
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_PROGRAM = "openssl"
_SECONDS = 30
_OK = "Verification: OK"


class NoProgramError(Exception):
    """There is no ``openssl`` on this machine, or it does not end."""


def verify_by_openssl(
    response: bytes, *, imprint: str, anchors: bytes, at: dt.datetime, program: str | None = None
) -> str:
    """What speaks against a response by ``openssl ts -verify``; empty where nothing does.

    The two files that the program reads lie in a folder of their own for as long as it runs.

    Args:
        response: as received.
        imprint: the digest of what must have been stamped, hex, by the response's own hash.
        anchors: the certificates that the reader trusts, PEM.
        at: when these and the authority's must be valid: they may have expired since.
        program: the one to run; the one on the path where None.

    Raises:
        NoProgramError: it cannot be asked.
    """
    found = shutil.which(_PROGRAM) if program is None else program
    if not found:
        raise NoProgramError
    with tempfile.TemporaryDirectory(prefix="seccheck-") as folder:
        token, trusted = Path(folder, "token.tsr"), Path(folder, "anchors.pem")
        token.write_bytes(response)
        trusted.write_bytes(anchors)
        command = [found, "ts", "-verify", "-digest", imprint, "-in", str(token), "-CAfile", str(trusted)]
        return _said([*command, "-attime", str(int(at.timestamp()))])


def _said(command: list[str]) -> str:
    # The user's own settings of openssl must not decide what verifies.
    environment = {**os.environ, "LC_ALL": "C", "OPENSSL_CONF": os.devnull}
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            command, capture_output=True, check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoProgramError from error
    if done.returncode == 0 and _OK in done.stdout.decode(errors="replace").splitlines():
        return ""
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    errors = [line for line in lines if "error" in line.lower()] or lines
    return errors[-1][-300:] if errors else f"openssl ended with {done.returncode}"
