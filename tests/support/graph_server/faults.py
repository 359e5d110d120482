"""What a broken or hostile Graph does: each function is one fault at the paths that hold a given text."""

import itertools
import json
import time
from collections.abc import Callable, Iterator

from tests.support.graph_server.reply import Reply, refusal, reply

from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class Moment:
    """A request that a fault is about to answer."""

    url: str
    """The request's own, complete."""
    stranger: str
    """Another host."""
    usual: Callable[[], Reply]
    """What would be answered without the fault."""


@record
class Fault:
    """Answers in place of Graph."""

    path: str
    """Text that the path with its query holds, decoded."""
    make: Callable[[Moment], Reply]
    times: int | None = None
    """How often, None for ever."""
    after: int = 0
    """Requests for the path that are answered as usual before."""


def status(path: str, code: int, error: str = "", times: int | None = None, after: int = 0, **headers: str) -> Fault:
    """An error; headers with ``_`` for ``-``."""
    return Fault(path=path, make=lambda _: refusal(code, error, **headers), times=times, after=after)


def answered(path: str, body: Json, times: int | None = None, after: int = 0) -> Fault:
    """Another body, as JSON."""
    return Fault(path=path, make=lambda _: reply(body), times=times, after=after)


def retry_after(path: str, when: str, code: int = 429, times: int | None = 1) -> Fault:
    """Wait, it says: seconds or an HTTP date."""
    return status(path, code, "TooManyRequests", times, Retry_After=when)


def html(path: str, times: int | None = None) -> Fault:
    """200 with a page for people, as a proxy sends it."""
    page = b"<!DOCTYPE html><html><body>Please sign in to the network</body></html>"
    return Fault(path=path, make=lambda _: Reply(headers={"Content-Type": "text/html"}, body=page), times=times)


def truncated(path: str, times: int | None = None) -> Fault:
    """The first half of the JSON, and the length of that half."""
    return Fault(path=path, make=lambda moment: _halved(moment.usual(), announced=False), times=times)


def cut_off(path: str, times: int | None = None) -> Fault:
    """The first half of the JSON, then the connection ends though more was announced."""
    return Fault(path=path, make=lambda moment: _halved(moment.usual(), announced=True), times=times)


def endless_pages(path: str) -> Fault:
    """Every page has another one behind it."""
    count = itertools.count(1)
    return Fault(path=path, make=lambda moment: _linked(moment, f"{_bare(moment)}&$skiptoken=more{next(count)}"))


def same_page(path: str) -> Fault:
    """The next page is this page."""
    return Fault(path=path, make=lambda moment: _linked(moment, moment.url))


def next_elsewhere(path: str) -> Fault:
    """The next page is on another host."""
    return Fault(path=path, make=lambda moment: _linked(moment, f"{moment.stranger}/v1.0/users?$skiptoken=x"))


def next_is(path: str, link: Json) -> Fault:
    """The next page is whatever `link` says."""
    return Fault(path=path, make=lambda moment: _linked(moment, link), times=1)


def empty_page_first(path: str) -> Fault:
    """An empty page, and all the rest behind it."""
    return Fault(path=path, make=lambda moment: _linked(moment, f"{_bare(moment)}&$skiptoken=0", items=[]), times=1)


def redirect(path: str, code: int = 302) -> Fault:
    """Go to another host, it says."""
    return Fault(
        path=path, make=lambda moment: Reply(status=code, headers={"Location": f"{moment.stranger}/v1.0/users"})
    )


def slow(path: str, pause: float = 0.05) -> Fault:
    """One byte at a time, for ever: no read ever times out."""
    return Fault(path=path, make=lambda _: Reply(body=_drip(pause)))


def endless_body(path: str) -> Fault:
    """A body without end, as fast as it is read."""
    return Fault(path=path, make=lambda _: Reply(headers={"Content-Type": "application/json"}, body=_flood()))


def reset(path: str, times: int | None = None) -> Fault:
    """The connection is torn down."""
    return Fault(path=path, make=lambda _: Reply(reset=True), times=times)


def challenge(path: str, times: int | None = 1) -> Fault:
    """401 that asks for a token with more claims."""
    claims = "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwgInZhbHVlIjoiMTgwNTAwMDAwMCJ9fX0="
    header = f'Bearer realm="", error="insufficient_claims", client_id="{0}", claims="{claims}"'
    return status(path, 401, "InvalidAuthenticationToken", times, WWW_Authenticate=header)


def _halved(whole: Reply, *, announced: bool) -> Reply:
    body = whole.body if isinstance(whole.body, bytes) else b""
    length = len(body) if announced else None
    return Reply(status=whole.status, headers=whole.headers, body=body[: len(body) // 2], length=length)


def _linked(moment: Moment, link: Json, items: list[Json] | None = None) -> Reply:
    body = moment.usual().json or {}
    value = body.get("value", []) if items is None else items
    return reply({**body, "value": value, "@odata.nextLink": link})


def _bare(moment: Moment) -> str:
    """The request's URL without its place in the list, ready for another parameter."""
    path, _, query = moment.url.partition("?")
    return f"{path}?" + "&".join(part for part in query.split("&") if "skiptoken" not in part)


def _drip(pause: float) -> Iterator[bytes]:
    yield b'{"value": ['
    while True:
        yield b" "
        time.sleep(pause)


def _flood() -> Iterator[bytes]:
    yield b'{"value": ['
    block = (json.dumps({"id": "x" * 1000}) + ",").encode() * 64
    while True:
        yield block
