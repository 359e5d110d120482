"""Makes the credential that the client file names, and says at once what it lacks."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from seccheck.errors import Fault, UsageFaultError
from seccheck.graph.clock import Clock, Deadline
from seccheck.graph.clouds import Ends
from seccheck.graph.credentials.certificate import certificate_from
from seccheck.graph.credentials.confidential import Confidential
from seccheck.graph.credentials.credential import Credential
from seccheck.graph.credentials.device_code import DeviceCode
from seccheck.graph.credentials.federated import assertion_of
from seccheck.graph.credentials.managed_identity import ManagedIdentity
from seccheck.graph.credentials.secret import secret_from_environment, secret_from_file
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.model.entra import Entra
from seccheck.model.policy import Json

_WAYS = ("certificate", "secret_env", "secret_file", "federated", "managed_identity", "device_code")


class Means(NamedTuple):
    """What signing in needs besides the client file."""

    ends: Ends
    sign_in: TokenHttp
    """To the cloud's sign-in server."""
    broker: TokenHttp
    """To servers that the machine itself names: those of managed identities and build servers."""
    clock: Clock
    deadline: Deadline
    tell: Callable[[str], None]
    lang: str


def credential_of(settings: Entra, folder: Path, means: Means, environ: Mapping[str, str]) -> Credential:
    """The credential of `settings`; nothing is asked of anybody yet.

    Args:
        settings: of the client file.
        folder: to which its paths are relative.
        means: how to sign in.
        environ: where secrets are that it names.

    Raises:
        SeccheckError: the client file names none or several, or what it names is not there.
    """
    named = [way for way in _WAYS if settings.credential.get(way)]
    if len(named) != 1:
        raise UsageFaultError(
            Fault(
                message=f"entra.credential names {len(named) or 'no'} way{'s' * (len(named) > 1)} to sign in",
                hint=f"Name one of {', '.join(_WAYS)}.",
            )
        )
    value = settings.credential[named[0]]
    if named[0] == "managed_identity":
        return ManagedIdentity(identity=str(value), ends=means.ends, http=means.broker)
    if not settings.client:
        raise UsageFaultError(
            Fault(message="entra.client is missing", hint="It is the id of the app registration: seccheck entra setup.")
        )
    if named[0] == "device_code":
        return DeviceCode(
            client=settings.client,
            ends=means.ends,
            http=means.sign_in,
            clock=means.clock,
            deadline=means.deadline,
            tell=means.tell,
            lang=means.lang,
        )
    proof = _federated(value, means, environ) if named[0] == "federated" else _own(settings, folder, environ)
    return Confidential(client=settings.client, ends=means.ends, http=means.sign_in, proof=proof)


def _federated(kind: Json, means: Means, environ: Mapping[str, str]) -> Callable[[], Json]:
    assertion = assertion_of(str(kind), environ, means.broker)
    return lambda: {"client_assertion": assertion}


def _own(settings: Entra, folder: Path, environ: Mapping[str, str]) -> Callable[[], Json]:
    given = {way: str(value) for way, value in settings.credential.items() if value}
    proof: Json
    if "secret_env" in given:
        proof = secret_from_environment(given["secret_env"], environ, key="secret_env")
    elif "secret_file" in given:
        proof = secret_from_file(folder / given["secret_file"])
    else:
        name = given.get("password_env", "")
        password = secret_from_environment(name, environ, key="password_env") if name else ""
        proof = certificate_from(folder / given["certificate"], password)
    return lambda: proof
