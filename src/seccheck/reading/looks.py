"""Reads looks that the client recorded: what was seen, as of when, and what could not be seen."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from seccheck.errors import Fault, InputFaultError
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.model.scale import Strength
from seccheck.reading.dates import optional_date
from seccheck.reading.document_path import refusal
from seccheck.reading.faults import FaultBook
from seccheck.reading.files import read_bounded
from seccheck.reading.marks import Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.opened import without_nulls
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.strict_yaml import load

NOBODY = "nobody"
"""Reason of a gap: nobody was looked at, so a count or a share says nothing."""

_OF_FILES = ("client-log-extract", "itsm-extract-client", "report-kpi", "survey-result")
"""Kinds that looks at the client's own files bring."""


@record
class RecordedLooks:
    """All recorded looks of a client file, each word with the provider's name it speaks of (empty for any)."""

    seen: tuple[tuple[str, Evidence], ...]
    gaps: tuple[tuple[str, Gap], ...]
    faults: tuple[Fault, ...]
    """Of the recorded files, with places in them."""


def read_looks(paths: list[str], folder: Path, catalog: Catalog, book: FaultBook) -> RecordedLooks:
    """The recorded looks that a client file names.

    Args:
        paths: the files, relative to the client file.
        folder: the client file's folder.
        catalog: knows the claims and the kinds of probes.
        book: the client file's; takes faults of the paths.
    """
    seen: list[tuple[str, Evidence]] = []
    gaps: list[tuple[str, Gap]] = []
    faults: list[Fault] = []
    for position, path in enumerate(paths):
        if why := refusal(path):
            book.add(why, "looks", position, hint="Give a relative path inside the folder.")
            continue
        try:
            look = _opened(folder / path, catalog)
        except InputFaultError as error:
            faults.extend(error.faults)
            continue
        seen.extend((look.provider, word) for word in look.seen(path))
        gaps.extend((look.provider, gap) for gap in look.gaps())
        faults.extend(look.book.faults())
    return RecordedLooks(seen=tuple(seen), gaps=tuple(gaps), faults=tuple(faults))


def is_recorded_look(path: Path) -> bool:
    """Whether the file `path` holds recorded looks, sound ones or not."""
    try:
        data = load(read_bounded(path), name=str(path))
    except InputFaultError:
        return False
    return isinstance(data, dict) and {"evidence", "gaps"} <= data.keys()


def _opened(path: Path, catalog: Catalog) -> "_Look":
    source = read_bounded(path)
    book = FaultBook(name=str(path), source=source)
    data = without_nulls(load(source, name=book.name))
    if not check(data, schema_of("look"), book):
        data = {"evidence": [], "gaps": []}
    return _Look(data=data, book=book, catalog=catalog, digest=hashlib.sha256(source).hexdigest())


@record
class _Look:
    """One recorded file."""

    data: Mapping[str, Json]
    book: FaultBook
    catalog: Catalog
    digest: str

    @property
    def provider(self) -> str:
        return str(self.data.get("provider", ""))

    def seen(self, where: str) -> Iterator[Evidence]:
        """What was seen of people or items that there are."""
        for position, entry in enumerate(self.data["evidence"]):
            if self._is_sound(entry, ("evidence", position)) and entry.get("sample") != 0:
                yield _evidence(entry, self.catalog.kinds[entry["kind"]].strength, self.digest, where)

    def gaps(self) -> Iterator[Gap]:
        """What could not be seen, a look at nobody included."""
        for position, entry in enumerate(self.data["gaps"]):
            for n, claim in enumerate(entry["claims"]):
                self._knows(claim, ("gaps", position, "claims", n))
            yield _gap(entry)
        yield from (_nobody(entry) for entry in self.data["evidence"] if entry.get("sample") == 0)

    def _is_sound(self, entry: Mapping[str, Json], here: Pointer) -> bool:
        kinds = self.catalog.kinds.values()
        probes = [k.id for k in kinds if k.id.startswith("probe-") and k.strength is Strength.OBSERVED]
        known = [*probes, *(kind for kind in _OF_FILES if kind in self.catalog.kinds)]
        if entry["kind"] not in known:
            hint = did_you_mean(entry["kind"], known) or f"Known here: {', '.join(known)}."
            self.book.add(f"`{entry['kind'][:80]}` is no kind of probe", *here, "kind", hint=hint)
            return False
        if not self._knows(entry["claim"], (*here, "claim")):
            return False
        return check(entry["value"], self.catalog.claims[entry["claim"]].type, self.book, *here, "value")

    def _knows(self, claim: str, here: Pointer) -> bool:
        if claim in self.catalog.claims:
            return True
        hint = did_you_mean(claim, self.catalog.claims) or "`seccheck catalog` lists the claims."
        self.book.add(f"there is no claim `{claim[:80]}`", *here, hint=hint)
        return False


def _evidence(entry: Mapping[str, Json], strength: Strength, digest: str, where: str) -> Evidence:
    return Evidence(
        claim=entry["claim"],
        value=entry["value"],
        strength=strength,
        kind=entry["kind"],
        source=entry["source"],
        seen_at=dt.date.fromisoformat(entry["seen_at"]),
        digest=digest,
        where=where,
        sample=entry.get("sample"),
        people=tuple(entry.get("people", ())),
        note=entry.get("note", {}),
        rule_out=entry.get("rule_out", {}),
    )


def _gap(entry: Mapping[str, Json]) -> Gap:
    return Gap(
        look=entry["look"],
        reason=entry["reason"],
        claims=tuple(entry["claims"]),
        detail=entry.get("detail", ""),
        seen_at=optional_date(entry.get("seen_at")),
    )


def _nobody(entry: Mapping[str, Json]) -> Gap:
    return Gap(
        look=entry["source"],
        reason=NOBODY,
        claims=(entry["claim"],),
        seen_at=dt.date.fromisoformat(entry["seen_at"]),
    )
