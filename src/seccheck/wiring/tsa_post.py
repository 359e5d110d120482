"""Asks a time-stamping authority for one stamp: one POST, without redirects, within limits of time and size."""

import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from seccheck.errors import Fault, OutputFaultError, Place, UsageFaultError
from seccheck.wiring.clock import seconds

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.request import OpenerDirector

_MOST_BYTES = 64 * 1024
_CHUNK = 4096
_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"
_HTTP_OK = 200
_HINT = "Try again, or write the query with --query, have it answered elsewhere, and attach the response."


def post_query(url: str, query: bytes, *, limit_seconds: float = 30.0) -> bytes:
    """The authority's response as received; what it says is not looked at.

    Args:
        url: ``https``, or ``http`` on this very machine.
        query: the bytes of an RFC 3161 query.
        limit_seconds: for all of it.

    Raises:
        UsageFaultError: the address may not be used.
        OutputFaultError: nobody answers, too late, too much, or with something else.
    """
    check_address(url)
    from http.client import HTTPException  # noqa: PLC0415 - few runs ask for a stamp
    from urllib.error import HTTPError  # noqa: PLC0415 - same
    from urllib.request import Request  # noqa: PLC0415 - same

    end = seconds() + limit_seconds
    headers = {"Content-Type": _QUERY, "Accept": _REPLY}
    try:
        with _opener(url).open(Request(url, query, headers), timeout=limit_seconds) as answer:  # noqa: S310 - checked
            return _body(answer, url, end)
    except HTTPError as error:
        error.close()
        raise _fault(url, f"answers {error.code}, not with a time stamp") from error
    except (OSError, HTTPException, ValueError) as error:
        raise _fault(url, f"cannot be asked: {getattr(error, 'reason', None) or error}") from error


def check_address(url: str) -> None:
    """Make sure that a stamp may be asked for at `url`.

    Raises:
        UsageFaultError: it may not.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    if parts.username is not None or parts.password is not None:
        raise UsageFaultError(Fault(message="the address of the authority holds a name or a password"))
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and _is_here(host))):
        message = "the address of the authority must start with https:// (http:// for this machine alone)"
        raise UsageFaultError(Fault(message=message, place=Place(file=url[:200])))


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _opener(url: str) -> "OpenerDirector":
    """Follows no redirect; goes through the user's proxy, except to this machine."""
    from urllib.request import HTTPRedirectHandler, ProxyHandler, build_opener  # noqa: PLC0415 - slow, seldom needed

    class Stay(HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    return build_opener(Stay, *([ProxyHandler({})] if _is_here(urlsplit(url).hostname or "") else []))


def _body(answer: "HTTPResponse", url: str, end: float) -> bytes:
    kind = answer.headers.get_content_type()
    if answer.status != _HTTP_OK or kind != _REPLY:
        raise _fault(url, f"answers with {kind}, not with a time stamp")
    body = b""
    while chunk := answer.read1(_CHUNK):
        body += chunk
        if len(body) > _MOST_BYTES:
            raise _fault(url, "answers with more than any time stamp has")
        if seconds() > end:
            raise _fault(url, "takes too long to answer")
    return body


def _fault(url: str, message: str) -> OutputFaultError:
    return OutputFaultError(Fault(message=f"the time-stamping authority {message}", place=Place(file=url), hint=_HINT))
