"""Carries forward what earlier looks said and nobody looked at again: it may deny, it never supports."""

import dataclasses
from collections.abc import Sequence

from seccheck.judging.view import same_look, set_of
from seccheck.model.evidence import Evidence, Facts, Gap

REMEMBERED = "remembered"


def remember(earlier: Facts, now: Facts) -> Facts:
    """`now`, and of `earlier` each word and each gap that nothing in `now` stands for (rule 7).

    Whether a newer word of the same source replaces a remembered one is decided when judging, on the day it is asked;
    a standing word is replaced here, for it has no date. A gap is closed by new evidence of the same look.
    """
    words = [_remembered(word) for word in earlier.evidence if not _stands(word, now.evidence)]
    gaps = [gap for gap in earlier.gaps if not _looked_again(gap, earlier, now)]
    return Facts(evidence=set_of((*now.evidence, *words)), gaps=tuple(dict.fromkeys((*now.gaps, *gaps))))


def _remembered(word: Evidence) -> Evidence:
    return dataclasses.replace(word, void=word.void or REMEMBERED)


def _stands(word: Evidence, current: Sequence[Evidence]) -> bool:
    same = [w for w in current if (w.claim, w.source) == (word.claim, word.source)]
    return any(w.seen_at is None or dataclasses.replace(w, void=word.void) == word for w in same)


def _looked_again(gap: Gap, earlier: Facts, now: Facts) -> bool:
    new = [w for w in now.evidence if same_look(w, gap) and _not_before(w, gap) and w not in earlier.evidence]
    return bool(gap.claims) and set(gap.claims) <= {w.claim for w in new}


def _not_before(word: Evidence, gap: Gap) -> bool:
    return gap.seen_at is None or word.seen_at is None or word.seen_at >= gap.seen_at
