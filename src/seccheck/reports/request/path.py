"""Finds the shortest path from what is open to the strength demanded, as far as it is the provider's to walk."""

from collections.abc import Iterable, Sequence

from seccheck.judging.documents import OUT_OF_SCOPE
from seccheck.model.evidence import Evidence
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Atom
from seccheck.model.scale import AnsweredBy, Outcome, Strength
from seccheck.reports.request.need import Action, Held, Need, Point
from seccheck.reports.wire.material import Material, effective
from seccheck.reports.wire.next_step import (
    PROVIDER,
    is_clients,
    needed_strength,
    next_step,
    strong_kinds,
)

_DOCUMENT, _CLIENT_DOCUMENT = "document:", "document:client/"
_FILES = frozenset({Strength.DOCUMENTED, Strength.ATTESTED})
_SETTLED = (Outcome.CONTRADICTED, Outcome.REFUTED)


def need_of(material: Material, judgement: RequirementJudgement, held: Sequence[Held]) -> Need | None:
    """What the provider must do about `judgement`; None where nothing is open or only the client can go on.

    Args:
        material: the judged dossier.
        judgement: one of its requirements.
        held: the documents that the provider names.
    """
    step = next_step(material, judgement)
    if step is None:
        return None
    if judgement.outcome in _SETTLED:
        return _against_words(material, judgement)
    stale = judgement.expect.stale
    if step.code == "renew" and step.by == PROVIDER:
        return _about_document(material, judgement, Action.RENEW, stale)
    capped = [word for word in judgement.expect.support if word.capped == OUT_OF_SCOPE]
    if step.code == "send" and step.by == PROVIDER and capped:
        return _about_document(material, judgement, Action.EXTEND, capped)
    found = _further(material, judgement, held)
    if found is None and step.by == PROVIDER:
        return Need(judgement=judgement, action=Action.ANSWER, points=_points(material, judgement, ()))
    return found


def _against_words(material: Material, judgement: RequirementJudgement) -> Need | None:
    """What contradicts or denies, as far as it concerns the provider."""
    denial = (*judgement.expect.denial, *judgement.observe.denial)
    if denial and all(word.rejected for word in denial):
        return _about_document(material, judgement, Action.REPLACE, denial)
    is_contradicted = judgement.outcome is Outcome.CONTRADICTED
    words = (*denial, *_other_side(judgement, denial)) if is_contradicted else denial
    words = tuple(word for word in words if not is_clients(material, word.claim))
    if not words or all(word.source.startswith(_CLIENT_DOCUMENT) for word in words):
        return None
    action = Action.CLARIFY if is_contradicted else Action.CORRECT
    claims = tuple(dict.fromkeys(word.claim for word in words))
    return Need(judgement=judgement, action=action, points=_points(material, judgement, claims), found=words)


def _other_side(judgement: RequirementJudgement, denial: Iterable[Evidence]) -> list[Evidence]:
    """The support that is denied: of the same claims, else all that the provider brought."""
    denied, support = {word.claim for word in denial}, judgement.expect.support
    same = [word for word in support if word.claim in denied]
    return same or [word for word in support if word.source == PROVIDER or word.source.startswith(_DOCUMENT)]


def _about_document(
    material: Material, judgement: RequirementJudgement, action: Action, words: Iterable[Evidence]
) -> Need:
    """Something to do about the document behind the first of `words`, or the answer where there is no document."""
    words = tuple(word for word in words if not is_clients(material, word.claim))
    document = next((word.where.partition(":")[0] for word in words if word.where), "")
    claims = tuple(dict.fromkeys(word.claim for word in words))
    points = _points(material, judgement, claims)
    kinds = _sendable(material, judgement) if document else ()
    return Need(judgement=judgement, action=action, points=points, document=document, kinds=kinds, found=words)


