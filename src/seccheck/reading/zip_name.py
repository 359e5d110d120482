"""Says what is wrong with the name of an archive's member, which must be safe on every system."""

import re

_PART = re.compile(r"[a-z0-9][a-z0-9._-]*")
_LONGEST, _LONGEST_SHOWN = 240, 60
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")


def refused_name(name: str) -> str:
    """Why `name` is none for a member; empty when it is one.

    Parts are small letters, digits, dots, hyphens and underscores, with ``/`` between them; none starts with a dot.
    """
    shown = name[:_LONGEST_SHOWN]
    if not name or len(name) > _LONGEST:
        return f"a member's name has 1 to {_LONGEST} characters"
    parts = name.split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        return f"`{shown}` is no name for a member"
    if any(part.endswith(".") or _DEVICE.fullmatch(part) for part in parts):
        return f"`{shown}` is a name that some systems keep for something else"
    return ""
