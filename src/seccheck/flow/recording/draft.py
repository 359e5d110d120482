"""Puts a record together, and says what is still missing or cannot be."""

import datetime as dt
from collections.abc import Iterable, Mapping

from seccheck.flow.recording.attached import Attached
from seccheck.flow.recording.desk import Desk
from seccheck.judging.recordable import wants_sample
from seccheck.model.client import Record
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.model.scale import Severity, Strength


@record
class Draft:
    """What has been said of a record so far."""

    provider: str
    on: dt.date
    by: str
    second: str = ""
    sample: int | None = None
    values: Mapping[str, Json]
    attached: Attached | None = None


def record_of(desk: Desk, draft: Draft) -> Record:
    """The record that `draft` says."""
    return Record(
        provider=draft.provider,
        kind=desk.kind.id,
        on=draft.on,
        by=draft.by,
        second=draft.second,
        sample=draft.sample,
        values=dict(draft.values),
        sha256=draft.attached.sha256 if draft.attached else "",
    )


def counted(desk: Desk, claims: Iterable[str]) -> tuple[str, ...]:
    """Those of `claims` that say nothing without a sample size."""
    return tuple(name for name in claims if wants_sample(desk.catalog.claims[name], desk.kind))


def needs_file(desk: Desk) -> bool:
    """Whether the record stands for a document, which must then be there."""
    return desk.kind.strength is not Strength.OBSERVED


def bears_on_blocker(desk: Desk, claims: Iterable[str]) -> bool:
    """Whether a blocker hangs on one of `claims`."""
    names = set(claims)
    grave = (topic for topic in desk.topics if topic.requirement.severity is Severity.BLOCKER)
    return any(names & set(topic.claims) for topic in grave)


def spoken_of(desk: Desk, draft: Draft) -> tuple[str, ...]:
    """The claims of which the client has recorded something for the same day or a later one, sorted."""
    others = (r for r in desk.client.records if r.provider in ("", draft.provider) and r.on >= draft.on)
    return tuple(sorted({name for record_ in others for name in record_.values if name in draft.values}))
