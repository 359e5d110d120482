"""Asks a provider for a capture: draws a nonce, and remembers it in the client file."""

import base64
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from seccheck.errors import Fault, SeccheckError, UsageFaultError, input_fault
from seccheck.flow.capturing.wish import GUID
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.model.capture import Nonce
from seccheck.model.client import ClientFile
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.questionnaire.client_edit import with_nonce
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.files import read_bounded
from seccheck.reading.providers import only_dossier, provider_in
from seccheck.reports.capturing.invitation import Invitation

_BYTES = 16
_DAYS = range(1, 367)

Write = Callable[[Path, bytes], None]
"""Puts a whole file in place of another, or raises `OutputFaultError`."""
Draw = Callable[[int], bytes]
"""So many bytes that nobody can guess."""


@record
class Request:
    """What is asked, and of whom."""

    provider: Path
    """A dossier's file, or the folder with it."""
    config: Path | None
    tenant: str
    """Whose answer is meant; the client's own tenant where empty."""
    days: int
    """For how long it may be answered."""
    today: dt.date


def issue(request: Request, draw: Draw, write: Write) -> Invitation:
    """Draw a nonce and write it into the client file as it lies there now; what to send to the provider.

    Raises:
        UsageFaultError: the tenant is none, or nobody says which one is meant; the days are too many or too few.
        InputFaultError: there is no client file or no dossier, or one of them cannot be read or edited.
        OutputFaultError: the client file cannot be written; it is as it was.
    """
    _check(request)
    dossier, name = _named(request.provider)
    grounds = grounds_for(Asked(gate=Gate.PRE_CONTRACT, config=request.config), (dossier,))
    client = grounds.client
    if not client.path:
        hint = "`seccheck init` makes one; name it with --config if it lies elsewhere."
        raise input_fault("there is no client file to remember the nonce in", file="seccheck.yaml", hint=hint)
    nonce = Nonce(
        provider=name,
        nonce=f"n{base64.urlsafe_b64encode(draw(_BYTES)).decode().rstrip('=')}",
        tenant=_tenant(request, client),
        issued=request.today,
        until=request.today + dt.timedelta(days=request.days),
    )
    _keep(nonce, grounds, write)
    return _invitation(nonce, client)


def _check(request: Request) -> None:
    if request.tenant and not GUID.fullmatch(request.tenant.lower()):
        hint = "An id looks like 72f988bf-86f1-41af-91ab-2d7cd011db47."
        raise UsageFaultError(Fault(message=f"--tenant: `{request.tenant[:40]}` is no tenant's id", hint=hint))
    if request.days not in _DAYS:
        raise UsageFaultError(Fault(message="--days: a question stands for 1 to 366 days", hint="30 are usual."))


def _named(provider: Path) -> tuple[Path, str]:
    """The one dossier's file and its provider's name; the rest of it need not be sound yet."""
    dossier = only_dossier(provider, hint="Ask them one by one.")
    return dossier, provider_in(dossier)


def _tenant(request: Request, client: ClientFile) -> str:
    tenant = request.tenant.lower()
    own = client.entra.tenant if client.entra else ""
    if not tenant and not own:
        hint = "Name the provider's tenant with --tenant; ask the provider for its id."
        raise UsageFaultError(Fault(message="nobody says of which tenant a capture is wanted", hint=hint))
    return "" if tenant == own else tenant


def _keep(nonce: Nonce, grounds: Grounds, write: Write) -> None:
    path = Path(grounds.client.path)
    before = read_bounded(path)
    said = {"provider": nonce.provider, "nonce": nonce.nonce, "tenant": nonce.tenant}
    dates = {"issued": nonce.issued.isoformat(), "until": nonce.until.isoformat()}
    entry = {key: value for key, value in (said | dates).items() if value}
    write(path, with_nonce(before, entry, name=str(path)))
    try:
        if nonce not in read_client_file(open_client_file(path), grounds.catalog).nonces:
            hint = "Nothing was changed. Write the nonce by hand, as docs/files.md shows."
            raise input_fault("the nonce did not read back as written", file=str(path), hint=hint)
    except SeccheckError:
        write(path, before)
        raise


def _invitation(nonce: Nonce, client: ClientFile) -> Invitation:
    own = client.entra
    is_clients = not nonce.tenant
    return Invitation(
        client=client.client,
        nonce=nonce,
        tenant=nonce.tenant or (own.tenant if own else ""),
        is_clients=is_clients,
        groups=(*own.people.groups, *own.break_glass.groups) if own and is_clients else (),
        home_tenants=own.people.home_tenants if own and is_clients else (),
        customer=own.tenant if own and not is_clients else "",
        file=client.path,
    )
