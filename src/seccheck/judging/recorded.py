"""Says what still counts of the client's recorded looks where the same looks were taken again in this run."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from seccheck.judging.view import same_look
from seccheck.model.client import ClientFile
from seccheck.model.evidence import Evidence, Facts, Gap

_LOOK, _ENTRA = "look:", "entra."


def recorded_before(client: ClientFile, provider: str, seen: Facts) -> Facts:
    """The recorded looks about `provider` but what `seen` says anew of the same look, claim by claim.

    Within one day no date tells which of two looks came last; that this run's came last is known only here.
    """
    anew = {(word.source, word.claim): word.seen_at for word in seen.evidence}
    return Facts(
        evidence=tuple(
            word
            for named, word in client.looks
            if _whose(named, word.source, client) in ("", provider)
            and not _is_older(word, anew.get((word.source, word.claim)))
        ),
        gaps=tuple(
            gap
            for named, recorded in client.look_gaps
            if _whose(named, recorded.look, client) in ("", provider)
            for gap in _still_open(recorded, seen)
        ),
    )


def _whose(named: str, look: str, client: ClientFile) -> str:
    """The provider whose people a recorded look is about; one into the tenant is about those of `entra`."""
    is_in_tenant = look.removeprefix(_LOOK).startswith(_ENTRA)
    return named or (client.entra.provider if client.entra and is_in_tenant else "")


def _is_older(word: Evidence, anew: dt.date | None) -> bool:
    return anew is not None and word.seen_at is not None and word.seen_at <= anew


def _still_open(gap: Gap, seen: Facts) -> Iterator[Gap]:
    """`gap`, for the claims that its look did not see in this run either."""
    closed = {word.claim for word in seen.evidence if same_look(word, gap) and _is_later(word, gap)}
    claims = tuple(claim for claim in gap.claims if claim not in closed)
    if claims:
        yield dataclasses.replace(gap, claims=claims)


def _is_later(word: Evidence, gap: Gap) -> bool:
    return word.seen_at is not None and (gap.seen_at is None or gap.seen_at <= word.seen_at)
