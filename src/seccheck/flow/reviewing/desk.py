"""Lays out what a reviewer works with: the dossier, the policies, the client file, and what they amount to today."""

import datetime as dt
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError, input_fault
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.flow.selection import Wanted
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.client import ClientFile, Review
from seccheck.model.dossier import Document, Dossier
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.wording import Wording
from seccheck.reading.dossier import read_dossier
from seccheck.reading.providers import find_dossiers
from seccheck.reading.wording import load_wording
from seccheck.reports.wire.material import Material


@record
class Request:
    """Whose documents are reviewed, for which gate, and as of when."""

    provider: Path
    """A dossier file, or a folder with one."""
    asked: Asked
    as_of: dt.date
    """The date of the reviews."""


@record
class Desk:
    """One provider's dossier and the client's side of it."""

    request: Request
    dossier: Dossier
    grounds: Grounds
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
    def client_path(self) -> Path:
        """Where the client file lies."""
        return Path(self.client.path)

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The client's reviews of this provider's documents."""
        return tuple(r for r in self.client.reviews if r.provider in ("", self.dossier.name))

    def path_of(self, document: Document) -> Path:
        """Where a document lies."""
        return Path(self.dossier.path).parent / document.path

    def judged(self) -> Material:
        """What the gate says with the reviews as they stand."""
        gathered = gather(self.catalog, self.dossier, self.client)
        judgement = judge_gate(
            self.catalog,
            gathered.facts,
            gate=self.request.asked.gate,
            as_of=self.request.as_of,
            selected=self.grounds.selected,
            terms=terms_for(self.client, self.dossier.name),
            required=False,
        )
        return Material(
            catalog=self.catalog,
            dossier=self.dossier,
            client=self.client,
            gathered=gathered,
            judgement=judgement,
            profile=self.grounds.profile,
        )


def lay_out(request: Request, *, writes: bool) -> Desk:
    """Read everything that a review rests on.

    Args:
        request: whose documents, for which gate.
        writes: whether reviews are to be written, so that there must be a client file.

    Raises:
        InputFaultError: a file is missing or cannot be used.
        UsageFaultError: several providers are meant, or a policy is named that nobody knows.
    """
    dossiers = find_dossiers(request.provider)
    if len(dossiers) > 1:
        message = f"{request.provider} holds {len(dossiers)} dossiers; one provider's documents are reviewed at a time"
        raise UsageFaultError(Fault(message=message, hint="Name the dossier of one provider."))
    grounds = grounds_for(request.asked, dossiers)
    if writes and not grounds.client.path:
        hint = "Run `seccheck init` to start one, or name yours with --config."
        raise input_fault("there is no client file (seccheck.yaml) to write the reviews into", hint=hint)
    dossier = read_dossier(dossiers[0], grounds.catalog)
    folder = Path(grounds.client.path).parent
    own = (*(folder / path for path in grounds.client.policies), *Wanted.of(request.asked.policies).paths)
    return Desk(request=request, dossier=dossier, grounds=grounds, wording=load_wording(own))
