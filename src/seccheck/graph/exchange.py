"""One exchange over HTTP: bounded in time and size, no redirect followed, nothing of it in an error's text."""

from concurrent.futures import TimeoutError as WaitedTooLongError
from contextlib import closing
from typing import TYPE_CHECKING

from seccheck.graph.clock import Deadline
from seccheck.graph.errand import errand
from seccheck.graph.graph import ERROR, TIMEOUT, TOO_LONG, UnseenError
from seccheck.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    import requests

BODY_CAP = 64 << 20
"""Bytes of one answer; a page of Graph has one or two million."""
_CONNECT, _READ = 10.0, 60.0
"""Seconds until a server must have taken a connection, and between two parts of its answer."""
_CHUNK = 1 << 16
_OVER = "the time for all requests is over"


@record
class Raw:
    """What a server answered."""

    status: int
    headers: "Mapping[str, str]"
    """Names in small letters."""
    content: bytes


class BrokenOffError(UnseenError):
    """A connection that did not come about or did not last: worth a second try."""


def exchange(session: "requests.Session", request: "requests.Request", deadline: Deadline) -> Raw:
    """Send `request` and read the whole answer; its URL goes out as it stands.

    Raises:
        BrokenOffError: no connection, or it broke off.
        UnseenError: `TIMEOUT` at the deadline; `TOO_LONG` for too many bytes; `ERROR` where the server is not trusted.
    """
    if not deadline.left():
        raise UnseenError(TIMEOUT, _OVER)
    try:
        # Not here, because neither a name's look-up nor a header that comes byte by byte knows a time limit.
        return errand(lambda: _exchange(session, request, deadline)).result(timeout=deadline.left())
    except WaitedTooLongError:
        raise UnseenError(TIMEOUT, _OVER) from None


def _exchange(session: "requests.Session", request: "requests.Request", deadline: Deadline) -> Raw:
    from requests import exceptions  # noqa: PLC0415  # slow, so only where something is asked

    prepared = session.prepare_request(request)
    if not request.params:
        prepared.url = request.url
    left = max(deadline.left(), 0.001)
    timeout = (min(_CONNECT, left), min(_READ, left))
    try:
        with closing(session.send(prepared, stream=True, timeout=timeout, allow_redirects=False)) as answer:
            content = _content(answer, deadline)
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Raw(status=answer.status_code, headers=headers, content=content)
    except exceptions.SSLError:
        raise UnseenError(ERROR, "the server's certificate is not trusted") from None
    except exceptions.Timeout:
        raise BrokenOffError(TIMEOUT, "no answer in time") from None
    except UnseenError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a broken server provokes in the libraries is no answer
        raise BrokenOffError(ERROR, f"the connection failed ({type(error).__name__})") from None


def _content(answer: "requests.Response", deadline: Deadline) -> bytes:
    announced = answer.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced[:20]) > BODY_CAP:
        raise UnseenError(TOO_LONG, f"more than {BODY_CAP >> 20} MB")
    content = bytearray()
    for chunk in answer.iter_content(_CHUNK):
        content += chunk
        if len(content) > BODY_CAP:
            raise UnseenError(TOO_LONG, f"more than {BODY_CAP >> 20} MB")
        if not deadline.left():
            raise UnseenError(TIMEOUT, _OVER)
    return bytes(content)
