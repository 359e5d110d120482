"""Builds the wire copy of one provider's report."""

from seccheck.model.client import Waiver
from seccheck.model.judgement import RequirementJudgement
from seccheck.reports.wire.counts import counts
from seccheck.reports.wire.glossary import glossary
from seccheck.reports.wire.items import WaiverItem
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import ClientPart, PoliciesPart, ProviderPart, Report, ReviewItem, UnreadPart
from seccheck.reports.wire.requirement import requirement_item, tailoring_item, waiver_item
from seccheck.reports.wire.review import review_item


def build_report(material: Material) -> Report:
    """The report on one provider, ready for any format and any language."""
    judgement = material.judgement
    requirements = tuple(requirement_item(material, j) for j in judgement.requirements)
    left = tuple(requirement_item(material, j) for j in judgement.left_behind)
    reviews = _reviews(material)
    return Report(
        tool={"name": "seccheck", "version": material.version},
        provider=_provider(material),
        client_file=_client(material, reviews),
        policies=_policies(material),
        gate=judgement.gate.word,
        as_of=judgement.as_of.isoformat(),
        decision=judgement.decision.word,
        undecided=judgement.undecided,
        counts=counts(requirements, left),
        unread_documents=tuple(
            UnreadPart(document=u.document, claims=u.claims, state=u.state) for u in material.gathered.unread
        ),
        requirements=requirements,
        left_behind=left,
        waivers=tuple(_waivers(material)),
        reviews=reviews,
        tailoring=tuple(tailoring_item(t) for t in material.client.tailoring if _concerns(material, t.provider)),
        glossary=glossary(material.catalog, (*requirements, *left), reviews),
    )


def _provider(material: Material) -> ProviderPart:
    dossier, signed = material.dossier, material.signature
    return ProviderPart(
        name=dossier.name,
        legal_name=dossier.provider.get("legal_name", ""),
        country=dossier.provider.get("country", ""),
        file=dossier.path,
        sha256=dossier.digest,
        declared={"by": dossier.declared_by, "role": dossier.declared_role, "on": dossier.declared_on.isoformat()},
        signature={"state": signed.state, "key": signed.key, "principal": signed.principal, "reason": signed.reason},
    )


def _client(material: Material, reviews: tuple[ReviewItem, ...]) -> ClientPart | None:
    """What the client file holds about this provider; other providers' entries are not counted."""
    client = material.client
    if not client.path:
        return None
    return ClientPart(
        file=client.path,
        sha256=client.digest,
        client=client.client,
        waivers=sum(_concerns(material, w.provider) for w in client.waivers),
        reviews=len(reviews),
        records=sum(_concerns(material, r.provider) for r in client.records),
        loosenings=sum(t.until is not None for t in client.tailoring if _concerns(material, t.provider)),
        unreviewed_documents=client.unreviewed_count,
    )


def _policies(material: Material) -> PoliciesPart:
    catalog = material.catalog
    return PoliciesPart(
        sha256=catalog.digest,
        packs=tuple({"id": p.id, "version": p.version} for p in catalog.policies),
        profile=material.profile,
        judged=material.judgement.judged,
        known=material.judgement.known,
    )


def _reviews(material: Material) -> tuple[ReviewItem, ...]:
    return tuple(review_item(r) for r in material.client.reviews if _concerns(material, r.provider))


def _waivers(material: Material) -> list[WaiverItem]:
    judged = {j.requirement.id: j for j in (*material.judgement.left_behind, *material.judgement.requirements)}
    left = {j.requirement.id: j for j in material.judgement.left_behind}
    return [
        waiver_item(w, _refused(w, left.get(w.requirement) or judged.get(w.requirement)))
        for w in material.client.waivers
        if _concerns(material, w.provider)
    ]


def _refused(waiver: Waiver, judgement: RequirementJudgement | None) -> str:
    """Why `waiver` is not in force; one that judging passed over for another of the same requirement is superseded."""
    if judgement is None or judgement.demanded is None:
        return "not-judged"
    state = judgement.waiver
    return state.refused if state is not None and state.waiver == waiver else "superseded"


def _concerns(material: Material, provider: str) -> bool:
    return provider in ("", material.dossier.name)
