"""Signs in as the machine we run on, where Azure gave it an identity."""

from collections.abc import Mapping

from seccheck.graph.clouds import Ends
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import SIGN_IN, UnseenError
from seccheck.model.policy import Json

SYSTEM = "system"


class ManagedIdentity:
    """The machine's own identity, or one that was assigned to it."""

    def __init__(self, *, identity: str, ends: Ends, http: TokenHttp) -> None:
        """Make one.

        Args:
            identity: ``system``, or the client id of the assigned one.
            ends: for what a token is asked.
            http: the way to the machine's own token server.
        """
        self._identity = identity
        self._ends = ends
        self._http = http
        self._app: Json = None

    def fetch(self, *, claims: str, fresh: bool) -> Mapping[str, Json]:
        """See `Credential.fetch`."""
        try:
            if self._app is None or (fresh and not claims):
                self._app = self._client()
            challenge = {"claims_challenge": claims} if claims else {}
            result: Mapping[str, Json] = self._app.acquire_token_for_client(resource=self._ends.graph, **challenge)
        except UnseenError:
            raise
        except Exception as error:  # noqa: BLE001  # msal raises what it likes, the server's whole answer in it
            raise UnseenError(SIGN_IN, f"no managed identity here ({type(error).__name__})") from None
        return result

    def _client(self) -> Json:
        import msal  # type: ignore[import-untyped]  # noqa: PLC0415  # it has no types, and is slow

        who = (
            msal.SystemAssignedManagedIdentity()
            if self._identity == SYSTEM
            else msal.UserAssignedManagedIdentity(client_id=self._identity)
        )
        return msal.ManagedIdentityClient(who, http_client=self._http)
