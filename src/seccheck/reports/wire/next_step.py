"""Says who must do what first about an open requirement."""

from collections.abc import Iterable

from seccheck.judging.documents import OUT_OF_SCOPE, SECOND
from seccheck.judging.requirement import needed
from seccheck.model.evidence import Evidence, UnreadDocument
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.scale import AnsweredBy, Outcome, Severity, Strength
from seccheck.reports.wire.items import Json, NextStep
from seccheck.reports.wire.material import Material

CLIENT, PROVIDER = "client", "provider"

_MAY_BE_READ = (Outcome.UNKNOWN, Outcome.STALE, Outcome.TOO_WEAK)
_ENGAGEMENT = "engagement."


def next_step(material: Material, judgement: RequirementJudgement) -> NextStep | None:
    """The first thing to do about `judgement`, None where nothing is open.

    What the client can do comes first, for the provider cannot help while the client has not looked.
    """
    if not judgement.outcome.is_open:
        return None
    return _client_step(material, judgement) or _provider_step(material, judgement)


def _client_step(material: Material, judgement: RequirementJudgement) -> NextStep | None:
    if judgement.outcome is Outcome.CONTRADICTED:
        return _step("clarify", CLIENT, claims=_claims(_denial(judgement)))
    if documents := _unread(material, judgement):
        return _step("review", CLIENT, documents=documents)
    if asked := [c for c in judgement.expect.missing if is_clients(material, c)]:
        return _step("answer", CLIENT, claims=asked)
    if _must_observe(judgement):
        return _observation(material, judgement)
    if judgement.confirm:
        return _step("confirm", CLIENT, facts=judgement.confirm)
    return None


def _observation(material: Material, judgement: RequirementJudgement) -> NextStep:
    if judgement.observe.gaps:
        looks = [{"look": gap.look, "reason": gap.reason} for gap in judgement.observe.gaps]
        return _step("retry", CLIENT, looks=looks)
    claims = judgement.observe.missing or material.observed_claims(judgement.requirement)
    return _step("look", CLIENT, claims=claims, kinds=strong_kinds(material, judgement, Strength.OBSERVED))


def _provider_step(material: Material, judgement: RequirementJudgement) -> NextStep:
    finding = judgement.expect
    if judgement.outcome is Outcome.REFUTED:
        return _against_refutation(material, judgement)
    if finding.gaps:
        by_provider = all(gap.look == PROVIDER for gap in finding.gaps)
        if by_provider:
            return _step("answer", PROVIDER, claims=[c for gap in finding.gaps for c in gap.claims])
        return _step("retry", CLIENT, looks=[{"look": gap.look, "reason": gap.reason} for gap in finding.gaps])
    if finding.missing:
        return _step("answer", PROVIDER, claims=finding.missing)
    if finding.outcome is Outcome.STALE:
        return _against_age(material, judgement)
    return _against_weakness(material, judgement)


def _against_refutation(material: Material, judgement: RequirementJudgement) -> NextStep:
    denial = _denial(judgement)
    if denial and all(word.rejected for word in denial):
        return _step("replace", PROVIDER, documents=_documents(denial))
    own = bool(denial) and all(is_clients(material, word.claim) for word in denial)
    return _step("remedy", CLIENT if own else PROVIDER, claims=_claims(denial))


def _against_age(material: Material, judgement: RequirementJudgement) -> NextStep:
    stale = judgement.expect.stale
    if any(word.strength is Strength.OBSERVED for word in stale):
        return _step("look", CLIENT, claims=_claims(stale), kinds=strong_kinds(material, judgement, Strength.OBSERVED))
    by = CLIENT if all(word.source.startswith((CLIENT, "document:client/")) for word in stale) else PROVIDER
    return _step("renew", by, claims=_claims(stale), documents=_documents(stale))


def _against_weakness(material: Material, judgement: RequirementJudgement) -> NextStep:
    claims = judgement.expect.holding or material.claims_of(judgement)
    kinds = strong_kinds(material, judgement, needed_strength(judgement))
    if kinds and all(material.catalog.kinds[k].strength is Strength.OBSERVED for k in kinds):
        return _step("look", CLIENT, claims=claims, kinds=kinds)
    own = all(is_clients(material, claim) for claim in claims)
    capped = [word for word in judgement.expect.support if word.capped == OUT_OF_SCOPE]
    return _step("send", CLIENT if own else PROVIDER, claims=claims, kinds=kinds, out_of_scope=_documents(capped))


def _unread(material: Material, judgement: RequirementJudgement) -> list[str]:
    """The unread documents that are said to show what is not shown yet."""
    if judgement.expect.outcome not in _MAY_BE_READ:
        return []
    claims = set(material.claims_of(judgement))
    return [u.document for u in material.gathered.unread if claims & set(u.claims) and _helps(material, judgement, u)]


def _helps(material: Material, judgement: RequirementJudgement, unread: UnreadDocument) -> bool:
    """Whether reading it can lift anything here: a second reading can do so only where the client asks for one."""
    everywhere = unread.state != SECOND or material.client.second_reviewer != "blockers"
    return everywhere or judgement.severity is Severity.BLOCKER


def _must_observe(judgement: RequirementJudgement) -> bool:
    demanded = judgement.demanded is Strength.OBSERVED and bool(judgement.requirement.observe)
    return demanded and judgement.observe.outcome.is_open and judgement.outcome is not Outcome.REFUTED


def needed_strength(judgement: RequirementJudgement) -> Strength:
    """The strength that what is expected must reach at this gate."""
    return needed(judgement.requirement, judgement.demanded or Strength.DECLARED)


def strong_kinds(material: Material, judgement: RequirementJudgement, least: Strength) -> list[str]:
    """The kinds that the requirement accepts and that are as strong as `least` or stronger, sorted."""
    kinds = material.catalog.kinds
    return sorted(k for k in judgement.requirement.accepts if k in kinds and kinds[k].strength >= least)


def is_clients(material: Material, name: str) -> bool:
    """Whether only the client can know about a claim."""
    claim = material.catalog.claims.get(material.base(name))
    return name.startswith(_ENGAGEMENT) or (claim is not None and claim.answered_by is AnsweredBy.CLIENT)


def _denial(judgement: RequirementJudgement) -> tuple[Evidence, ...]:
    return (*judgement.expect.denial, *judgement.observe.denial)


def _claims(words: Iterable[Evidence]) -> list[str]:
    return sorted({word.claim for word in words})


def _documents(words: Iterable[Evidence]) -> list[Json]:
    """The documents behind `words`, with their dates."""
    found = {
        word.where.partition(":")[0]: {
            "document": word.where.partition(":")[0],
            "dated": word.dated.isoformat() if word.dated else None,
            "valid_until": word.valid_until.isoformat() if word.valid_until else None,
        }
        for word in words
        if word.where
    }
    return [found[name] for name in sorted(found)]


def _step(code: str, by: str, **arguments: Iterable[Json]) -> NextStep:
    return NextStep(code=code, by=by, arguments={name: list(a) for name, a in sorted(arguments.items())})
