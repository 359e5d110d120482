"""Finds the dossiers that a PROVIDER on the command line stands for."""

from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.reading.opened import open_file

DOSSIER = "provider.yaml"


def find_dossiers(path: Path) -> tuple[Path, ...]:
    """The dossier files that `path` stands for, sorted.

    Args:
        path: a dossier's file, a folder with ``provider.yaml``, or a folder of such folders; links to folders are not
            followed.

    Raises:
        InputFaultError: there is no dossier, or a ``provider.yaml`` is a link, which may lead anywhere.
    """
    try:
        found = _found(path)
    except OSError as error:
        raise input_fault(f"the folder cannot be read: {error.strerror}", file=str(path), hint="Check it.") from None
    links = [dossier for dossier in found if dossier != path and dossier.is_symlink()]
    if links:
        hint = "Put the file itself there."
        raise InputFaultError(
            *(Fault(message="the dossier is a link", place=Place(file=str(f)), hint=hint) for f in links)
        )
    return found


def only_dossier(path: Path, *, hint: str = "Name one of them.") -> Path:
    """The file of the one dossier that `path` stands for.

    Args:
        path: see `find_dossiers`.
        hint: what to do where it stands for several.

    Raises:
        InputFaultError: as `find_dossiers`, or there are several.
    """
    found = find_dossiers(path)
    if len(found) > 1:
        raise input_fault(f"holds {len(found)} dossiers", file=str(path), hint=hint)
    return found[0]


def provider_in(dossier: Path) -> str:
    """The provider's name in a dossier, the rest of which need not be sound yet.

    Raises:
        InputFaultError: the file cannot be read, or does not say the name.
    """
    said = open_file(dossier, schema="seccheck-dossier/1").data.get("provider")
    name = said.get("name") if isinstance(said, dict) else None
    if not isinstance(name, str) or not name:
        raise input_fault("does not say the provider's name", file=str(dossier), hint="Add it under `provider:`.")
    return name


def _found(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        if path.exists():
            return (path,)
        raise input_fault("there is no such file or folder", file=str(path), hint="Check the spelling of the path.")
    if _has_dossier(path):
        return (path / DOSSIER,)
    inside = sorted(folder for folder in path.iterdir() if folder.is_dir() and not folder.is_symlink())
    dossiers = tuple(folder / DOSSIER for folder in inside if _has_dossier(folder))
    if not dossiers:
        message = f"there is no {DOSSIER} in this folder or in the folders inside it"
        raise input_fault(message, file=str(path), hint="`seccheck init` writes an empty one to start from.")
    return dossiers


def _has_dossier(folder: Path) -> bool:
    dossier = folder / DOSSIER
    return dossier.exists() or dossier.is_symlink()
