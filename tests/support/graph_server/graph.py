"""The test Graph itself: bearer check, faults, limits, permissions, licences, pages and batches."""

import base64
import json
import threading
from collections.abc import Mapping, Sequence
from urllib.parse import quote, unquote

from tests.support.graph_server.faults import Fault, Moment
from tests.support.graph_server.permissions import refused
from tests.support.graph_server.reply import Reply, refusal, reply
from tests.support.graph_server.throttle import Throttle
from tests.support.graph_server.tokens import Tokens
from tests.support.tenants.directory import Directory, Listing, Refusal
from tests.support.tenants.odata import options
from tests.support.tenants.seed import Seed

from seccheck.model.policy import Json

_LARGEST_PAGE, _BATCH = 999, 20
_UNAUTHORIZED = 'Bearer realm="", authorization_uri="https://login.test/common/oauth2/authorize", error="invalid_token"'


class Endpoints:
    """Answers what is asked of one seeded tenant."""

    def __init__(  # one argument for each thing that differs from test to test
        self,
        seed: Seed,
        url: str,
        stranger: str,
        tokens: Tokens,
        *,
        page_size: int,
        faults: Sequence[Fault],
        throttle: Throttle | None = None,
    ) -> None:
        self._directory = Directory(seed)
        self._url, self._stranger, self._tokens, self._page = url, stranger, tokens, page_size
        self._faults, self._seen = tuple(faults), [0] * len(faults)
        self._lock = threading.Lock()
        self._listings: dict[tuple[str, bool], Listing] = {}
        self._plans = frozenset(
            str(plan["servicePlanName"])
            for sku in seed.skus
            if sku.get("capabilityStatus") in ("Enabled", "Warning")
            for plan in sku.get("servicePlans") or ()
        )
        self.throttle = throttle

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """What is said to one request, `path` as it was sent."""
        moment = Moment(
            url=f"{self._url}{path}",
            stranger=self._stranger,
            usual=lambda: self._usual(method, path, headers, body),
        )
        fault = self._fault(unquote(path))
        return fault.make(moment) if fault else moment.usual()

    def _fault(self, path: str) -> Fault | None:
        with self._lock:
            for place, fault in enumerate(self._faults):
                if fault.path in path:
                    seen = self._seen[place]
                    self._seen[place] += 1
                    if seen >= fault.after and (fault.times is None or seen < fault.after + fault.times):
                        return fault
        return None

    def _usual(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        roles = self._tokens.roles(headers.get("authorization", ""))
        if roles is None:
            return refusal(
                401,
                "InvalidAuthenticationToken",
                "Access token is empty, expired or not known.",
                WWW_Authenticate=_UNAUTHORIZED,
            )
        if path == "/v1.0/$batch" and method == "POST":
            return self._batch(headers, body)
        if method != "GET":
            return refusal(405, "Request_BadRequest", "Only reading.")
        if not path.startswith("/v1.0/"):
            return refusal(400, "BadRequest", "Invalid version.")
        return self._read(path.removeprefix("/v1.0"), headers, roles)

    def _read(self, target: str, headers: Mapping[str, str], roles: frozenset[str]) -> Reply:
        decoded = unquote(target)
        early = self.throttle.refused(decoded) if self.throttle else None
        no = early or refused(decoded, roles, self._plans)
        if no:
            return no
        path, _, query = target.partition("?")
        asked = options(query)
        skip = _place(asked.get("$skiptoken"))
        if skip is None:
            return refusal(400, "Directory_ExpiredPageToken", "The page token is not known.")
        eventual = headers.get("consistencylevel", "") == "eventual"
        rest = "&".join(part for part in query.split("&") if not unquote(part).startswith("$skiptoken="))
        answer = self._ask(f"{unquote(path)}?{rest}" if rest else unquote(path), eventual=eventual)
        if isinstance(answer, Refusal):
            return refusal(answer.status, answer.code, answer.message)
        context = f"{self._url}/v1.0/$metadata#{path.strip('/')}"
        if isinstance(answer, Listing):
            return self._listed(answer, context, f"{path}?{rest}&" if rest else f"{path}?", skip)
        return reply({"@odata.context": f"{context}/$entity", **answer})

    def _ask(self, target: str, *, eventual: bool) -> Json:
        """The whole answer; a list is kept for its next pages."""
        key = (target, eventual)
        if key not in self._listings:
            answer = self._directory.answer(target, eventual=eventual)
            if not isinstance(answer, Listing):
                return answer
            self._listings[key] = answer
        return self._listings[key]

    def _listed(self, listing: Listing, context: str, link: str, skip: int) -> Reply:
        size = min(listing.size or self._page, _LARGEST_PAGE)
        body: dict[str, Json] = {"@odata.context": context}
        if listing.counted and not skip:
            body["@odata.count"] = len(listing.items)
        if skip + size < len(listing.items):
            body["@odata.nextLink"] = f"{self._url}/v1.0{link}$skiptoken={_opaque(skip + size)}"
        body["value"] = [listing.shape(item) for item in listing.items[skip : skip + size]]
        return reply(body)

    def _batch(self, headers: Mapping[str, str], body: bytes) -> Reply:
        requests = json.loads(body)["requests"]
        if len(requests) > _BATCH or len({one["id"] for one in requests}) < len(requests):
            return refusal(400, "BadRequest", "Number of batch request steps exceeds the maximum value of 20.")
        return reply({"responses": [self._step(one, headers) for one in reversed(requests)]})

    def _step(self, one: Mapping[str, Json], headers: Mapping[str, str]) -> Json:
        own = {name.lower(): value for name, value in (one.get("headers") or {}).items()}
        path = "/v1.0/" + quote(str(one["url"]).lstrip("/"), safe="/?&=$'(),:%@-._~!*;+")
        own["authorization"] = headers.get("authorization", "")
        said = self.answer(str(one.get("method", "GET")), path, own, b"")
        return {"id": one["id"], "status": said.status, "headers": dict(said.headers), "body": said.json}


def _opaque(place: int) -> str:
    return "RFNwdAIAAQ" + base64.urlsafe_b64encode(f"{place:08}".encode()).decode().rstrip("=")


def _place(token: str | None) -> int | None:
    """Where a page starts, None for a token that was never given; short digits are a fault's own."""
    if token is None:
        return 0
    if token.startswith(("more", "x")) or token.isdigit():
        return 0
    try:
        part = token.removeprefix("RFNwdAIAAQ")
        return int(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except ValueError:
        return None
