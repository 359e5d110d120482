"""All that is asked of one provider at one gate, in order; not yet worded."""

from collections.abc import Sequence

from seccheck.model.dossier import Dossier
from seccheck.model.judgement import GateJudgement, RequirementJudgement
from seccheck.model.record import record
from seccheck.reports.request.grouping import Group, grouped
from seccheck.reports.request.need import Held
from seccheck.reports.request.path import need_of
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.next_step import next_step


@record
class Waiting:
    """An open requirement about which the provider can do nothing now."""

    judgement: RequirementJudgement
    documents: tuple[str, ...]
    """Documents that the client still has to read; none where it is something else."""


@record
class Asked:
    """What is open, on either side."""

    groups: tuple[Group, ...]
    waiting: tuple[Waiting, ...]


def asked_of(material: Material, more: Sequence[Held] = ()) -> Asked:
    """What is still open in `material`.

    Args:
        material: the judged dossier.
        more: documents that the provider names and that are not there.
    """
    held = (*held_documents(material.dossier), *more)
    open_ = [judgement for judgement in _all(material.judgement) if judgement.outcome.is_open]
    needs = [(judgement, need_of(material, judgement, held)) for judgement in open_]
    return Asked(
        groups=grouped([need for _, need in needs if need is not None], material.judgement.gate),
        waiting=tuple(_waiting(material, judgement) for judgement, need in needs if need is None),
    )


def held_documents(dossier: Dossier) -> tuple[Held, ...]:
    """The documents of a dossier, with the claims they are said to show."""
    return tuple(
        Held(
            id=document.id,
            kind=document.kind,
            title=document.title,
            claims=frozenset(answer.claim for answer in dossier.answers if document.id in answer.documents),
        )
        for document in dossier.documents
    )


def _all(judgement: GateJudgement) -> tuple[RequirementJudgement, ...]:
    return (*judgement.requirements, *judgement.left_behind)


def _waiting(material: Material, judgement: RequirementJudgement) -> Waiting:
    step = next_step(material, judgement)
    documents = step.arguments["documents"] if step is not None and step.code == "review" else ()
    return Waiting(judgement=judgement, documents=tuple(documents))
