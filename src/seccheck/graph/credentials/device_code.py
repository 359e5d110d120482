"""Signs in a person: a code is shown here, and typed into a browser somewhere else."""

from collections.abc import Callable, Mapping

from seccheck import neutral
from seccheck.graph.clock import Clock, Deadline
from seccheck.graph.clouds import Ends
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.graph.sentences import say
from seccheck.model.policy import Json

_LONGEST = 200
_USUAL, _PAUSE = 900, 5
"""Seconds for which a code is good, and between two questions whether it was typed."""
_WAITING = ("authorization_pending", "slow_down")


class DeviceCode:
    """A public client and the one person who signs in."""

    def __init__(
        self,
        *,
        client: str,
        ends: Ends,
        http: TokenHttp,
        clock: Clock,
        deadline: Deadline,
        tell: Callable[[str], None],
        lang: str = "en",
    ) -> None:
        self._client = client
        self._ends = ends
        self._http = http
        self._clock = clock
        self._deadline = deadline
        self._tell = tell
        self._lang = lang
        self._app: Json = None

    def fetch(self, *, claims: str, fresh: bool) -> Mapping[str, Json]:
        """See `Credential.fetch`."""
        try:
            if self._app is None:
                self._app = self._application()
            return self._silently(claims, fresh=fresh) or self._by_code(claims)
        except UnseenError:
            raise
        except Exception as error:  # noqa: BLE001  # msal raises what it likes, the server's answer in it
            raise UnseenError(SIGN_IN, f"the device code flow failed ({type(error).__name__})") from None

    def _application(self) -> Json:
        import msal  # type: ignore[import-untyped]  # noqa: PLC0415  # it has no types, and is slow

        return msal.PublicClientApplication(
            self._client,
            authority=self._ends.authority,
            instance_discovery=False,
            client_capabilities=["CP1"],
            http_client=self._http,
        )

    def _silently(self, claims: str, *, fresh: bool) -> Mapping[str, Json] | None:
        """A new token for whoever signed in before, if anybody did and is still welcome."""
        accounts = self._app.get_accounts()
        if not accounts:
            return None
        result: Mapping[str, Json] | None = self._app.acquire_token_silent(
            self._scopes(), account=accounts[0], force_refresh=fresh, claims_challenge=claims or None
        )
        return result

    def _by_code(self, claims: str) -> Mapping[str, Json]:
        flow: dict[str, Json] = self._app.initiate_device_flow(self._scopes(), claims_challenge=claims or None)
        url, code = (flow.get(key) for key in ("verification_uri", "user_code"))
        if not isinstance(url, str) or not isinstance(code, str):
            return flow
        shown = {"url": neutral.terminal(url, cap=_LONGEST), "code": neutral.terminal(code, cap=_LONGEST)}
        self._tell(say(self._lang, "code", **shown))
        return self._polled(flow)

    def _polled(self, flow: dict[str, Json]) -> Mapping[str, Json]:
        """What came of it when the person has typed the code, or has had the time to."""
        ends = self._clock.seconds() + min(self._deadline.left(), float(flow.get("expires_in", _USUAL)))
        while True:
            # Polling is ours, not msal's: its loop knows no deadline, and no pause where the server names none.
            flow |= {"interval": max(1, int(flow.get("interval", _PAUSE))), "latest_attempt_at": 0}
            result: Mapping[str, Json] = self._app.acquire_token_by_device_flow(flow, exit_condition=lambda _: True)
            pause = float(flow["interval"])
            if result.get("error") not in _WAITING or self._clock.seconds() + pause >= ends:
                return result
            self._clock.sleep(pause)

    def _scopes(self) -> list[str]:
        return [f"{self._ends.graph}/.default"]
