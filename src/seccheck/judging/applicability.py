"""Decides whether a requirement applies: only the client's own word can make it not applicable."""

from seccheck.judging.view import View
from seccheck.judging.word import ENGAGEMENT, Rules, Word, words_on
from seccheck.model.policy import Atom, Expectation
from seccheck.model.record import record
from seccheck.model.scale import Severity, Strength

_ANY = Rules(accepts=frozenset(), max_age=None, severity=Severity.MINOR)


@record
class Applicability:
    """Whether a requirement applies, and what the client should confirm about it."""

    applies: bool
    confirm: tuple[str, ...] = ()
    """Engagement facts that are unknown or that only the provider stated."""


def applicability(view: View, when: Expectation) -> Applicability:
    """Whether `when` holds; what cannot be decided applies, and in an all-of false beats undecided."""
    if not when:
        return Applicability(applies=True)
    branches = [[(_truth(view, atom), atom.claim) for atom in branch] for branch in when]
    open_branches = [branch for branch in branches if all(truth is not False for truth, _ in branch)]
    if not open_branches:
        return Applicability(applies=False)
    if any(all(truth for truth, _ in branch) for branch in open_branches):
        return Applicability(applies=True)
    undecided = (claim for branch in open_branches for truth, claim in branch if truth is None)
    return Applicability(applies=True, confirm=tuple(dict.fromkeys(undecided)))


def _truth(view: View, atom: Atom) -> bool | None:
    """True or False by the client's word, True by anybody's, else None: undecided."""
    words = tuple(words_on(view, atom, _ANY))
    if any(w.satisfied for w in words):
        return True
    return False if any(_is_clients(w) for w in words) and not view.expired_data(atom.schema) else None


def _is_clients(word: Word) -> bool:
    """Whether the client's engagement itself says so today; a word of the provider it is compared with is too weak."""
    current = word.fresh and not word.void
    return current and word.evidence.kind == ENGAGEMENT and word.strength is Strength.OBSERVED
