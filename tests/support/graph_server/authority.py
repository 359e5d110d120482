"""The test authority: OpenID discovery, tokens for secrets, certificates, federated and device sign-in."""

import time
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from tests.support.graph_server.reply import Reply, reply
from tests.support.graph_server.tokens import Tokens, flaw_of_assertion
from tests.support.tenants.names import CLIENT_APP, CLIENT_TENANT

from seccheck.model.policy import Json
from seccheck.model.record import record

SECRET, EXPIRED_SECRET = "the right secret", "a secret of last year"
_FLOW = "urn:ietf:params:oauth:grant-type:device_code"


@record
class Credentials:
    """Whom the authority lets in."""

    tenant: str = CLIENT_TENANT
    client: str = CLIENT_APP
    secret: str = SECRET
    certificate: Path | None = None
    """PEM of the client's certificate."""
    roles: frozenset[str] = frozenset()
    token_tenant: str = ""
    """``tid`` of tokens, where it is not the tenant."""
    life: int = 3600
    """Seconds for which a token is good."""
    pending: int = 0
    """Polls of a device code before somebody has signed in; below zero: nobody ever does."""
    device_flow_blocked: bool = False
    extra_claims: Mapping[str, Json] = field(default_factory=dict)


class Authority:
    """One authority with one tenant and one app registration."""

    def __init__(self, url: str, credentials: Credentials, tokens: Tokens) -> None:
        self._url, self._known, self._tokens = url, credentials, tokens
        self._polls = 0

    def answer(self, method: str, path: str, form: Mapping[str, str]) -> Reply:
        """What is said to one request."""
        bare = path.partition("?")[0].removeprefix("/")
        endpoint = f"{self._url}/{self._known.tenant}/v2.0/.well-known/openid-configuration"
        general: dict[str, dict[str, Json]] = {
            "common/discovery/instance": {"tenant_discovery_endpoint": endpoint, "metadata": []},
            "github": {"value": self.assertion()},
            "devops": {"oidcToken": self.assertion()},
        }
        if bare in general:
            return reply(general[bare])
        tenant, _, rest = bare.partition("/")
        if tenant != self._known.tenant:
            return _fault(90002, "invalid_tenant", f"Tenant '{tenant}' not found.")
        if (method, rest) == ("POST", "oauth2/v2.0/token"):
            return self._token(form)
        if (method, rest) == ("POST", "oauth2/v2.0/devicecode"):
            return reply(self._device_code())
        known = rest == "v2.0/.well-known/openid-configuration"
        return reply(self._configuration()) if known else reply({"error": "not_found"}, 404)

    def managed_identity(self, headers: Mapping[str, str], query: Mapping[str, str]) -> Reply:
        """What the machine's own identity endpoint says."""
        if "x-identity-header" not in headers:
            return reply({"statusCode": 401, "message": "no header"}, 401)
        resource = query.get("resource", "")
        until = str(int(time.time()) + self._known.life)
        return reply({**self._issued(resource, self._known.life), "expires_on": until, "resource": resource})

    def assertion(self) -> str:
        """What a build system says of one of its jobs."""
        claims = {"iss": "https://token.test", "sub": "repo:example/repo:ref:refs/heads/main"}
        return self._tokens.make(claims, frozenset(), 300)

    def _configuration(self) -> dict[str, Json]:
        base = f"{self._url}/{self._known.tenant}"
        return {
            "issuer": f"{base}/v2.0",
            "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
            "token_endpoint": f"{base}/oauth2/v2.0/token",
            "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            "jwks_uri": f"{base}/discovery/v2.0/keys",
            "response_types_supported": ["code", "id_token"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def _device_code(self) -> dict[str, Json]:
        self._polls = 0
        return {
            "device_code": "device-code-of-the-test",
            "user_code": "ABCD-1234",
            "verification_uri": f"{self._url}/device",
            "expires_in": 900,
            "interval": 1,  # msal looks whether to go on only where it waits at all
            "message": "To sign in, open the page and enter the code ABCD-1234.",
        }

    def _token(self, form: Mapping[str, str]) -> Reply:
        known = self._known
        if form.get("client_id") != known.client:
            return _fault(700016, "unauthorized_client", "Application was not found in the directory.")
        if form.get("grant_type") == _FLOW or "device_code" in form:
            return self._polled(form)
        if "client_assertion" in form:
            audience = f"{self._url}/{known.tenant}/oauth2/v2.0/token"
            flaw = flaw_of_assertion(form["client_assertion"], known.certificate, known.client, audience)
            if flaw:
                return _fault(700027, "invalid_client", f"Client assertion failed validation: {flaw}.", 401)
        elif form.get("client_secret") == EXPIRED_SECRET:
            return _fault(7000222, "invalid_client", "The provided client secret keys are expired.", 401)
        elif form.get("client_secret") != known.secret:
            return _fault(7000215, "invalid_client", "Invalid client secret provided.", 401)
        return reply(self._issued(form.get("scope", ""), known.life))

    def _polled(self, form: Mapping[str, str]) -> Reply:
        self._polls += 1
        if self._known.device_flow_blocked:
            return _fault(53003, "invalid_grant", "Access has been blocked by Conditional Access policies.")
        if self._known.pending < 0 or self._polls <= self._known.pending:
            return _fault(70016, "authorization_pending", "The user has not signed in yet.")
        scopes = " ".join(sorted(self._known.roles))
        body = self._issued(form.get("scope", ""), self._known.life, delegated=scopes)
        return reply({**body, "scope": scopes})

    def _issued(self, audience: str, life: int, delegated: str = "") -> dict[str, Json]:
        known = self._known
        who = {"scp": delegated} if delegated else {"roles": sorted(known.roles), "idtyp": "app"}
        claims = {
            "aud": audience.partition("/.default")[0],
            "iss": f"{self._url}/{known.tenant}/",
            "tid": known.token_tenant or known.tenant,
            "appid": known.client,
            "ver": "1.0",
            **who,
            **known.extra_claims,
        }
        token = self._tokens.make(claims, known.roles, life)
        return {"token_type": "Bearer", "expires_in": life, "ext_expires_in": life, "access_token": token}


def _fault(code: int, error: str, description: str, status: int = 400) -> Reply:
    return reply(
        {
            "error": error,
            "error_description": f"AADSTS{code}: {description} Trace ID: 0 Correlation ID: 0 Timestamp: 2027-03-29",
            "error_codes": [code],
            "timestamp": "2027-03-29 08:00:00Z",
            "trace_id": "0",
            "correlation_id": "0",
        },
        status,
    )
