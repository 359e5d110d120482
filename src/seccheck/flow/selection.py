"""Chooses which policies are loaded and which of their requirements are judged."""

from collections.abc import Sequence
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError, input_fault
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reading.shipped import policies_folder

EXPRESS, FULL = "express", "full"
_SUFFIX = ".yaml"


@record
class Wanted:
    """The policies that a command line names; all of them where it names none."""

    packs: tuple[str, ...] = ()
    """Ids, those of the files in `paths` included."""
    paths: tuple[Path, ...] = ()
    """Files and folders of own policies."""

    @classmethod
    def of(cls, words: Sequence[str]) -> "Wanted":
        """Tell ids from paths: what exists, or looks like one; no folder can take a shipped policy's place."""
        paths = tuple(Path(word) for word in words if _is_path(word))
        ids = [word for word in words if not _is_path(word)]
        own = [stem for path in paths for stem in _stems(path)]
        return cls(packs=tuple(dict.fromkeys([*ids, *own])), paths=paths)


def profile_of(wish: str, client: str, gate: Gate) -> str:
    """The profile: the command line's, else the client file's, else express before signature and full after."""
    return wish or client or (EXPRESS if gate is Gate.PRE_CONTRACT else FULL)


def select(catalog: Catalog, wanted: Wanted, profile: str) -> tuple[str, ...]:
    """The ids of the requirements to judge, in the order of the catalogue.

    Raises:
        UsageFaultError: a policy is named that nobody knows.
        InputFaultError: nothing is left to judge.
    """
    _refuse_unknown(catalog, wanted)
    chosen = tuple(
        requirement.id
        for requirement in catalog.requirements.values()
        if (not wanted.packs or requirement.pack in wanted.packs) and (profile == FULL or requirement.express)
    )
    if not chosen:
        message = f"these policies hold no requirement of the profile {profile}, so nothing can be judged"
        raise input_fault(message, hint="Name other policies, or choose --profile full.")
    return chosen


def _refuse_unknown(catalog: Catalog, wanted: Wanted) -> None:
    known = [policy.id for policy in catalog.policies]
    faults = [_unknown(pack, known) for pack in wanted.packs if pack not in known]
    if faults:
        raise UsageFaultError(*faults)


def _unknown(pack: str, known: Sequence[str]) -> Fault:
    import difflib  # noqa: PLC0415 - only a misspelt name needs it

    near = difflib.get_close_matches(pack, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
    return Fault(message=f"no policy is called {pack!r}", hint=hint)


def _is_path(word: str) -> bool:
    if "/" in word or word.endswith((_SUFFIX, ".yml")):
        return True
    shipped = policies_folder() / f"{word}{_SUFFIX}"
    return bool(word) and not shipped.exists() and Path(word).exists()


def _stems(path: Path) -> list[str]:
    """The ids of the policies in a file or folder: a policy is called like its file."""
    return sorted(file.stem for file in path.glob(f"*{_SUFFIX}")) if path.is_dir() else [path.stem]
