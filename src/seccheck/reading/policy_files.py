"""Gathers the files that policies are made of, the client's own over those that ship, under names that never move."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.record import record
from seccheck.reading.files import read_bounded

Role = Literal["policy", "kinds", "data"]

_KINDS = "kinds.yaml"
_OWN = "own/"


@record
class PolicyFile:
    """One file with claims and requirements, kinds of evidence, or reference data."""

    name: str
    """Relative to the policies folder, ``own/...`` for the client's: the same on every machine."""
    path: Path
    role: Role
    data: bytes

    @property
    def stem(self) -> str:
        """The id that its content must have."""
        return self.path.stem


def gather(shipped: Path, own: Sequence[Path]) -> tuple[PolicyFile, ...]:
    """All files in the order of their names; an own one takes the place of a shipped one of the same role and id.

    Args:
        shipped: the folder of shipped policies.
        own: files and folders of the client.

    Raises:
        InputFaultError: a file or folder is missing or unreadable, or holds nothing.
    """
    faults: list[Fault] = []
    ours = list(_read(_listed(shipped, "", faults), faults))
    theirs = [file for path in own for file in _read(_listed(path, _OWN, faults), faults)]
    if faults:
        raise InputFaultError(*faults)
    replaced = {(file.role, file.stem) for file in theirs if file.role != "kinds"}
    kept = (file for file in ours if (file.role, file.stem) not in replaced)
    return tuple(sorted([*kept, *theirs], key=lambda file: file.name))


def digest_of(named: Iterable[tuple[str, bytes]]) -> str:
    """The sha256, in hex, over names and bytes."""
    total = hashlib.sha256()
    for name, data in named:
        total.update(f"{len(name)}:{name}:{len(data)}:".encode(errors="surrogatepass"))
        total.update(data)
    return total.hexdigest()


def _listed(path: Path, prefix: str, faults: list[Fault]) -> list[tuple[str, Path, Role]]:
    if not path.is_dir():
        return [(f"{prefix}{path.name}", path, _role(path))]
    policies = [(f"{prefix}{file.name}", file, _role(file)) for file in sorted(path.glob("*.yaml"))]
    data = [(f"{prefix}data/{file.name}", file, _role(file)) for file in sorted(path.glob("data/*.yaml"))]
    if not policies and not data:
        hint = "Name a folder with *.yaml files."
        faults.append(Fault(message="the folder holds no policy", place=Place(file=str(path)), hint=hint))
    return [*policies, *data]


def _role(path: Path) -> Role:
    if path.parent.name != "data":
        return "policy"
    return "kinds" if path.name == _KINDS else "data"


def _read(listed: list[tuple[str, Path, Role]], faults: list[Fault]) -> Iterator[PolicyFile]:
    for name, path, role in listed:
        try:
            yield PolicyFile(name=name, path=path, role=role, data=read_bounded(path))
        except InputFaultError as error:
            faults.extend(error.faults)
