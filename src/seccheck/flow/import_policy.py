"""Brings in what others published as a policy of ours: a CISO Assistant library or an OSCAL catalog."""

import re
from dataclasses import dataclass
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, UsageFaultError, input_fault
from seccheck.model.policy import Catalog
from seccheck.reading.catalog import load_catalog
from seccheck.reading.foreign.library import Library
from seccheck.reading.foreign.opening import open_library
from seccheck.reading.strict_yaml import load
from seccheck.reports.pack.draft import draft_of
from seccheck.reports.pack.names import pack_id
from seccheck.reports.pack.text import left_out, notes_of, pack_text

_ID = re.compile(r"[a-z][a-z0-9-]*")
_LONGEST_ID = 40
_SUFFIX = ".yaml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """A policy as brought in."""

    id: str
    text: str
    """The file."""
    requirements: int
    left_out: tuple[str, ...]
    """One line for each thing that could not be brought in, with its place."""
    notes: tuple[str, ...]


def import_policy(path: Path, *, wish: str = "", target: Path | None = None) -> Imported:
    """The policy that the library in `path` becomes.

    Args:
        path: the library.
        wish: the policy's id; empty for that of the target, else one made of the library's own name.
        target: where it will be written: a policy is called like its file.

    Raises:
        UsageFaultError: the id is none, is that of the file by another name, or is taken by a shipped policy.
        InputFaultError: the library cannot be read, or holds nothing that can be brought in.
    """
    _check_target(wish, target)
    library = open_library(path)
    shipped = load_catalog(examples=False)
    pack = wish or (target.stem if target else "") or _own_id(library, path)
    _check_id(pack, shipped)
    draft = draft_of(library, pack, shipped.requirements)
    text = pack_text(pack, library, draft)
    _check_size(text, path)
    return Imported(
        id=pack,
        text=text,
        requirements=len(draft.requirements),
        left_out=tuple(left_out(fault) for fault in library.refused),
        notes=tuple(notes_of(draft)),
    )


def _own_id(library: Library, path: Path) -> str:
    names = (library.ref, *library.title.values(), path.stem)
    return next((id_ for name in names if (id_ := pack_id(name)[:_LONGEST_ID].strip("-"))), "")


def _check_target(wish: str, target: Path | None) -> None:
    if target is not None and target.suffix != _SUFFIX:
        raise _usage(f"{target} is not called like a policy", f"End the name in {_SUFFIX}.")
    if target is not None and wish and target.stem != wish:
        raise _usage(f"a policy {wish!r} cannot stand in {target.name}", f"Call the file {wish}{_SUFFIX}.")


def _check_id(pack: str, shipped: Catalog) -> None:
    if not _ID.fullmatch(pack) or len(pack) > _LONGEST_ID:
        hint = f"Choose one with --id: lower case letters, digits and hyphens, at most {_LONGEST_ID}."
        raise _usage(f"{pack!r} cannot be the id of a policy", hint)
    prefix = pack.replace("-", "")
    if pack in {policy.id for policy in shipped.policies} or prefix in {c.partition(".")[0] for c in shipped.claims}:
        raise _usage(f"{pack!r} would get in the way of a shipped policy", "Choose another id with --id.")


def _check_size(text: str, path: Path) -> None:
    """A policy that could not be read again is of no use."""
    try:
        load(text.encode(), name=str(path))
    except InputFaultError as error:
        message = f"the policy would be too large to be read again: {error.faults[0].message}"
        raise input_fault(message, file=str(path), hint="Split the library.") from None


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
