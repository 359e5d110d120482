"""Puts together what is asked with one thing to do, in the order of what holds the gate most."""

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reports.request.need import Action, Need

_ABOUT_A_DOCUMENT = (Action.REPLACE, Action.RENEW, Action.EXTEND, Action.SHOW, Action.ATTACH)


@record
class Group:
    """One thing to do and all that it is for."""

    action: Action
    document: str
    kind: str
    """The kind of document to send; empty unless one is."""
    needs: tuple[Need, ...]
    """Gravest first."""


def grouped(needs: Sequence[Need], gate: Gate) -> tuple[Group, ...]:
    """All of `needs`, each once.

    Args:
        needs: in the order of the policies.
        gate: blockers due there come before those left behind at an earlier one.
    """
    gathered: dict[tuple[str, ...], list[Need]] = {}
    for need in sorted(_with_kind(needs), key=lambda need: not _attached(need)):
        gathered.setdefault(_key(need, gathered), []).append(need)
    groups = [_group(members, gate) for members in gathered.values()]
    return tuple(sorted(groups, key=lambda group: (_rank(group.needs[0], gate), -len(group.needs))))


def _group(members: Iterable[Need], gate: Gate) -> Group:
    ordered = sorted(members, key=lambda need: _rank(need, gate))
    first = ordered[0]
    return Group(
        action=first.action,
        document=first.document,
        kind=first.kinds[0] if first.kinds else "",
        needs=tuple(ordered),
    )


def _key(need: Need, known: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    if need.document and need.action in _ABOUT_A_DOCUMENT:
        return need.action, need.document
    if need.action is not Action.SEND:
        return need.action, need.judgement.severity.word
    kind, subject, attached = need.kinds[0], need.judgement.requirement.pack, _attached(need)
    same = (key for key in known if not attached and key[:3] == (need.action, kind, subject))
    return next(same, (need.action, kind, subject, attached))


def _attached(need: Need) -> str:
    """The claim that is the document itself; two of them are two documents, even of one kind."""
    return next((point.claim.id for point in need.points if point.claim.is_document), "")


def _rank(need: Need, gate: Gate) -> tuple[int, int, int]:
    judgement = need.judgement
    return -judgement.severity, int(judgement.gate is not gate), judgement.outcome


def _with_kind(needs: Sequence[Need]) -> list[Need]:
    """Each with the kind first that serves most of those that must be as recent: fewer documents to send."""
    served = Counter((kind, _age(need)) for need in needs if need.action is Action.SEND for kind in _likely(need))
    return [_putting_first(need, served) for need in needs]


def _likely(need: Need) -> tuple[str, ...]:
    return need.kinds[:1] if _attached(need) else need.kinds


def _age(need: Need) -> str:
    return str(need.judgement.requirement.max_age or "")


def _putting_first(need: Need, served: Counter[tuple[str, str]]) -> Need:
    """Where the document itself is asked for, its own kind comes first in any case."""
    if need.action is not Action.SEND or _attached(need):
        return need
    best = sorted(need.kinds, key=lambda kind: -served[kind, _age(need)])
    return dataclasses.replace(need, kinds=tuple(best))
