"""The way of msal and of the token brokers to the network: our own session, our own bounds, named servers only."""

import functools
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from seccheck.graph.answer import Answer
from seccheck.graph.clock import Deadline
from seccheck.graph.exchange import exchange
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.graph.origin import Origin, origin_of
from seccheck.graph.retry import Patience
from seccheck.model.policy import Json

if TYPE_CHECKING:
    import requests

_FAILED = 400
_DISCOVERY = "/.well-known/openid-configuration"


class Reply:
    """An answer as msal reads it."""

    def __init__(self, answer: Answer) -> None:
        self.status_code = answer.status
        self.headers = answer.headers
        self.text: str = answer.body

    def raise_for_status(self) -> None:
        """Raise if it is a failure; what it says stays inside.

        Raises:
            UnseenError: it is.
        """
        if self.status_code >= _FAILED:
            raise UnseenError(SIGN_IN, f"the sign-in server answered {self.status_code}")

    def json(self) -> Mapping[str, Json]:
        """Its object.

        Raises:
            UnseenError: it holds none.
        """
        try:
            found = json.loads(self.text)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise UnseenError(SIGN_IN, f"the sign-in server answered {self.status_code}, but no JSON")
        return found


class TokenHttp:
    """What msal calls an ``http_client``."""

    def __init__(
        self,
        session: "requests.Session",
        *,
        deadline: Deadline,
        patience: Patience,
        only: frozenset[Origin] | None,
    ) -> None:
        """Make one.

        Args:
            session: as `seccheck.graph.session` makes it.
            deadline: of everything.
            patience: with a busy server.
            only: the servers that may be talked to; None for any, where this machine itself names them.
        """
        self._session = session
        self._deadline = deadline
        self._patience = patience
        self._only = only

    def get(self, url: str, *, params: Json = None, headers: Json = None, **_other: Json) -> Reply:
        """Ask.

        Raises:
            UnseenError: no answer, or no server to be trusted with the question.
        """
        reply = self._reply("GET", url, params=params, headers=headers)
        if url.endswith(_DISCOVERY) and reply.status_code >= _FAILED:
            # Of which msal would say no more than that a value is wrong.
            raise UnseenError(SIGN_IN, f"the sign-in server does not know the tenant ({reply.status_code})")
        return reply

    def post(self, url: str, *, params: Json = None, data: Json = None, headers: Json = None, **_other: Json) -> Reply:
        """Send.

        Raises:
            UnseenError: no answer, or no server to be trusted with what is sent.
        """
        return self._reply("POST", url, params=params, data=data, headers=headers)

    def close(self) -> None:
        """Let the connections go."""
        self._session.close()

    def _reply(self, method: str, url: str, **parts: Json) -> Reply:
        if self._only is not None and origin_of(url) not in self._only:
            raise UnseenError(SIGN_IN, "the sign-in server sends us to another one")
        return Reply(self._patience.ask(functools.partial(self._once, method, url, parts), "sign-in"))

    def _once(self, method: str, url: str, parts: Mapping[str, Json]) -> Answer:
        import requests  # noqa: PLC0415  # slow, so only where something is asked

        raw = exchange(self._session, requests.Request(method, url, **parts), self._deadline)
        text = raw.content.decode("utf-8", "replace")
        return Answer(status=raw.status, headers=raw.headers, body=text, is_json=False)
