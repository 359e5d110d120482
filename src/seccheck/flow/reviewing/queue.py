"""Says which documents wait for the reviewer, what holds the gate most first, and which are gone but still deny."""

from collections.abc import Iterable, Iterator, Mapping

from seccheck.flow.reviewing.desk import Desk
from seccheck.judging.documents import GONE
from seccheck.model.client import Review
from seccheck.model.dossier import Document
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.record import record
from seccheck.model.scale import Severity
from seccheck.reports.reviewing.sheet import CHANGED, READ, RENAMED, SECOND, UNREAD, Gone, Waiting
from seccheck.reports.wire.material import Material


@record
class Queue:
    """The documents of one dossier."""

    waiting: tuple[Waiting, ...]
    read: tuple[Waiting, ...]
    """Those that need no reading; in the same order."""
    gone: tuple[Gone, ...]

    def of(self, id_: str) -> Waiting:
        """The document of that id, which is one of the dossier's."""
        return next(w for w in (*self.waiting, *self.read) if w.document.id == id_)


def queue_of(desk: Desk) -> Queue:
    """All documents of the dossier, those that hold the gate most first."""
    material = desk.judged()
    bearing = {j.requirement.id: frozenset(material.claims_of(j)) for j in _open(material)}
    unread = {part.document: part.state for part in material.gathered.unread}
    found = [_waiting(desk, material, document, unread, bearing) for document in desk.dossier.documents]
    found.sort(key=_rank)
    return Queue(
        waiting=tuple(w for w in found if w.state != READ and w.claims),
        read=tuple(w for w in found if w.state == READ or not w.claims),
        gone=tuple(_gone(desk, material)),
    )


def replaceable(desk: Desk, document: str) -> tuple[Review, ...]:
    """The newest review of each document that is gone, and that no other document has succeeded yet."""
    there = {d.id for d in desk.dossier.documents}
    taken = {r.replaces for r in desk.reviews if r.replaces and r.document != document}
    return tuple(r for r in _newest(desk.reviews).values() if r.document not in there | taken)


def claims_on(desk: Desk, document: str, earlier: Iterable[Review]) -> tuple[str, ...]:
    """The claims that lean on a document today, in the order of the dossier, then those that `earlier` speaks of."""
    cited = [a.claim for a in desk.dossier.answers if document in a.documents and a.claim in desk.catalog.claims]
    before = [said.claim for review in earlier for said in review.claims]
    return tuple(dict.fromkeys((*cited, *before)))


def _waiting(
    desk: Desk,
    material: Material,
    document: Document,
    unread: Mapping[str, str],
    bearing: Mapping[str, frozenset[str]],
) -> Waiting:
    own = [r for r in desk.reviews if r.document == document.id]
    current = [r for r in own if r.sha256 == document.sha256]
    former = _former(desk, document) if not own else []
    claims = claims_on(desk, document.id, (*own, *former))
    state = _state(own=own, current=current, former=former, unread=unread.get(document.id, ""))
    severities = {j.requirement.id: j.severity for j in _open(material)}
    held = [id_ for id_, names in bearing.items() if names & set(claims)]
    return Waiting(
        document=document,
        claims=claims,
        state=state,
        earlier=max(current or own or former, key=lambda r: r.on, default=None),
        holds={s: ids for s in Severity if (ids := tuple(i for i in held if severities[i] is s))},
    )


def _state(*, own: list[Review], current: list[Review], former: list[Review], unread: str) -> str:
    if current:
        return SECOND if unread == SECOND else READ
    if own:
        return CHANGED
    return RENAMED if former else UNREAD


def _former(desk: Desk, document: Document) -> list[Review]:
    """Reviews of the same bytes under an id that is gone."""
    there = {d.id for d in desk.dossier.documents}
    return [r for r in desk.reviews if r.sha256 == document.sha256 and r.document not in there]


def _rank(waiting: Waiting) -> tuple[object, ...]:
    weights = (-len(waiting.holds.get(severity, ())) for severity in sorted(Severity, reverse=True))
    return (*weights, -len(waiting.claims), waiting.document.id)


def _open(material: Material) -> Iterator[RequirementJudgement]:
    judgement = material.judgement
    yield from (j for j in (*judgement.requirements, *judgement.left_behind) if j.outcome.is_open)


def _gone(desk: Desk, material: Material) -> Iterator[Gone]:
    """Documents that are gone while a word of theirs still denies."""
    denying: dict[str, set[str]] = {}
    judgement = material.judgement
    for judged in (*judgement.requirements, *judgement.left_behind):
        for word in judged.expect.denial:
            if word.void == GONE:
                denying.setdefault(word.where.partition(":")[0], set()).add(word.claim)
    for review in replaceable(desk, ""):
        if claims := denying.get(review.document):
            yield Gone(review=review, claims=tuple(sorted(claims)))


def _newest(reviews: Iterable[Review]) -> dict[str, Review]:
    newest: dict[str, Review] = {}
    for review in reviews:
        if review.document not in newest or review.on >= newest[review.document].on:
            newest[review.document] = review
    return newest
