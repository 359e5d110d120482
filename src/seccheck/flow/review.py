"""Reviews a provider's documents: says what waits, sits down with the reviewer, or takes reviews from a list."""

from collections.abc import Callable
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.reviewing.desk import Desk
from seccheck.flow.reviewing.dialog import Asker, Dialog
from seccheck.flow.reviewing.keeping import Write, keep
from seccheck.flow.reviewing.queue import Queue, queue_of
from seccheck.flow.reviewing.signers import Signers, wants_second
from seccheck.flow.reviewing.walk import Tools, Walk
from seccheck.model.record import record
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.review_list import Signed, read_review_list
from seccheck.reports.report import Page
from seccheck.reports.reviewing.screen import Screen


@record
class Chosen:
    """Which documents are meant; those that wait where neither says more."""

    all: bool = False
    document: str = ""

    def ids(self, desk: Desk, queue: Queue) -> tuple[str, ...]:
        """Their ids, what holds the gate most first.

        Raises:
            UsageFaultError: the dossier has no such document.
        """
        if self.document:
            known = [document.id for document in desk.dossier.documents]
            if self.document not in known:
                hint = did_you_mean(self.document, known) or "`--list` names those that wait."
                raise UsageFaultError(Fault(message=f"the dossier has no document {self.document!r}", hint=hint))
            return (self.document,)
        more = [one for one in queue.read if one.claims] if self.all else []
        return tuple(one.document.id for one in (*queue.waiting, *more))


@record
class Taken:
    """What came of a list of reviews."""

    kept: tuple[str, ...]
    """Ids of the documents."""
    faults: tuple[Fault, ...]
    """Of the entries that were refused."""
    unfilled: tuple[str, ...]
    alone: tuple[str, ...]
    """Documents that one person read where the client file asks for two."""


def sit_down(
    desk: Desk, chosen: Chosen, asker: Asker, page: Page, *, signers: Signers, tools: Tools
) -> tuple[Walk, Callable[[], tuple[str, ...]]]:
    """A sitting, and what begins it; that gives the documents left for later.

    Raises:
        UsageFaultError: the dossier has no such document.
    """
    ids = chosen.ids(desk, queue_of(desk))
    walk = Walk(desk, Dialog(asker, page.lang), Screen(page), signers, tools)
    return walk, lambda: walk.go(ids)


def take(desk: Desk, path: Path, signed: Signed, write: Write) -> Taken:
    """Write the reviews in the file `path` into the client file; those at fault are refused, the others kept.

    Raises:
        InputFaultError: the file cannot be read, or the client file cannot be edited.
        OutputFaultError: the client file cannot be written.
    """
    listed = read_review_list(path, desk.catalog, desk.dossier, signed)
    if listed.reviews:
        desk = keep(desk, listed.reviews, write)
    lone = (r for r in listed.reviews if not r.second and not r.rejected)
    return Taken(
        kept=tuple(review.document for review in listed.reviews),
        faults=listed.faults,
        unfilled=listed.unfilled,
        alone=tuple(r.document for r in lone if wants_second(desk.catalog, desk.client, [c.claim for c in r.claims])),
    )
