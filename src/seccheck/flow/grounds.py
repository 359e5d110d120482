"""Loads what a run stands on: the client's file, the policies with its own, and which requirements are meant."""

from collections.abc import Sequence
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.flow.selection import Wanted, profile_of, select
from seccheck.judging.tailoring import tailored
from seccheck.judging.time_lint import waiting_helps
from seccheck.model.client import ClientFile
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.client_place import find_client_file, refuse_inside_dossier


@record
class Asked:
    """What the command line says of gate, policies and client file."""

    gate: Gate
    profile: str = ""
    """``express`` or ``full``; empty for the client file's."""
    policies: tuple[str, ...] = ()
    """Ids of policies, or paths of own ones; all of the client's where empty."""
    config: Path | None = None
    """The client file; looked for from the working directory upwards where None."""


@record
class Grounds:
    """What is the same for all providers of one run."""

    catalog: Catalog
    client: ClientFile
    profile: str
    selected: tuple[str, ...]
    """Ids of the requirements meant."""

    own: tuple[Path, ...] = ()
    """The client's own policies."""

    @property
    def signers(self) -> Path | None:
        """The client's list of those who may sign dossiers."""
        named = self.client.trust.get("declarations")
        return Path(self.client.path).parent / named if named else None


def grounds_for(asked: Asked, dossiers: Sequence[Path]) -> Grounds:
    """Load the client file and the policies.

    Args:
        asked: by the command line.
        dossiers: files of the providers; no client file is taken from beside one of them.

    Raises:
        InputFaultError: the client file or a policy cannot be used.
        UsageFaultError: a policy is named that nobody knows.
    """
    wanted = Wanted.of(asked.policies)
    for named in wanted.paths:
        refuse_inside_dossier(named, dossiers)
    path = asked.config or _found(dossiers)
    if path is None:
        own, client = wanted.paths, ClientFile(engagement={})
        catalog = load_catalog(own, examples=False)
    else:
        refuse_inside_dossier(path, dossiers)
        raw = open_client_file(path)
        theirs = {named.resolve() for named in raw.policies}
        own = (*raw.policies, *(named for named in wanted.paths if named.resolve() not in theirs))
        catalog = load_catalog(own, examples=False)
        client = read_client_file(raw, catalog)
        _refuse_waiting(client, catalog)
    profile = profile_of(asked.profile, client.profile, asked.gate)
    selected = select(catalog, wanted, profile)
    return Grounds(catalog=catalog, client=client, profile=profile, selected=selected, own=own)


def _refuse_waiting(client: ClientFile, catalog: Catalog) -> None:
    """A tailoring may no more be satisfied by merely waiting than a policy."""
    faults = [
        Fault(
            message=f"the tailoring of {own.requirement} could be satisfied by waiting: {remark}",
            place=Place(file=client.path),
            hint="Bound an age from above, and days left from below.",
        )
        for own in client.tailoring
        for remark in waiting_helps(tailored(catalog.requirements[own.requirement], own))
    ]
    if faults:
        raise InputFaultError(*faults)


def _found(dossiers: Sequence[Path]) -> Path | None:
    """The client file that lies here or above; named from here, so that reports are the same on every machine."""
    here = Path.cwd()
    path = find_client_file(here, dossiers)
    return path.relative_to(here) if path is not None and path.is_relative_to(here) else path
