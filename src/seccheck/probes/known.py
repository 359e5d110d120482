"""Knows which looks there are, and which of them can say something about a claim."""

from collections.abc import Collection, Iterable

from seccheck import registry
from seccheck.errors import Fault, UsageFaultError
from seccheck.probes.desk import desk_names
from seccheck.probes.probe import Probe

_PACKAGE = "seccheck.probes.entra"
_FAMILY = "entra."
_NEAR = 3


def look_names() -> tuple[str, ...]:
    """The ids of all looks into Microsoft Graph, sorted; no probe is imported for it."""
    return tuple(sorted(_FAMILY + name.replace("_", ".", 1) for name in registry.names(_PACKAGE)))


def probe_of(look: str) -> Probe:
    """The probe behind a look.

    Raises:
        KeyError: there is none of that id.
    """
    if look not in look_names():
        raise KeyError(look)
    probe: Probe = registry.load(_PACKAGE, look.removeprefix(_FAMILY).replace(".", "_", 1))
    return probe


def all_names() -> tuple[str, ...]:
    """The ids of all looks, those outside Microsoft Graph included, sorted."""
    return tuple(sorted((*look_names(), *desk_names())))


def looks_on(claims: Collection[str]) -> tuple[str, ...]:
    """The looks that can say something about one of `claims`, sorted."""
    return tuple(name for name in look_names() if not set(probe_of(name).CLAIMS).isdisjoint(claims))


def looks_of(*sides: str) -> tuple[str, ...]:
    """The looks that say something in a tenant of one of `sides`, sorted."""
    return tuple(name for name in look_names() if probe_of(name).SIDE in sides)


def meant(words: Iterable[str], *, known: Collection[str] = ()) -> tuple[str, ...]:
    """The looks that `words` name, each once.

    Args:
        words: ids, or what ids begin with up to a dot, such as ``entra.ca``.
        known: the looks that may be named; all where empty.

    Raises:
        UsageFaultError: a word is neither.
    """
    known = known or all_names()
    found: dict[str, None] = {}
    faults = []
    for word in words:
        hits = [name for name in known if name == word or name.startswith(f"{word.rstrip('.')}.")]
        found.update(dict.fromkeys(hits))
        if not hits:
            faults.append(_unknown(word, known))
    if faults:
        raise UsageFaultError(*faults)
    return tuple(found)


def _unknown(word: str, known: Collection[str]) -> Fault:
    import difflib  # noqa: PLC0415 - only a misspelt name needs it

    families = {name.rpartition(".")[0] for name in known}
    near = difflib.get_close_matches(word.lower(), [*known, *sorted(families)], n=_NEAR, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else "`seccheck catalog --looks` lists the looks."
    return Fault(message=f"no look is called {word!r}", hint=hint)
