"""Says since when a signature exists, by a time-stamp token over it and the authorities that the reader trusts."""

import datetime as dt
import hashlib
import warnings

from seccheck.bundles.tsa_openssl import NoProgramError
from seccheck.bundles.tsa_response import Response, read_response
from seccheck.bundles.tsa_trust import Anchors, authority_of, distrusted
from seccheck.model.time_answer import BAD_TOKEN, STAMPED, UNPINNED, UNREAD, TimeAnswer

WINDOW = dt.timedelta(hours=24)
"""How long after the moment that a run judged by its signature may be stamped."""


def read_time(
    token: bytes,
    signature: bytes,
    *,
    tsa_ca: Anchors | None,
    manifest: bytes = b"",
    program: str | None = None,
) -> TimeAnswer:
    """Since when `signature` exists.

    Args:
        token: the response as received, the bytes of ``signatures/assessor.sig.tsr``; empty where there is none.
        signature: the bytes of ``signatures/assessor.sig``.
        tsa_ca: the authorities that the reader trusts, from outside the bundle; None where the reader names none: then
            nothing is verified but what the token is about.
        manifest: the bytes that `signature` signs, to tell the commonest mistake from the others.
        program: see `seccheck.bundles.tsa_openssl.verify_by_openssl`.
    """
    if not token:
        return TimeAnswer()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the library thinks of a stranger's certificates is for its authors
        return _read(token, signature, tsa_ca, manifest, program)


def _read(token: bytes, signature: bytes, tsa_ca: Anchors | None, manifest: bytes, program: str | None) -> TimeAnswer:
    try:
        response = read_response(token)
        authority = authority_of(response)
    except ValueError as error:
        return TimeAnswer(level=BAD_TOKEN, reason="format", detail=str(error))
    if why := _about(response, signature, manifest):
        return TimeAnswer(level=BAD_TOKEN, reason=why, authority=authority)
    if tsa_ca is None:
        return TimeAnswer(level=UNPINNED, authority=authority)
    return _by_authority(token, response, tsa_ca, authority, program)


def _by_authority(token: bytes, response: Response, tsa_ca: Anchors, authority: str, program: str | None) -> TimeAnswer:
    try:
        reason, detail = distrusted(token, response, tsa_ca, program=program)
    except NoProgramError:
        return TimeAnswer(level=UNREAD, authority=authority)
    if reason:
        return TimeAnswer(level=BAD_TOKEN, authority=authority, reason=reason, detail=detail)
    return TimeAnswer(level=STAMPED, gen_time=response.gen_time, authority=authority)


def _about(response: Response, signature: bytes, manifest: bytes) -> str:
    """Why a response is not about `signature`; empty where it is."""
    if not response.hash:
        return "refused"
    if response.imprint == hashlib.new(response.hash, signature).digest():
        return ""
    return "manifest" if manifest and response.imprint == hashlib.new(response.hash, manifest).digest() else "another"


def backdated(gen_time: dt.datetime, as_of: dt.date) -> str:
    """Why a run was not sealed when it says, by the rule ``0 <= gen_time - as_of <= 24 h``; empty where it was.

    Returns:
        ``early``: the stamp is older than the day that was judged by; ``late``: the run may have been made up later.
    """
    since = gen_time - dt.datetime.combine(as_of, dt.time.min, dt.UTC)
    return "early" if since < dt.timedelta(0) else "late" if since > WINDOW else ""
