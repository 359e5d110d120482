"""Signs in as an application that can prove who it is: by certificate, secret or another's word."""

from collections.abc import Callable, Mapping

from seccheck.graph.clouds import Ends
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.model.policy import Json


class Confidential:
    """A confidential client; nothing is read, loaded or asked before the first token."""

    def __init__(self, *, client: str, ends: Ends, http: TokenHttp, proof: Callable[[], Json]) -> None:
        """Make one.

        Args:
            client: id of the app registration.
            ends: whom to ask, and for what.
            http: the way there.
            proof: gives what msal calls a ``client_credential``.
        """
        self._client = client
        self._ends = ends
        self._http = http
        self._proof = proof
        self._app: Json = None

    def fetch(self, *, claims: str, fresh: bool) -> Mapping[str, Json]:
        """See `Credential.fetch`."""
        try:
            if self._app is None:
                self._app = self._application()
            if fresh and not claims:
                self._app.remove_tokens_for_client()
            result: Mapping[str, Json] = self._app.acquire_token_for_client(
                [f"{self._ends.graph}/.default"], claims_challenge=claims or None
            )
        except UnseenError:
            raise
        except Exception as error:  # noqa: BLE001  # msal and its own helpers raise what they like, secrets in it too
            raise UnseenError(SIGN_IN, f"the credential cannot be used ({type(error).__name__})") from None
        return result

    def _application(self) -> Json:
        import msal  # type: ignore[import-untyped]  # noqa: PLC0415  # it has no types, and is slow

        return msal.ConfidentialClientApplication(
            self._client,
            client_credential=self._proof(),
            authority=self._ends.authority,
            instance_discovery=False,
            client_capabilities=["CP1"],
            http_client=self._http,
        )
