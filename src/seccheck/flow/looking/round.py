"""The looks of one run over providers: which ones the gate asks for, taken once and only when somebody is judged."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, UsageFaultError, input_fault
from seccheck.flow.grounds import Grounds
from seccheck.flow.looking.demand import claims_to_see
from seccheck.flow.looking.desk import desk_of
from seccheck.flow.looking.eyes import Eyes
from seccheck.flow.looking.place import Place, is_online, online_place, settings_to_ask, tape_place
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Facts
from seccheck.model.scale import Gate, Strength
from seccheck.probes.known import look_names, looks_of, looks_on, meant
from seccheck.probes.taking import take

OWN_SIDE = ("client", "both")
"""Sides of looks that say something in the client's own tenant."""

NOT_THEN, UNDATED = "not-then", "undated"
"""What the reader of a run should know: no look was taken, for the day asked about has passed; the tape has no date."""


class Round:
    """Looks to take once for a whole run.

    Raises:
        UsageFaultError: a look is named that there is not, or that cannot be taken this way.
    """

    def __init__(self, grounds: Grounds, eyes: Eyes, *, gate: Gate, as_of: dt.date) -> None:
        self._grounds, self._eyes, self._as_of = grounds, eyes, as_of
        self.remarks: tuple[str, ...] = ()
        self._facts: Facts | None = None
        self._opened: Place | None = None
        named = meant(eyes.probes)
        directory = frozenset(look_names())
        in_tenant = [name for name in named if name in directory]
        _refuse_impossible(grounds, eyes, as_of, in_tenant=bool(in_tenant))
        self._is_open = eyes.tape is not None or self._may_ask() or bool(in_tenant)
        asked = self._demanded(gate) if self._is_open else ()
        self.names = tuple(dict.fromkeys((*in_tenant, *asked)))
        demanded = claims_to_see(grounds, gate, least=Strength.OBSERVED)
        self._desk = desk_of(grounds, eyes, as_of, named=named, demanded=demanded)

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files that the looks rest on."""
        return (self._eyes.tape,) if self._eyes.tape is not None else ()

    def check_one(self, providers: Sequence[Path]) -> None:
        """Refuse looks that do not say whose people they are about, where several providers are judged.

        Raises:
            InputFaultError: they do not.
        """
        entra = self._grounds.client.entra
        if self.names and len(providers) > 1 and not (entra and entra.provider):
            raise _nameless("entra", self._grounds.client)
        for part in ("itsm", "roster", "accounts") if self._desk.names and len(providers) > 1 else ():
            told = getattr(self._grounds.client, part, None) or ()
            if any(not one.provider for one in (told if isinstance(told, tuple) else (told,))):
                raise _nameless(part, self._grounds.client)

    def facts_for(self, dossier: Dossier) -> Facts:
        """What was seen about a provider; nothing of the tenant where that is about another's people.

        Raises:
            SeccheckError: the tape, the roster, a credential or another of the client's files cannot be used.
        """
        entra = self._grounds.client.entra
        is_theirs = entra is None or entra.provider in ("", dossier.name)
        seen = self._in_tenant() if self.names and is_theirs else Facts()
        if not self._desk.names:
            return seen
        beside = self._desk.facts_for(dossier, self._place() if self._is_open and is_theirs else None)
        return Facts(evidence=(*seen.evidence, *beside.evidence), gaps=(*seen.gaps, *beside.gaps))

    def _in_tenant(self) -> Facts:
        if self._facts is None:
            self._facts = self._taken()
        return self._facts

    def _may_ask(self) -> bool:
        """Whether the tenant itself may be asked; for a day that has passed it has no answer."""
        if self._eyes.offline or not is_online(self._grounds.client.entra):
            return False
        if self._as_of < self._eyes.today:
            self.remarks = (NOT_THEN,)
            return False
        return True

    def _demanded(self, gate: Gate) -> tuple[str, ...]:
        """The looks that a gate asks for; into a tape is looked for all that bears on it."""
        least = Strength.OBSERVED if self._eyes.tape is None else Strength.DECLARED
        claims = claims_to_see(self._grounds, gate, least=least)
        if not claims:
            return ()
        own = frozenset(looks_of(*OWN_SIDE))
        return tuple(name for name in looks_on(claims) if name in own)

    def _taken(self) -> Facts:
        place = self._place()
        if not place.is_dated:
            self.remarks = (*self.remarks, UNDATED)
        with self._eyes.progress(len(self.names)) as step:
            return take(self.names, place.tenant, place.scope, catalog=self._grounds.catalog, step=step)

    def _place(self) -> Place:
        if self._opened is None:
            client, tape = self._grounds.client, self._eyes.tape
            self._opened = online_place(client, self._eyes) if tape is None else tape_place(client, tape, self._as_of)
        return self._opened


def _nameless(part: str, client: ClientFile) -> InputFaultError:
    message = f"several providers are judged, but `{part}` does not say whose it is"
    hint = f"Add `provider: NAME` under `{part}:`, or verify them one by one."
    return input_fault(message, file=client.path, hint=hint)


def _refuse_impossible(grounds: Grounds, eyes: Eyes, as_of: dt.date, *, in_tenant: bool) -> None:
    if not eyes.probes or eyes.tape is not None:
        return
    if eyes.offline:
        raise _usage("--probe asks for a look, and --offline takes none", "Leave one of them out, or give a --tape.")
    if not in_tenant:
        return
    settings_to_ask(grounds.client)
    if as_of < eyes.today:
        message = f"--probe asks for a look of today, and --as-of {as_of} has passed"
        raise _usage(message, "Leave one of them out, or give a --tape of that day.")


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
