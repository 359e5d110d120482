"""Notes what a look says: evidence, or a gap that says why there is none, and never a trace."""

import dataclasses
import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator

from seccheck.errors import SeccheckError
from seccheck.graph.graph import NOBODY, SHAPE, UnseenError
from seccheck.judging.validator import fits
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Catalog, Text
from seccheck.model.record import record
from seccheck.probes.probe import Seen, Unseen


@record
class Note:
    """What is the same for all that one look says."""

    claims: tuple[str, ...]
    """All it can say something about."""
    rule_out: Text
    catalog: Catalog
    source: str
    kind: Callable[[str], str]
    """The kind of evidence about a claim."""
    day: dt.date

    def word(self, seen: Seen) -> Evidence | Gap:
        """What was seen, or why it says nothing."""
        claim = self.catalog.claims.get(seen.claim)
        if seen.sample == 0:
            return self.gap((seen.claim,), NOBODY)
        if claim is None or not fits(seen.value, claim.type):
            return self.gap((seen.claim,), SHAPE, "a value of another type")
        kind = self.kind(seen.claim)
        return Evidence(
            claim=seen.claim,
            value=seen.value,
            strength=self.catalog.kinds[kind].strength,
            kind=kind,
            source=self.source,
            seen_at=seen.on or self.day,
            sample=seen.sample,
            people=seen.people,
            note=seen.note,
            rule_out=self.rule_out,
        )

    def gap(self, claims: Iterable[str], reason: str, detail: str = "") -> Gap:
        """Why nothing is known of `claims`."""
        return Gap(look=self.source, reason=reason, claims=tuple(claims), detail=detail, seen_at=self.day)


def noted(note: Note, look: Callable[[], Iterator[Seen | Unseen]]) -> Facts:
    """Everything that `look` says; what ends it early leaves a gap of the claims not spoken of so far.

    Raises:
        SeccheckError: what is wrong with the client's own settings and files.
    """
    found: list[Evidence | Gap] = []
    said: set[str] = set()
    try:
        for item in look():
            said.update(item.claims if isinstance(item, Unseen) else (item.claim,))
            found.append(_one(note, item))
    except UnseenError as error:
        found += _rest(note, said, error.reason, error.detail)
    except SeccheckError:
        raise
    except Exception as error:  # noqa: BLE001 - what was looked at has a shape that nobody foresaw: a gap, no trace
        _show(error)
        found += _rest(note, said, SHAPE, type(error).__name__)
    return Facts(
        evidence=tuple(word for word in found if isinstance(word, Evidence)),
        gaps=_merged(gap for gap in found if isinstance(gap, Gap)),
    )


def _one(note: Note, item: Seen | Unseen) -> Evidence | Gap:
    return note.gap(item.claims, item.reason, item.detail) if isinstance(item, Unseen) else note.word(item)


def _merged(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """One gap for each reason of a look, with all its claims."""
    claims: dict[tuple[str, str], dict[str, None]] = {}
    first: dict[tuple[str, str], Gap] = {}
    for gap in gaps:
        why = (gap.reason, gap.detail)
        first.setdefault(why, gap)
        claims.setdefault(why, {}).update(dict.fromkeys(gap.claims))
    return tuple(dataclasses.replace(gap, claims=tuple(claims[why])) for why, gap in first.items())


def _show(error: Exception) -> None:
    """For those who work on probes: the odd shape may be ours."""
    if os.environ.get("SECCHECK_DEBUG"):
        import traceback  # noqa: PLC0415 - only when something is wrong

        traceback.print_exception(error)


def _rest(note: Note, said: set[str], reason: str, detail: str) -> Iterator[Gap]:
    """One gap for all that the look could not say any more."""
    claims = tuple(claim for claim in note.claims if claim not in said)
    if claims:
        yield note.gap(claims, reason, detail)
