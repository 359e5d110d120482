"""The evidence that counts on a day: typed, not from the future, of each source only its newest word."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from seccheck.judging.plan import plan_of
from seccheck.judging.validator import fits
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Catalog, Json, ReferenceData
from seccheck.model.record import record
from seccheck.model.scale import Strength

WRONG_TYPE = "wrong-type"
NOBODY = "nobody"
"""Reason of a gap: a share or count over zero people or items."""
_SEVERAL = 2
_CAPTURE = "capture:"
"""Sources that others brought; their gaps say nothing against what somebody saw."""
_BLIND_SPOTS = frozenset({"beta", "elsewhere"})
"""Reasons of gaps: the look could never have seen it, so that it speaks against nobody who did."""


@record
class View:
    """The facts as they stand on one day."""

    catalog: Catalog
    as_of: dt.date
    words: Mapping[str, tuple[Evidence, ...]]
    """By claim, sorted."""
    gaps: Mapping[str, tuple[Gap, ...]]
    """By claim."""

    def expired_data(self, schema: Json) -> Sequence[ReferenceData]:
        """The reference data that `schema` leans on and that has passed its own end date."""
        names = sorted({name.partition(".")[0] for name in plan_of(schema).data})
        return [data for name in names if (data := self.catalog.data[name]).until < self.as_of]


def view_of(catalog: Catalog, facts: Facts, as_of: dt.date) -> View:
    """What counts of `facts` on `as_of`.

    A value that does not fit its claim's type, or that was found over nobody, is neither a yes nor a no: it becomes a
    gap. A newer word of the same look closes a gap. Of one source and claim, a newer word of at least the same strength
    replaces the older one; a document's newer review replaces the older one at any strength.
    """
    words: dict[str, list[Evidence]] = defaultdict(list)
    gaps: dict[str, list[Gap]] = defaultdict(list)
    blanks: list[Gap] = []
    for word in facts.evidence:
        if word.claim not in catalog.claims or (word.seen_at is not None and word.seen_at > as_of):
            continue
        if fault := _fault(word, catalog.claims[word.claim].type):
            blanks.append(Gap(look=word.source, reason=fault, claims=(word.claim,), seen_at=word.seen_at))
        else:
            words[word.claim].append(word)
    for gap in (*facts.gaps, *blanks):
        for claim in gap.claims:
            known = gap.seen_at is None or gap.seen_at <= as_of
            if known and not any(_closes(word, gap) for word in words.get(claim, ())):
                gaps[claim].append(gap)
    return View(
        catalog=catalog,
        as_of=as_of,
        words={claim: _newest(group) for claim, group in words.items()},
        gaps={claim: tuple(sorted(group, key=_gap_order)) for claim, group in gaps.items()},
    )


def same_look(word: Evidence, gap: Gap) -> bool:
    """Whether `word` comes from the look of `gap`; a record's look is called by its kind."""
    probe = word.source.removeprefix("look:").partition("@")[0]
    return gap.look in (word.source, probe, word.kind)


def order(word: Evidence) -> tuple[object, ...]:
    """A total order of evidence that does not depend on the order of the inputs."""
    dates = (str(word.seen_at), str(word.dated), str(word.valid_until))
    flags = (word.void, word.capped, word.rejected, word.unreviewed)
    named = (word.source, word.kind, *dates, text_of(word.value), word.where, word.digest)
    told = [text_of(dict(text)) for text in (word.note, word.rule_out)] if word.note or word.rule_out else ()
    return (-word.strength, *named, *flags, str(word.sample), word.claim, *word.people, *told)


def text_of(value: Json) -> str:
    """`value` as text, the same for equal values and for no others."""
    if isinstance(value, str | int):
        return repr(value)  # as JSON but much cheaper
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def set_of(group: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """`group` without repetitions, sorted (evidence may hold lists, so no set will do)."""
    words = tuple(group)
    if len(words) < _SEVERAL:
        return words  # mostly so, and the order costs a JSON text
    keyed = {order(word): word for word in words}
    return tuple(keyed[key] for key in sorted(keyed))


def _gap_order(gap: Gap) -> tuple[str, ...]:
    return (gap.look, gap.reason, gap.detail, str(gap.seen_at), *gap.claims)


def _fault(word: Evidence, type_: Json) -> str:
    """Why `word` says nothing, empty where it says something; a rejection denies whatever the value."""
    if word.rejected:
        return ""
    if not fits(word.value, type_):
        return WRONG_TYPE
    return NOBODY if word.sample == 0 else ""


def _closes(word: Evidence, gap: Gap) -> bool:
    """Whether `gap` is none any more: seen later by the same look, or missing only in what others brought.

    A look's blind spot is none where the client saw it another way, such as in a record of logs kept longer.
    """
    if gap.look.startswith(_CAPTURE) and not word.source.startswith(_CAPTURE):
        return True
    if gap.reason in _BLIND_SPOTS and word.strength is Strength.OBSERVED:
        return True
    dated = word.seen_at is not None and gap.seen_at is not None and word.seen_at > gap.seen_at
    return dated and same_look(word, gap)


def _newest(group: Iterable[Evidence]) -> tuple[Evidence, ...]:
    ordered = set_of(group)
    return tuple(w for w in ordered if not any(_replaces(newer, w) for newer in ordered))


def _replaces(newer: Evidence, word: Evidence) -> bool:
    if newer.source != word.source or newer.seen_at is None or word.seen_at is None:
        return False
    if newer.unreviewed != word.unreviewed:  # what the client read stands before what nobody read
        return word.unreviewed and newer.seen_at >= word.seen_at
    as_strong = newer.strength >= word.strength or word.source.startswith("document:")
    return newer.seen_at > word.seen_at and as_strong
