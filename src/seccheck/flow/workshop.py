"""Policies under work, own ones or those that ship, all others being their vocabulary; and what is wrong with them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from seccheck.errors import Fault, InputFaultError
from seccheck.judging.remark import Remark
from seccheck.model.policy import Catalog, Claim, Requirement
from seccheck.reading.catalog import load_catalog, sound_catalog
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.policy_files import PolicyFile, gather
from seccheck.reading.shipped import policies_folder
from seccheck.reading.strict_yaml import load


class Workshop:
    """What is worked on, and the faults found so far; a pack with faults does not hide those of the others."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Read the policies in `paths`, or those that ship where there are none.

        Raises:
            InputFaultError: a file is missing.
        """
        files = gather(policies_folder(), paths)
        ours = [f for f in files if f.role == "policy" and (not paths or f.name.startswith("own/"))]
        self.files: dict[str, PolicyFile] = {file.stem: file for file in ours}
        self.catalog, self._read = _read(paths)
        self._books = {pack: FaultBook(name=str(f.path), source=f.data) for pack, f in self.files.items()}
        self._doubts = {pack: FaultBook(name=str(f.path), source=f.data) for pack, f in self.files.items()}
        self._order: dict[str, list[str]] = {}

    @property
    def requirements(self) -> list[Requirement]:
        """Those of the policies under work, in their order."""
        return [r for r in self.catalog.requirements.values() if r.pack in self.files]

    def note(self, requirement: Requirement, message: str, *inside: str | int, hint: str = "") -> None:
        """Note a fault of `requirement`, or of something inside it."""
        number = self._numbers(requirement.pack).index(requirement.id)
        self._books[requirement.pack].add(message, "requirements", number, *inside, hint=hint)

    def remark(self, requirement: Requirement, remark: Remark) -> None:
        """Note what a lint says, with the nearest right word."""
        hint = did_you_mean(remark.word, remark.known) if remark.word else ""
        self.note(requirement, f"{requirement.id} {remark.text}", *remark.pointer, hint=hint)

    def doubt(self, claim: Claim, message: str, hint: str) -> None:
        """Note what is no fault and yet odd about a claim of the policies under work."""
        self._doubts[claim.pack].add(message, "claims", claim.id, at="key", hint=hint)

    def doubts(self) -> tuple[Fault, ...]:
        """What is odd, by file and line."""
        return tuple(self._all(self._doubts))

    def close(self) -> None:
        """End the work.

        Raises:
            InputFaultError: everything that is wrong, by file and line.
        """
        raise_all(*self._books.values(), also=self._read)

    def _numbers(self, pack: str) -> list[str]:
        """The ids of the pack's requirements as they stand in its file, empty for those that have none."""
        if pack not in self._order:
            listed = load(self.files[pack].data, name=pack)["requirements"]
            self._order[pack] = [str(entry.get("id", "")) if isinstance(entry, dict) else "" for entry in listed]
        return self._order[pack]

    def _all(self, books: dict[str, FaultBook]) -> Iterator[Fault]:
        return (fault for book in books.values() if book for fault in book.faults())


def _read(paths: Sequence[Path]) -> tuple[Catalog, tuple[Fault, ...]]:
    """All policies, or what is sound of them, with the faults of the rest."""
    try:
        return load_catalog(paths), ()
    except InputFaultError as error:
        return sound_catalog(paths), error.faults
