"""Takes looks without judging, and records them if asked to."""

from collections.abc import Callable
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.flow.looking.desk import Desk
from seccheck.flow.looking.eyes import Eyes
from seccheck.flow.looking.place import Place, online_place, tape_place
from seccheck.flow.looking.round import OWN_SIDE, UNDATED
from seccheck.model.evidence import Facts
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.probes.desk import desk_names
from seccheck.probes.known import look_names, looks_of, meant
from seccheck.probes.taking import take
from seccheck.reading.dossier import read_dossier
from seccheck.reading.looks import is_recorded_look
from seccheck.reading.providers import only_dossier

_SUFFIX = ".json"


@record
class Request:
    """What is to be looked at."""

    eyes: Eyes
    """Its `probes` are the looks; all that say something in the client's own tenant where it names none."""
    config: Path | None = None
    record: Path | None = None
    """A file to record them in."""
    provider: Path | None = None
    """The dossier of the provider that the looks are about, where they need one."""


@record
class Looked:
    """What came of it."""

    catalog: Catalog
    facts: Facts
    tenant: str
    kind: str
    """``observed`` or ``captured``."""
    provider: str
    """Whose people were meant; empty for whichever provider is judged."""
    remarks: tuple[str, ...] = ()


def look(request: Request) -> Looked:
    """Take the looks.

    Raises:
        UsageFaultError: a look is named that there is not, or the client file does not say how to look.
        InputFaultError: the client file, the tape, the roster, the dossier or an extract cannot be used.
    """
    eyes = request.eyes
    named = meant(eyes.probes)
    path = only_dossier(request.provider) if request.provider else None
    grounds = grounds_for(Asked(gate=Gate.PRE_CONTRACT, config=request.config), (path,) if path else ())
    dossier = read_dossier(path, grounds.catalog) if path else None
    if request.record is not None:
        _check_record(request.record, eyes)
    beside = _beside(named, grounds, eyes)
    in_tenant = _in_tenant(named, grounds, eyes, has_others=bool(beside))
    place = _place(grounds, eyes) if in_tenant else None
    with eyes.progress(len(in_tenant) + len(beside)) as step:
        facts = _taken(in_tenant, place, grounds.catalog, step)
        if beside:
            desk = Desk(grounds=grounds, eyes=eyes, as_of=eyes.today, names=beside)
            found = desk.facts_for(dossier, place)
            facts = Facts(evidence=(*facts.evidence, *found.evidence), gaps=(*facts.gaps, *found.gaps))
    return Looked(
        catalog=grounds.catalog,
        facts=facts,
        tenant=place.tenant.id if place else grounds.client.client,
        kind=place.tenant.graph.kind if place else "observed",
        provider=dossier.name if dossier else grounds.client.entra.provider if grounds.client.entra else "",
        remarks=(UNDATED,) if place and not place.is_dated else (),
    )


def _in_tenant(named: tuple[str, ...], grounds: Grounds, eyes: Eyes, *, has_others: bool) -> tuple[str, ...]:
    """The looks into the tenant: those named; all of the client's side where none is, if there is a tenant."""
    if named:
        known = frozenset(look_names())
        return tuple(name for name in named if name in known)
    may = grounds.client.entra is not None or eyes.tape is not None or not has_others
    return looks_of(*OWN_SIDE) if may else ()


def _beside(named: tuple[str, ...], grounds: Grounds, eyes: Eyes) -> tuple[str, ...]:
    """The looks outside the tenant: those named; all where none is, if the client file sets any up."""
    known = desk_names()
    if named:
        return tuple(name for name in known if name in named)
    return known if eyes.tape is None and set(grounds.client.looks_at) - {"entra"} else ()


def _taken(names: tuple[str, ...], place: Place | None, catalog: Catalog, step: Callable[[], None]) -> Facts:
    return take(names, place.tenant, place.scope, catalog=catalog, step=step) if place else Facts()


def _place(grounds: Grounds, eyes: Eyes) -> Place:
    if eyes.tape is None:
        return online_place(grounds.client, eyes)
    return tape_place(grounds.client, eyes.tape, eyes.today)


def _check_record(path: Path, eyes: Eyes) -> None:
    """Refuse to record what the client did not see itself, and to write over anything but recorded looks."""
    if eyes.tape is not None:
        message = "what is on a tape is not recorded: a recorded look counts as observed, and the tape was brought"
        raise _usage(message, "Leave --record out, or look into the tenant itself.")
    if path.suffix != _SUFFIX:
        raise _usage(f"{path} is no name for recorded looks", "Let it end in .json.")
    if path.exists() and not is_recorded_look(path):
        raise _usage(f"{path} exists, and holds no recorded looks", "Name another file.")


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
