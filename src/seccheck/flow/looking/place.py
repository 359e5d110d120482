"""Opens the tenant that is looked into, online or from a tape, and finds whose people are meant in it."""

import datetime as dt
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError, input_fault
from seccheck.errors import Place as At
from seccheck.flow.looking.eyes import Eyes
from seccheck.graph.graph import UnseenError
from seccheck.graph.tape import TapeGraph
from seccheck.model.client import ClientFile
from seccheck.model.entra import Entra, Teammate
from seccheck.model.record import record
from seccheck.probes.directory.paths import ORGANIZATION
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.reading.roster import read_roster
from seccheck.reading.tape import Tape, read_tape

UNNAMED = "unnamed"
"""The tenant of a tape that nobody calls by its id."""
_SETUP = "Add `entra:` with tenant, client and credential; `seccheck entra setup` says how to come by them."


@record
class Place:
    """Where looks are taken."""

    tenant: Tenant
    scope: Scope
    is_dated: bool = True
    """False for a tape that does not say when it was taken: then it counts as of the day asked about."""


def is_online(settings: Entra | None) -> bool:
    """Whether the client file says enough to ask the tenant itself."""
    return settings is not None and bool(settings.client or "managed_identity" in settings.credential)


def settings_to_ask(client: ClientFile) -> Entra:
    """The client's settings, if they say how to ask the tenant itself.

    Raises:
        UsageFaultError: they do not.
    """
    settings = client.entra
    if settings is None or not is_online(settings):
        if client.path:
            fault = Fault(
                message="the client file does not say how to sign in to a tenant",
                place=At(file=client.path),
                hint=_SETUP,
            )
        else:
            fault = Fault(message="there is no client file that says how to sign in to a tenant", hint=_SETUP)
        raise UsageFaultError(fault)
    return settings


def online_place(client: ClientFile, eyes: Eyes) -> Place:
    """The client's tenant itself; nobody is asked anything yet.

    Raises:
        UsageFaultError: the client file does not say how to sign in.
        InputFaultError: the roster cannot be read.
    """
    settings = settings_to_ask(client)
    roster, on = roster_of(client, settings)
    tenant = Tenant(eyes.open(settings, Path(client.path).parent))
    return Place(tenant=tenant, scope=Scope(settings, tenant, roster=roster, roster_on=on))


def tape_place(client: ClientFile, path: Path, day: dt.date) -> Place:
    """The tenant on a tape.

    Args:
        client: whose tenant it must be, where it has an `entra` part.
        path: the tape.
        day: as of which the answers hold where the tape does not say.

    Raises:
        InputFaultError: no such tape, one of another tenant, or one whose organisation is none.
    """
    tape = read_tape(path)
    found = _tenant_on(tape, path) or (client.entra.tenant if client.entra else UNNAMED)
    settings = client.entra or Entra(tenant=found)
    if found != settings.tenant:
        message = f"the answers are of the tenant {found}, the client file names {settings.tenant}"
        raise input_fault(message, file=str(path), hint="Take the tape of that tenant, or correct `entra.tenant`.")
    moment = tape.taken_at or dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
    tenant = Tenant(TapeGraph(tape.answers, tenant=found, taken_at=moment))
    roster, on = roster_of(client, settings)
    scope = Scope(settings, tenant, roster=roster, roster_on=on)
    return Place(tenant=tenant, scope=scope, is_dated=tape.taken_at is not None)


def roster_of(client: ClientFile, settings: Entra) -> tuple[tuple[Teammate, ...] | None, dt.date | None]:
    """The provider's team, and as of when the list was made; None where the client file does not say.

    The list under ``entra.people`` counts, else the one under ``roster`` that is of the same provider.

    Raises:
        InputFaultError: the list cannot be read.
    """
    folder = Path(client.path).parent
    if settings.people.roster:
        return read_roster(folder / settings.people.roster), None
    own = [one for one in client.roster if "" in (one.provider, settings.provider) or one.provider == settings.provider]
    if len(own) != 1:
        return None, None
    return read_roster(folder / own[0].file, dates=own[0].dates), own[0].on


def _tenant_on(tape: Tape, path: Path) -> str:
    """The id that the tape's own organisation has; empty where that is not on it, and a gap like all that is not."""
    graph = TapeGraph(tape.answers, tenant="", taken_at=dt.datetime.max.replace(tzinfo=dt.UTC))
    try:
        ids = [str(item.get("id", "")).lower() for item in Tenant(graph).items(ORGANIZATION)]
    except UnseenError:
        return ""
    if len(ids) != 1 or not ids[0]:
        hint = "Record `GET /v1.0/organization` as well."
        raise input_fault("the tape does not say of which tenant it is", file=str(path), hint=hint)
    return ids[0]
