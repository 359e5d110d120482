"""The main job: reads each dossier, gathers what is known, judges the gate and reports."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from seccheck.bundles.declaration import signature_of
from seccheck.errors import SeccheckError, input_fault
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.flow.looking.demand import claims_to_see
from seccheck.flow.looking.eyes import Eyes
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Facts
from seccheck.model.record import record
from seccheck.model.scale import Gate, Strength
from seccheck.reading.dossier import read_dossier
from seccheck.reading.providers import find_dossiers
from seccheck.reports.wire.build import build_report
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import Report

if TYPE_CHECKING:
    from seccheck.flow.looking.round import Round


@record
class Request:
    """What is to be verified."""

    providers: tuple[Path, ...]
    """Dossier files, folders with one, or folders of such folders."""
    asked: Asked
    as_of: dt.date
    eyes: Eyes | None = None
    """What to look with; None where nothing is looked at."""


@record
class Verified:
    """What came of one provider: a report, or why there is none."""

    file: str
    report: Report | None = None
    error: SeccheckError | None = None
    material: Material | None = None
    """What the report was built from; sealing needs it."""


class Verification:
    """One run over one or several providers; the faults that concern all of them are raised when it is made.

    Raises:
        InputFaultError: no dossier is there, or the client file or a policy cannot be used.
        UsageFaultError: a policy is named that nobody knows.
    """

    def __init__(self, request: Request) -> None:
        self._request = request
        self._found, self._lost = _find(request.providers)
        self._grounds = grounds_for(request.asked, self._found)
        self._spellings = _spellings(self._grounds.client)
        if len(self._found) > 1:
            _refuse_nameless(self._grounds.client)
        self._round = _round(self._grounds, request)
        if self._round is not None:
            self._round.check_one(self._found)

    @property
    def count(self) -> int:
        """How many providers there are, those that cannot be read included."""
        return len(self._found) + len(self._lost)

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files that this run rests on; no report may be written over one of them."""
        client = self._grounds.client.path
        looked = self._round.inputs if self._round is not None else ()
        return (*self._found, *([Path(client)] if client else []), *looked)

    @property
    def own(self) -> tuple[Path, ...]:
        """The client's own policies, files and folders."""
        return self._grounds.own

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the reader should know of the looks, by code; all of it only after the last result."""
        return self._round.remarks if self._round is not None else ()

    def results(self) -> Iterator[Verified]:
        """Verify one provider after the other; a bad one does not stop the others."""
        yield from self._lost
        names: dict[str, Path] = {}
        for path in self._found:
            try:
                material = self._material(path, names)
                yield Verified(file=str(path), report=build_report(material), material=material)
            except SeccheckError as error:
                yield Verified(file=str(path), error=error)

    def _material(self, path: Path, names: dict[str, Path]) -> Material:
        grounds = self._grounds
        dossier = read_dossier(path, grounds.catalog)
        _refuse_twin(dossier.name, path, names)
        _refuse_lookalike(self._spellings, dossier.name, path)
        gathered = gather(grounds.catalog, dossier, grounds.client, self._seen(dossier))
        signature = signature_of(path, digest=dossier.digest, allowed=grounds.signers, at=self._request.as_of)
        judgement = judge_gate(
            grounds.catalog,
            gathered.facts,
            gate=self._request.asked.gate,
            as_of=self._request.as_of,
            selected=grounds.selected,
            terms=terms_for(grounds.client, dossier.name),
        )
        return Material(
            catalog=grounds.catalog,
            dossier=dossier,
            client=grounds.client,
            gathered=gathered,
            judgement=judgement,
            profile=grounds.profile,
            signature=signature,
        )

    def _seen(self, dossier: Dossier) -> Facts:
        """What this run itself saw about a provider, and what the provider's captures say."""
        seen = self._round.facts_for(dossier) if self._round is not None else Facts()
        if not dossier.captures:
            return seen
        from seccheck.flow.captured import captured_facts  # noqa: PLC0415 - most dossiers bring none

        brought = captured_facts(dossier, self._grounds.client, self._grounds.catalog)
        return Facts(evidence=(*seen.evidence, *brought.evidence), gaps=(*seen.gaps, *brought.gaps))


def _round(grounds: Grounds, request: Request) -> "Round | None":
    """The looks of this run, None where none can be wanted: then nothing that looks is even imported."""
    eyes = request.eyes
    if eyes is None or not _are_looks_wanted(grounds, eyes, request.asked.gate):
        return None
    from seccheck.flow.looking.round import Round  # noqa: PLC0415 - most runs look at nothing

    return Round(grounds, eyes, gate=request.asked.gate, as_of=request.as_of)


def _are_looks_wanted(grounds: Grounds, eyes: Eyes, gate: Gate) -> bool:
    if eyes.tape is not None or eyes.probes:
        return True
    may_look = bool(grounds.client.looks_at) and not eyes.offline
    return may_look and bool(claims_to_see(grounds, gate, least=Strength.OBSERVED))


def _find(providers: tuple[Path, ...]) -> tuple[tuple[Path, ...], tuple[Verified, ...]]:
    """The dossiers, each once, and the paths where there is none."""
    found: dict[Path, Path] = {}
    lost = []
    for provider in providers:
        try:
            found.update((path.resolve(), path) for path in find_dossiers(provider) if path.resolve() not in found)
        except SeccheckError as error:
            lost.append(Verified(file=str(provider), error=error))
    return tuple(found.values()), tuple(lost)


def _refuse_nameless(client: ClientFile) -> None:
    """What was seen at one provider must not speak for another."""
    nameless = [*(r.provider for r in client.records), *(name for name, _ in (*client.looks, *client.look_gaps))]
    if "" in nameless:
        message = "several providers are judged, but a record or look does not say whose it is"
        raise input_fault(message, file=client.path, hint="Add `provider: NAME` to each record and look.")


def _spellings(client: ClientFile) -> dict[str, set[str]]:
    """The names that the client file gives providers, by what the eye makes of them."""
    named = (
        *(review.provider for review in client.reviews),
        *(seen.provider for seen in client.records),
        *(waiver.provider for waiver in client.waivers),
        *(tailoring.provider for tailoring in client.tailoring),
        *(answer.provider for answer in client.answers),
        *(provider for provider, _ in (*client.looks, *client.look_gaps)),
        *([client.entra.provider] if client.entra else []),
        *(asked.provider for asked in client.nonces),
    )
    spellings: dict[str, set[str]] = {}
    for name in filter(None, named):
        spellings.setdefault(_folded(name), set()).add(name)
    return spellings


def _refuse_lookalike(spellings: Mapping[str, set[str]], name: str, path: Path) -> None:
    """A name that only looks like one of the client file's would lose all that stands there about the provider."""
    alike = spellings.get(_folded(name), set())
    if alike and name not in alike:
        message = f"calls its provider {name!r}; the client file writes {min(alike)!r}"
        raise input_fault(message, file=str(path), hint="Write the name alike in both files.")


def _folded(name: str) -> str:
    """A name without what the eye passes over: case, spaces, compatibility forms."""
    import unicodedata  # noqa: PLC0415 - asked only where names are compared

    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _refuse_twin(name: str, path: Path, names: dict[str, Path]) -> None:
    """Two providers of one name would share what the client file says of either."""
    if name in names:
        message = f"calls its provider {name!r}, and so does {names[name]}"
        hint = "Reviews and records are kept by name: give each provider its own, or verify them one by one."
        raise input_fault(message, file=str(path), hint=hint)
    names[name] = path
