"""Says what is wrong with the path of a document, before anything is opened."""

import re
import unicodedata

_LONGEST = 1024
_DRIVE = re.compile(r"[A-Za-z]:")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def refusal(path: str) -> str:
    """Why `path` is not a relative path of plain names with ``/`` between them; empty when it is one.

    The same rules hold on every system, so that a dossier that is accepted here can be opened anywhere.
    """
    if not path or len(path) > _LONGEST:
        return f"a path has 1 to {_LONGEST} characters"
    if any(unicodedata.category(character) in _HIDDEN_CATEGORIES for character in path):
        return "the path holds a control or invisible character"
    if path.startswith("/") or _DRIVE.match(path):
        return "the path is absolute; it must start from the folder of the file that names it"
    if "\\" in path or ":" in path:
        return "the path holds a `\\` or a `:`; names are separated by `/`"
    return next((why for part in path.split("/") if (why := _refused_name(part))), "")


def _refused_name(name: str) -> str:
    if name == "..":
        return "the path leads out of the folder with `..`"
    if name in {"", "."}:
        return "the path holds an empty name or a `.`; write `documents/dpa.pdf`"
    if name != name.strip() or name.endswith("."):
        return "a name in the path starts or ends with a space, or ends with a dot"
    return "the path holds a name that some systems keep for devices" if _DEVICE.fullmatch(name) else ""