def _further(material: Material, judgement: RequirementJudgement, held: Sequence[Held]) -> Need | None:
    """What is missing or too weak and does not merely wait for the client's reviewer."""
    finding = judgement.expect
    if not finding.outcome.is_open:
        return None
    unread = {claim for waiting in material.gathered.unread for claim in waiting.claims}
    unsaid = (claim for gap in finding.gaps if gap.look == PROVIDER for claim in gap.claims)
    names = (*finding.missing, *finding.holding, *unsaid)
    open_ = [c for c in dict.fromkeys(map(material.base, names)) if c not in unread and _is_asked(material, c)]
    kinds = _sendable(material, judgement)
    if needed_strength(judgement) is Strength.DECLARED or not kinds:
        missing = {material.base(name) for name in finding.missing}
        open_ = [claim for claim in open_ if claim in missing]
        kinds = ()
    if not open_:
        return None
    points = _points(material, judgement, tuple(open_))
    document, action = _carrier(held, kinds, {point.claim.id for point in points})
    return Need(judgement=judgement, action=action, points=points, document=document, kinds=kinds)


def _carrier(held: Sequence[Held], kinds: Sequence[str], claims: set[str]) -> tuple[str, Action]:
    """Which document is to carry the proof, one that the provider has already where possible."""
    if not kinds:
        return "", Action.ANSWER
    fitting = sorted((h for h in held if h.kind in kinds and _is_near(h, claims)), key=lambda h: _distance(h, claims))
    if not fitting:
        return "", Action.SEND
    return fitting[0].id, Action.SHOW if fitting[0].is_here else Action.ATTACH


def _is_near(held: Held, claims: set[str]) -> bool:
    """Whether a document is about the same subject: a procedure for passwords is none for incidents."""
    subjects = {claim.partition(".")[0] for claim in claims}
    return not held.claims or bool(subjects & {claim.partition(".")[0] for claim in held.claims})


def _distance(held: Held, claims: set[str]) -> tuple[int, str]:
    return -len(held.claims & claims), held.id


def _sendable(material: Material, judgement: RequirementJudgement) -> tuple[str, ...]:
    """The kinds of document that reach the strength needed: as its own claim names them, else the weakest first."""
    catalog = material.catalog
    kinds = strong_kinds(material, judgement, needed_strength(judgement))
    files = {kind for kind in kinds if catalog.kinds[kind].strength in _FILES}
    files = files or {kind for kind in kinds if catalog.kinds[kind].strength is Strength.CAPTURED}
    named = [n for atom in _atoms(material, judgement) if (n := _kinds_named(atom))]
    if named and (fitting := [kind for kind in named[0] if kind in files and all(kind in names for names in named)]):
        return tuple(fitting)
    return tuple(sorted(files, key=lambda kind: (catalog.kinds[kind].strength, _breadth(material, kind), kind)))


def _breadth(material: Material, kind: str) -> int:
    """How much a kind may show: a register of sub-processors says less, and better, than a contract."""
    return sum(kind in requirement.accepts for requirement in material.catalog.requirements.values())


def _kinds_named(atom: Atom) -> tuple[str, ...]:
    wanted = atom.schema.get("properties", {}).get("kind", {}) if isinstance(atom.schema, dict) else {}
    return tuple(wanted.get("enum", (wanted["const"],) if "const" in wanted else ()))


def _points(material: Material, judgement: RequirementJudgement, claims: Sequence[str]) -> tuple[Point, ...]:
    """The points about `claims`, about all that the provider is asked where none is named; in the policy's order."""
    atoms = _atoms(material, judgement)
    asked = [material.base(atom.claim) for atom in atoms if _is_asked(material, material.base(atom.claim))]
    wanted = [claim for claim in asked if claim in claims] or [*claims] or asked
    return tuple(
        Point(
            claim=material.catalog.claims[claim],
            atoms=tuple(atom for atom in atoms if material.base(atom.claim) == claim),
        )
        for claim in dict.fromkeys([*wanted, *claims])
    )


def _atoms(material: Material, judgement: RequirementJudgement) -> tuple[Atom, ...]:
    """All that is expected at the gate; of several ways the one that judging found best, else the shortest."""
    holding = set(map(material.base, (*judgement.expect.holding, *judgement.expect.missing)))

    def preference(branch: tuple[Atom, ...]) -> tuple[int, int]:
        claims = {material.base(atom.claim) for atom in branch}
        return -len(claims & holding), len(claims)

    chosen = (min(expectation, key=preference) for expectation in effective(judgement).expected_at(judgement.gate))
    return tuple(atom for branch in chosen for atom in branch)


def _is_asked(material: Material, claim: str) -> bool:
    known = material.catalog.claims.get(claim)
    return known is not None and known.answered_by in (AnsweredBy.PROVIDER, AnsweredBy.BOTH)
