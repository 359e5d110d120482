"""Turns a dossier and the client's file into evidence: each word with the strength it has earned."""

from collections.abc import Iterable, Iterator

from seccheck.judging.documents import document_evidence, document_value, unread_documents
from seccheck.judging.engagement import engagement_evidence
from seccheck.judging.gate import Terms
from seccheck.judging.recorded import recorded_before
from seccheck.judging.view import NOBODY
from seccheck.model.client import ClientFile, Record
from seccheck.model.dossier import Answer, Document, Dossier
from seccheck.model.evidence import Evidence, Facts, Gap, Gathered
from seccheck.model.policy import Catalog
from seccheck.model.scale import AnsweredBy, Strength


def gather(catalog: Catalog, dossier: Dossier, client: ClientFile, seen: Facts | None = None) -> Gathered:
    """All that is known about one provider, in the strengths of the design's first section.

    Args:
        catalog: the client's policies.
        dossier: the provider's.
        client: the client file.
        seen: what this run itself saw or found in captures; it takes the place of what was recorded of the same looks.
    """
    name = dossier.name
    seen = seen or Facts()
    recorded = recorded_before(client, name, seen)
    records = [r for r in client.records if r.provider in ("", name)]
    evidence = (
        *engagement_evidence(catalog, dossier, client),
        *_answers(catalog, dossier),
        *document_evidence(catalog, dossier, client),
        *_client_answers(catalog, client, name),
        *(word for record in records if record.sample != 0 for word in _recorded(catalog, record)),
        *recorded.evidence,
        *seen.evidence,
    )
    gaps = (
        *(_nobody(record) for record in records if record.sample == 0),
        *recorded.gaps,
        *seen.gaps,
    )
    return Gathered(facts=Facts(evidence=evidence, gaps=gaps), unread=unread_documents(catalog, dossier, client))


def terms_for(client: ClientFile, provider: str) -> Terms:
    """The waivers and tailoring that speak of `provider`; its own come before those for every provider."""
    waivers = sorted((w for w in client.waivers if w.provider in ("", provider)), key=lambda w: not w.provider)
    tailoring = sorted((t for t in client.tailoring if t.provider in ("", provider)), key=lambda t: not t.provider)
    return Terms(waivers=tuple(waivers), tailoring=tuple(tailoring), unreviewed_count=client.unreviewed_count)


def _answers(catalog: Catalog, dossier: Dossier) -> Iterator[Evidence]:
    """The provider's answers, as declared; those about what it cannot know do not count."""
    for answer in dossier.answers:
        claim = catalog.claims.get(answer.claim)
        if answer.value is None or claim is None or claim.answered_by in (AnsweredBy.CLIENT, AnsweredBy.LOOK):
            continue
        yield Evidence(
            claim=answer.claim,
            value=answer.value,
            strength=Strength.DECLARED,
            kind="answer",
            source="provider",
            seen_at=answer.on or dossier.declared_on,
        )


def _client_answers(catalog: Catalog, client: ClientFile, provider: str) -> Iterator[Evidence]:
    """The client's answers: declared, and as strong as the client's own documents behind them, which need no review."""
    documents = {d.id: d for d in client.documents}
    for answer in (a for a in client.answers if a.provider in ("", provider)):
        said = answer.on or client.declared_on
        if answer.value is not None and said is not None:
            yield Evidence(
                claim=answer.claim,
                value=answer.value,
                strength=Strength.DECLARED,
                kind="answer",
                source="client",
                seen_at=said,
            )
        for name in answer.documents:
            yield from _client_document(catalog, answer, documents[name], client)


def _client_document(catalog: Catalog, answer: Answer, document: Document, client: ClientFile) -> Iterable[Evidence]:
    claim, seen = catalog.claims[answer.claim], answer.on or client.declared_on or document.dated
    value = document_value(document) if claim.is_document else answer.value
    if value is None or seen is None:
        return
    yield Evidence(
        claim=answer.claim,
        value=value,
        strength=catalog.kinds[document.kind].strength,
        kind=document.kind,
        source=f"document:client/{document.id}",
        seen_at=seen,
        dated=document.dated,
        valid_until=document.valid_until,
        digest=document.sha256,
        where=document.id,
    )


def _recorded(catalog: Catalog, record: Record) -> Iterator[Evidence]:
    for claim, value in record.values.items():
        yield Evidence(
            claim=claim,
            value=value,
            strength=catalog.kinds[record.kind].strength,
            kind=record.kind,
            source="client",
            seen_at=record.on,
            digest=record.sha256,
            sample=record.sample,
        )


def _nobody(record: Record) -> Gap:
    return Gap(look=record.kind, reason=NOBODY, claims=tuple(sorted(record.values)), seen_at=record.on)
