"""Asks Graph for one thing: in its turn, with our token, patiently; what comes back is the object or a reason."""

import base64
import binascii
import functools
import json
import re
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from seccheck.graph.answer import Answer, answer_from
from seccheck.graph.clock import Deadline
from seccheck.graph.clouds import Ends
from seccheck.graph.exchange import exchange
from seccheck.graph.failures import judged, refusal
from seccheck.graph.graph import AMBIGUOUS, ERROR, LICENCE, SHAPE, Item, UnseenError
from seccheck.graph.licences import licences_of
from seccheck.graph.origin import origin_of
from seccheck.graph.pace import Pace
from seccheck.graph.pages import items_of
from seccheck.graph.retry import Patience
from seccheck.graph.sign_in import SignIn
from seccheck.model.policy import Json
from seccheck.model.record import record

if TYPE_CHECKING:
    import requests

_SKUS = "/v1.0/subscribedSkus"
_UNAUTHORIZED = 401
_FALSE_ALARMS = 2
"""How often a refusal for want of a licence that is there is asked again: some tenants get it now and then."""
SAFE = "/?$&=,:;@!*'()%+-._~"
_CLAIMS = re.compile(r'claims="([A-Za-z0-9+/=_-]{1,8192})"')
EVENTUAL = {"ConsistencyLevel": "eventual"}
_COUNTING = re.compile(r"[?&]\$(count=true|search=)|/\$count\b", re.IGNORECASE)


@record
class Ways:
    """What a request goes through."""

    ends: Ends
    session: "requests.Session"
    sign_in: SignIn
    patience: Patience
    pace: Pace
    deadline: Deadline


class Client:
    """Safe to use from several threads."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self._lock = threading.Lock()
        self._held: frozenset[str] | None = None
        self._has_looked = False

    def url(self, path: str) -> str:
        """Where `path` is."""
        return self._ways.ends.graph + quote(path, safe=SAFE)

    def get(self, link: str, *, path: str) -> Item:
        """The object at `link`.

        Args:
            link: an absolute URL, our own or one that Graph gave; it goes out as it stands.
            path: as it was asked for, which tells its lane and whether Graph must count.

        Raises:
            UnseenError: not answered; `ERROR` without asking if it leads to another server than Graph.
        """
        return self._object(lambda: self._asked("GET", link, path, None), path)

    def post(self, path: str, payload: Json) -> Item:
        """What Graph answers to `payload`, which must not change anything.

        Raises:
            UnseenError: as `get`.
        """
        return self._object(lambda: self._asked("POST", self.url(path), path, payload), path)

    def why(self, answer: Answer, path: str) -> UnseenError | None:
        """What `answer` means for the request for `path`; None if it is an answer. Licences have the last word."""
        refused = refusal(answer, path)
        return judged(refused, self._licences()) if refused and refused.licences else refused

    def _object(self, ask: Callable[[], Answer], path: str) -> Item:
        tried = 0
        while True:
            tried += 1
            answer = ask()
            refused = self.why(answer, path)
            if refused is None:
                return _object(answer, path)
            if refused.reason != AMBIGUOUS or tried > _FALSE_ALARMS:
                raise refused
            self._ways.patience.pause(tried, path, reason=AMBIGUOUS)

    def _asked(self, method: str, link: str, path: str, payload: Json) -> Answer:
        if origin_of(link) != self._ways.ends.origin:
            raise UnseenError(ERROR, "leads to another server, which was not asked", path=path)
        once = functools.partial(self._once, method, link, path, payload)
        try:
            return self._ways.patience.ask(once, path)
        except UnseenError as error:
            # Deeper parts do not know what they were asked for.
            raise error if error.path else UnseenError(error.reason, error.detail, path=path) from None

    def _once(self, method: str, link: str, path: str, payload: Json) -> Answer:
        send = functools.partial(self._sent, method, link, path, payload)
        token = self._ways.sign_in.token()
        answer = send(token.header())
        refused = refusal(answer, path)
        if answer.status != _UNAUTHORIZED or not refused or refused.reason == LICENCE:
            return answer
        return send(self._ways.sign_in.another(token, _challenge(answer)).header())

    def _sent(self, method: str, link: str, path: str, payload: Json, bearer: str) -> Answer:
        import requests  # noqa: PLC0415  # slow, so only where something is asked

        self._ways.pace.wait(path)
        ours = {"client-request-id": str(uuid.uuid4())}
        headers = ours | {"Authorization": bearer, "Accept": "application/json"}
        if counts(path):
            headers |= EVENTUAL
        request = requests.Request(method, link, headers=headers, json=payload)
        raw = exchange(self._ways.session, request, self._ways.deadline)
        return answer_from(raw.status, ours | dict(raw.headers), raw.content)

    def _licences(self) -> frozenset[str] | None:
        """The licences that the tenant holds; None if they cannot be seen."""
        with self._lock:
            if not self._has_looked:
                self._has_looked = True
                try:
                    self._held = licences_of(self._skus())
                except UnseenError:
                    self._held = None
            return self._held

    def _skus(self) -> Iterator[Item]:
        def fetch(link: str) -> Item:
            answer = self._asked("GET", link, _SKUS, None)
            refused = refusal(answer, _SKUS)
            if refused:
                raise refused
            return _object(answer, _SKUS)

        return items_of(self.url(_SKUS), fetch, path=_SKUS)


def counts(path: str) -> bool:
    """Whether `path` needs `EVENTUAL`: others never get it, for it reads another index, which lags and leaves out."""
    return _COUNTING.search(path) is not None


def _object(answer: Answer, path: str) -> Item:
    if not isinstance(answer.body, Mapping):
        raise UnseenError(SHAPE, "no object", path=path)
    return answer.body


def _challenge(answer: Answer) -> str:
    """The claims that Graph demands of the next token, as JSON; empty if it does not say so in a way that can be."""
    found = _CLAIMS.search(answer.headers.get("www-authenticate", ""))
    if not found:
        return ""
    coded = found[1].replace("-", "+").replace("_", "/").rstrip("=")
    try:
        claims = json.loads(base64.b64decode(coded + "=" * (-len(coded) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return ""
    return json.dumps(claims) if isinstance(claims, dict) else ""
