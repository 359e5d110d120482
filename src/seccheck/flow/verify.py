"""The main job: reads each dossier, gathers what is known, judges the gate and reports."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from seccheck.errors import SeccheckError, input_fault
from seccheck.flow.selection import Wanted, profile_of, select
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.client import ClientFile
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.client_place import find_client_file, refuse_inside_dossier
from seccheck.reading.dossier import read_dossier
from seccheck.reading.providers import find_dossiers
from seccheck.reports.wire.build import build_report
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import Report


@record
class Request:
    """What is to be verified."""

    providers: tuple[Path, ...]
    """Dossier files, folders with one, or folders of such folders."""
    gate: Gate
    as_of: dt.date
    profile: str = ""
    """``express`` or ``full``; empty for the client file's."""
    policies: tuple[str, ...] = ()
    """Ids of policies, or paths of own ones; all of the client's where empty."""
    config: Path | None = None
    """The client file; looked for from the working directory upwards where None."""


@record
class Verified:
    """What came of one provider: a report, or why there is none."""

    file: str
    report: Report | None = None
    error: SeccheckError | None = None


@record
class _Terms:
    """What is the same for all providers of one run."""

    request: Request
    catalog: Catalog
    client: ClientFile
    profile: str
    selected: tuple[str, ...]


class Verification:
    """One run over one or several providers; the faults that concern all of them are raised when it is made.

    Raises:
        InputFaultError: no dossier is there, or the client file or a policy cannot be used.
        UsageFaultError: a policy is named that nobody knows.
    """

    def __init__(self, request: Request) -> None:
        self._found, self._lost = _find(request.providers)
        self._terms = _prepare(request, self._found)

    @property
    def count(self) -> int:
        """How many providers there are, those that cannot be read included."""
        return len(self._found) + len(self._lost)

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files that this run rests on; no report may be written over one of them."""
        client = self._terms.client.path
        return (*self._found, *([Path(client)] if client else []))

    def results(self) -> Iterator[Verified]:
        """Verify one provider after the other; a bad one does not stop the others."""
        yield from self._lost
        names: dict[str, Path] = {}
        for path in self._found:
            try:
                yield Verified(file=str(path), report=_verify(self._terms, path, names))
            except SeccheckError as error:
                yield Verified(file=str(path), error=error)


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


def _prepare(request: Request, dossiers: tuple[Path, ...]) -> _Terms:
    wanted = Wanted.of(request.policies)
    path = request.config or _found_client_file(dossiers)
    if path is None:
        catalog, client = load_catalog(wanted.paths, examples=False), ClientFile(engagement={})
    else:
        refuse_inside_dossier(path, dossiers)
        raw = open_client_file(path)
        theirs = {path.resolve() for path in raw.policies}
        own = (*raw.policies, *(p for p in wanted.paths if p.resolve() not in theirs))
        catalog = load_catalog(own, examples=False)
        client = read_client_file(raw, catalog)
    if len(dossiers) > 1:
        _refuse_nameless(client)
    profile = profile_of(request.profile, client.profile, request.gate)
    selected = select(catalog, wanted, profile)
    return _Terms(request=request, catalog=catalog, client=client, profile=profile, selected=selected)


def _found_client_file(dossiers: tuple[Path, ...]) -> Path | None:
    """The client file that lies here or above; named from here, so that reports are the same on every machine."""
    here = Path.cwd()
    path = find_client_file(here, dossiers)
    return path.relative_to(here) if path is not None and path.is_relative_to(here) else path


def _refuse_nameless(client: ClientFile) -> None:
    """What was seen at one provider must not speak for another."""
    nameless = [*(r.provider for r in client.records), *(name for name, _ in (*client.looks, *client.look_gaps))]
    if "" in nameless:
        message = "several providers are judged, but a record or look does not say whose it is"
        raise input_fault(message, file=client.path, hint="Add `provider: NAME` to each record and look.")


def _verify(terms: _Terms, path: Path, names: dict[str, Path]) -> Report:
    dossier = read_dossier(path, terms.catalog)
    if dossier.name in names:
        message = f"calls its provider {dossier.name!r}, and so does {names[dossier.name]}"
        hint = "Reviews and records are kept by name: give each provider its own, or verify them one by one."
        raise input_fault(message, file=str(path), hint=hint)
    names[dossier.name] = path
    gathered = gather(terms.catalog, dossier, terms.client)
    judgement = judge_gate(
        terms.catalog,
        gathered.facts,
        gate=terms.request.gate,
        as_of=terms.request.as_of,
        selected=terms.selected,
        terms=terms_for(terms.client, dossier.name),
    )
    return build_report(
        Material(
            catalog=terms.catalog,
            dossier=dossier,
            client=terms.client,
            gathered=gathered,
            judgement=judgement,
            profile=terms.profile,
        )
    )
