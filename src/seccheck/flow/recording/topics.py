"""Says what a record of one kind may show here: the requirements that accept it, each with its claims."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.errors import Fault, UsageFaultError
from seccheck.judging.recordable import claims_shown, kinds_showing, seen_kinds, written_kinds
from seccheck.model.policy import Catalog, Json, Kind, Requirement
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.questionnaire.interest import interest_of
from seccheck.reading.nearest import did_you_mean

_BY_MACHINE = ("probe-", "capture-")


@record
class Topic:
    """One requirement, with the claims through which the record can bear on it."""

    requirement: Requirement
    claims: tuple[str, ...]


def kind_of(catalog: Catalog, name: str) -> Kind:
    """The kind of record called `name`.

    Raises:
        UsageFaultError: there is none, or it is no kind of a record of yours.
    """
    offered = {kind.id: kind for kind in (*seen_kinds(catalog), *written_kinds(catalog))}
    if name in offered:
        return offered[name]
    hint = "`seccheck record` lists the kinds."
    if name not in catalog.kinds:
        raise _usage(f"there is no kind of record {name!r}", did_you_mean(name, offered) or hint)
    if name.startswith(_BY_MACHINE):
        raise _usage(f"{name} is taken by a machine, not written down", "`seccheck look` takes looks.")
    raise _usage(f"{name} is the kind of a document, which is attached and reviewed, not written down", hint)


def topics_of(catalog: Catalog, kind: Kind, gates: Sequence[Gate], stated: Mapping[str, Json]) -> tuple[Topic, ...]:
    """What a record of `kind` may show, in the order of the catalogue.

    Args:
        catalog: the policies.
        kind: of the record.
        gates: at one of these a requirement must be judged.
        stated: facts of the engagement; what by them does not apply is left out.
    """
    return tuple(_topics(catalog, kind, gates, stated))


def narrowed(catalog: Catalog, kind: Kind, topics: Sequence[Topic], names: Sequence[str]) -> tuple[Topic, ...]:
    """Of `topics` the claims and requirements called `names`; a claim named outright is taken wherever it applies.

    Raises:
        UsageFaultError: a name is unknown, or no record of the kind can show it.
    """
    if not names:
        return tuple(topics)
    every = tuple(_topics(catalog, kind, tuple(Gate), {}))
    faults = [fault for name in names if (fault := _misnamed(catalog, kind, every, name)) is not None]
    if faults:
        raise UsageFaultError(*faults)
    chosen = (*topics, *(topic for topic in every if topic.requirement.id not in {t.requirement.id for t in topics}))
    found, taken = [], set[str]()
    for topic in chosen:
        is_whole = topic.requirement.id in names
        claims = tuple(c for c in topic.claims if (is_whole or c in names) and c not in taken)
        taken.update(claims)
        if claims:
            found.append(Topic(requirement=topic.requirement, claims=claims))
    return tuple(found)


def _topics(catalog: Catalog, kind: Kind, gates: Sequence[Gate], stated: Mapping[str, Json]) -> Iterator[Topic]:
    for requirement in catalog.requirements.values():
        claims = claims_shown(catalog, requirement, kind.id)
        if claims and any(interest_of(catalog, requirement, gate, stated) is not None for gate in gates):
            yield Topic(requirement=requirement, claims=claims)


def _misnamed(catalog: Catalog, kind: Kind, topics: Sequence[Topic], name: str) -> Fault | None:
    claims = {claim for topic in topics for claim in topic.claims}
    if name in claims or name in {topic.requirement.id for topic in topics}:
        return None
    if name in catalog.claims:
        others = kinds_showing(catalog, name)
        hint = f"One of these kinds can: {', '.join(others)}." if others else "Only a look or a document can."
        return Fault(message=f"no record of the kind {kind.id} can show {name}", hint=hint)
    if name in catalog.requirements:
        hint = f"`seccheck explain {name}` says what it does."
        return Fault(message=f"{name} accepts no record of the kind {kind.id}", hint=hint)
    known = [*claims, *(topic.requirement.id for topic in topics)]
    hint = did_you_mean(name, known) or f"`seccheck record {kind.id} --form` shows all that it can show."
    return Fault(message=f"there is no claim or requirement {name[:80]!r}", hint=hint)


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
