"""Finds the client's own file, and never in a place where a provider could have put it."""

from collections.abc import Sequence
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.reading.providers import DOSSIER

CLIENT_FILE = "seccheck.yaml"


def find_client_file(start: Path, dossiers: Sequence[Path]) -> Path | None:
    """The nearest ``seccheck.yaml`` from `start` upwards, None where there is none.

    Folders that hold a dossier, or lie inside the folder of one of `dossiers`, are passed over: what lies there is the
    provider's.

    Args:
        start: the folder to begin with.
        dossiers: the dossier files of this run.
    """
    folder = start.resolve()
    for here in (folder, *folder.parents):
        file = here / CLIENT_FILE
        if not (here / DOSSIER).exists() and file.is_file() and not _holder(file, dossiers):
            return file
    return None


def refuse_inside_dossier(path: Path, dossiers: Sequence[Path]) -> None:
    """Refuse a client file, or a policy of the client's own, that a provider could have written.

    Args:
        path: the file or folder, as the user named it.
        dossiers: the dossier files of this run.

    Raises:
        InputFaultError: the file, or what it links to, lies inside a dossier's folder.
    """
    holder = _holder(path, dossiers)
    if holder is not None:
        message = f"the client's file lies in the dossier's folder {holder}, where the provider could have written it"
        raise input_fault(
            message, file=str(path), hint="Keep it in a folder of your own and name it with --config or --policy."
        )


def _holder(path: Path, dossiers: Sequence[Path]) -> Path | None:
    """The dossier's folder that `path` lies in, as named or after following links."""
    places = (path.resolve(), path.parent.resolve() / path.name)
    folders = (dossier.parent for dossier in dossiers)
    return next((f for f in folders if any(place.is_relative_to(f.resolve()) for place in places)), None)
