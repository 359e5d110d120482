"""Takes the file that is attached to a record: inside the client's folder, in no dossier, with its sha256."""

import os
from collections.abc import Sequence
from pathlib import Path

from seccheck.errors import InputFaultError, input_fault
from seccheck.model.record import record
from seccheck.reading.documents import fingerprint
from seccheck.reading.providers import DOSSIER


@record
class Attached:
    """The file behind a record."""

    path: str
    """From the client file's folder, with ``/`` between the names."""
    sha256: str


def attach(said: str, folder: Path, dossiers: Sequence[Path]) -> Attached:
    """The file `said`, as it lies there now.

    Args:
        said: a path from the working directory or, where nothing lies there, from the client file's folder.
        folder: the client file's folder, which it may not lie outside of.
        dossiers: of the providers meant; nothing in their folders is the client's.

    Raises:
        InputFaultError: it lies elsewhere, is missing or empty, or is a provider's.
    """
    file = Path(said) if Path(said).exists() else folder / said
    here, root = os.path.abspath(file), os.path.abspath(folder)  # noqa: PTH100 - as written: a link is refused later
    if not Path(here).is_relative_to(root):
        hint = f"Copy it there, such as to {folder / 'records' / file.name}, and name the copy."
        raise input_fault("the file lies outside the client file's folder", file=said, hint=hint)
    _refuse_dossier(Path(here), Path(root), dossiers, said)
    path = Path(here).relative_to(root).as_posix()
    try:
        sha256, _ = fingerprint(folder, path)
    except InputFaultError as error:
        fault = error.faults[0]
        raise input_fault(fault.message, file=said, hint=fault.hint) from None
    return Attached(path=path, sha256=sha256)


def _refuse_dossier(file: Path, root: Path, dossiers: Sequence[Path], said: str) -> None:
    theirs = {dossier.resolve().parent for dossier in dossiers}
    for above in file.parents:
        if above.resolve() in theirs or (above != root and above.is_relative_to(root) and (above / DOSSIER).exists()):
            hint = "A record is your own: keep its file in a folder that the provider does not write."
            raise input_fault("the file lies in a provider's dossier", file=said, hint=hint)
