"""Tells which provider a record is about: by its dossier, or by its name."""

from collections.abc import Iterator
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.model.client import ClientFile
from seccheck.model.record import record
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.providers import only_dossier, provider_in
from seccheck.reading.text import hidden_character

_SUFFIXES = (".yaml", ".yml")


@record
class Meant:
    """The provider meant."""

    name: str = ""
    """As its dossier spells it; empty where nobody has said."""
    dossiers: tuple[Path, ...] = ()
    """Its dossier's file, where that was named."""


def meant(said: str) -> Meant:
    """The provider that `said` stands for: a dossier's file, the folder with it, or a name.

    Raises:
        InputFaultError: it is a path, and there is no dossier, or several, or one without a name.
        UsageFaultError: the name holds what cannot be seen.
    """
    if not said.strip():
        return Meant()
    path = Path(said)
    is_path = "/" in said or said.endswith(_SUFFIXES) or path.exists()
    who = _of_dossier(path) if is_path else Meant(name=said.strip())
    if hidden_character(who.name):
        raise UsageFaultError(Fault(message="the provider's name holds characters that cannot be seen"))
    return who


def providers_named(client: ClientFile) -> tuple[str, ...]:
    """The providers that the client file speaks of, each once."""
    return tuple(dict.fromkeys(name for name in _names(client) if name))


def check_spelling(name: str, client: ClientFile) -> None:
    """Refuse a name that is nearly, but not, one that the client file knows: a record under it would never count.

    Raises:
        UsageFaultError: it is.
    """
    known = providers_named(client)
    near = did_you_mean(name, known) if name not in known else ""
    if near:
        hint = f"{near} If it is another provider, name its dossier instead."
        raise UsageFaultError(Fault(message=f"the client file knows no provider {name!r}", hint=hint))


def _of_dossier(path: Path) -> Meant:
    dossier = only_dossier(path, hint="Name the dossier of one provider.")
    return Meant(name=provider_in(dossier), dossiers=(dossier,))


def _names(client: ClientFile) -> Iterator[str]:
    yield from (entry.provider for entry in client.records)
    yield from (entry.provider for entry in client.reviews)
    yield from (entry.provider for entry in client.answers)
    yield from (entry.provider for entry in client.waivers)
    yield from (entry.provider for entry in client.nonces)
    yield from (name for name, _ in client.looks)
