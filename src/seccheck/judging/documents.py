"""What documents are worth: read and unchanged they count, unread they prove nothing, rejected they deny."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.judging.scope import in_scope
from seccheck.judging.second import alone, claims_read_twice
from seccheck.model.client import ClientFile, Review, ReviewedClaim
from seccheck.model.dossier import Answer, Document, Dossier
from seccheck.model.evidence import Evidence, UnreadDocument
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import Strength

CHANGED, GONE, OUT_OF_SCOPE, UNREAD, SECOND = "changed", "gone", "out-of-scope", "unread", "second"


def document_value(document: Document | Review) -> Json:
    """The value of a document claim: what is known about the document, without what is not."""
    covers = None if document.covers is None else {k: list(v) for k, v in document.covers.items()}
    known = {
        "kind": document.kind,
        "issuer": document.issuer or None,
        "dated": document.dated and document.dated.isoformat(),
        "valid_until": document.valid_until and document.valid_until.isoformat(),
        "signed": document.signed,
        "covers": covers,
    }
    return {key: value for key, value in known.items() if value is not None}


def document_evidence(catalog: Catalog, dossier: Dossier, client: ClientFile) -> Iterator[Evidence]:
    """What the client's reviews make of the provider's documents, and what unread ones declare."""
    documents = {d.id: d for d in dossier.documents}
    reviews = [r for r in client.reviews if r.provider in ("", dossier.name)]
    sources = _sources(reviews)
    for review in reviews:
        document, source = documents.get(review.document), sources[review.document]
        capped = alone(review, client) if in_scope(review.covers, client.engagement) else OUT_OF_SCOPE
        for said in review.claims:
            yield _reviewed(catalog, review, said, document, source=source, capped=capped)
    read, counts = {(r.document, r.sha256) for r in reviews}, client.unreviewed_count
    known = {r.sha256 for r in reviews} if counts else set()  # bytes read under another name are not unread
    for answer, document in _cited(dossier, documents):
        if (document.id, document.sha256) not in read and document.sha256 not in known:
            yield from _unread(catalog, dossier, answer, document, counts=counts)


def unread_documents(catalog: Catalog, dossier: Dossier, client: ClientFile) -> tuple[UnreadDocument, ...]:
    """The documents of the dossier that wait for the client's reviewer, with the claims they are said to show."""
    documents = {d.id: d for d in dossier.documents}
    reviews = [r for r in client.reviews if r.provider in ("", dossier.name)]
    read = {(r.document, r.sha256) for r in reviews}
    once = {r.document for r in reviews}
    waiting: dict[str, list[str]] = {}
    for answer, document in _cited(dossier, documents):
        if (document.id, document.sha256) not in read and answer.claim in catalog.claims:
            waiting.setdefault(document.id, []).append(answer.claim)
    states = {name: CHANGED if name in once else UNREAD for name in waiting}
    for name, claims in _half_read(catalog, client, documents, reviews):
        waiting[name], states[name] = claims, SECOND
    return tuple(
        UnreadDocument(document=name, claims=tuple(sorted(set(claims))), state=states[name])
        for name, claims in sorted(waiting.items())
    )


def _half_read(
    catalog: Catalog, client: ClientFile, documents: Mapping[str, Document], reviews: Sequence[Review]
) -> Iterator[tuple[str, list[str]]]:
    """The documents that one person read as they are now, with the claims for which the client wants two."""
    twice = claims_read_twice(catalog, client)
    for document in documents.values() if twice else ():
        current = [r for r in reviews if (r.document, r.sha256) == (document.id, document.sha256)]
        newest = [r for r in current if r.on == max(other.on for other in current)]
        lone = (r for r in newest if alone(r, client) and not r.rejected)
        if claims := [said.claim for review in lone for said in review.claims if said.claim in twice]:
            yield document.id, claims


def _cited(dossier: Dossier, documents: Mapping[str, Document]) -> Iterator[tuple[Answer, Document]]:
    for answer in dossier.answers:
        for name in dict.fromkeys(answer.documents):
            yield answer, documents[name]


def _sources(reviews: Sequence[Review]) -> dict[str, str]:
    """The source of each document: its own name, or that of the document whose successor it is."""
    follows = {r.document: r.replaces for r in reviews if r.replaces}
    roots = {}
    for review in reviews:
        name, seen = review.document, {review.document}
        while name in follows and follows[name] not in seen:
            name = follows[name]
            seen.add(name)
        roots[review.document] = f"document:{name}"
    return roots


def _reviewed(
    catalog: Catalog, review: Review, said: ReviewedClaim, document: Document | None, *, source: str, capped: str
) -> Evidence:
    is_document = catalog.claims[said.claim].is_document
    changed = "" if document is None or document.sha256 == review.sha256 else CHANGED
    return Evidence(
        claim=said.claim,
        value=document_value(review) if is_document else said.value,
        strength=catalog.kinds[review.kind].strength,
        kind=review.kind,
        source=source,
        seen_at=review.on,
        dated=review.dated,
        valid_until=review.valid_until,
        digest=review.sha256,
        rejected=bool(review.rejected),
        void=GONE if document is None else changed,
        capped=capped,
        where=review.document if said.page is None else f"{review.document}:{said.page}",
    )


def _unread(
    catalog: Catalog, dossier: Dossier, answer: Answer, document: Document, *, counts: bool
) -> Iterator[Evidence]:
    """A document that nobody has read: what its owner says of it is declared, unless the client lets it count."""
    known = catalog.claims.get(answer.claim)
    value = document_value(document) if known is not None and known.is_document else answer.value
    if known is None or value is None or not (known.is_document or counts):
        return
    kind = catalog.kinds[document.kind]
    yield Evidence(
        claim=answer.claim,
        value=value,
        strength=min(kind.strength, Strength.DOCUMENTED) if counts else Strength.DECLARED,
        kind=document.kind if counts else "answer",
        source="provider" if not counts else f"document:{document.id}",
        seen_at=answer.on or dossier.declared_on,
        dated=document.dated if counts else None,
        valid_until=document.valid_until,
        digest=document.sha256,
        unreviewed=counts,
        where=document.id,
    )
