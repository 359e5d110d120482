"""Lays out what a record is written with: the policies, the client file, the provider meant, and what may be shown."""

import datetime as dt
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError, input_fault
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.flow.recording.provider import Meant, meant
from seccheck.flow.recording.topics import Topic, kind_of, narrowed, topics_of
from seccheck.judging.engagement import facts_known
from seccheck.model.client import ClientFile
from seccheck.model.policy import Catalog, Kind
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.model.wording import Wording
from seccheck.reading.providers import DOSSIER
from seccheck.reading.wording import load_wording


@record
class Request:
    """Which record is meant."""

    kind: str
    provider: str = ""
    """A dossier's file, the folder with it, or the provider's name; empty where nobody has said."""
    config: Path | None = None
    gate: Gate | None = None
    """What is asked for there; at any gate where None."""
    claims: tuple[str, ...] = ()
    """Claims and requirements; all that the kind may show where empty."""
    today: dt.date


@record
class Desk:
    """What the record is written with."""

    request: Request
    kind: Kind
    grounds: Grounds
    meant: Meant
    topics: tuple[Topic, ...]
    wording: Wording

    @property
    def catalog(self) -> Catalog:
        """All policies."""
        return self.grounds.catalog

    @property
    def client(self) -> ClientFile:
        """The client file as it stands."""
        return self.grounds.client

    @property
    def folder(self) -> Path:
        """The client file's folder."""
        return Path(self.client.path).parent


def lay_out(request: Request, *, writes: bool) -> Desk:
    """Read everything that the record rests on.

    Args:
        request: which record.
        writes: whether it is to be written, so that there must be a client file of the client's own.

    Raises:
        InputFaultError: a file is missing or cannot be used, or the client file lies in a dossier.
        UsageFaultError: the kind, a claim or the provider is not known.
    """
    who = meant(request.provider)
    asked = Asked(gate=request.gate or Gate.GO_LIVE, config=request.config)
    grounds = grounds_for(asked, who.dossiers)
    client = grounds.client
    if writes and not client.path:
        hint = "Run `seccheck init` to start one, or name yours with --config."
        raise input_fault("there is no client file (seccheck.yaml) to write the record into", hint=hint)
    if client.path:
        _refuse_dossier(Path(client.path))
    kind = kind_of(grounds.catalog, request.kind)
    stated = facts_known(client.engagement, grounds.catalog, request.today)
    gates = (request.gate,) if request.gate else tuple(Gate)
    topics = narrowed(grounds.catalog, kind, topics_of(grounds.catalog, kind, gates, stated), request.claims)
    if not topics:
        message = f"no requirement that applies to your engagement asks for a record of the kind {kind.id} here"
        raise UsageFaultError(Fault(message=message, hint="Leave --gate out, or see what the client file says."))
    return Desk(
        request=request, kind=kind, grounds=grounds, meant=who, topics=topics, wording=load_wording(grounds.own)
    )


def _refuse_dossier(path: Path) -> None:
    """Only the client has records: a file below a dossier could be the provider's."""
    for folder in path.resolve().parents:
        if (folder / DOSSIER).exists():
            message = f"the client's file lies in the dossier's folder {folder}: only a client has records"
            raise input_fault(message, file=str(path), hint="Keep it in a folder of your own, named with --config.")
