"""Makes ids that the policy language takes out of whatever a library calls its parts."""

import re
import unicodedata
from collections.abc import Collection

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def slug(text: str, joint: str = "-", *, longest: int = _LONGEST) -> str:
    """`text` in lower-case ASCII letters and digits, its words joined by `joint`; empty where none is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub(joint, plain).strip(joint)[:longest].strip(joint)


def unlike(name: str, taken: Collection[str], joint: str) -> str:
    """`name`, or with the first number behind it that nothing in `taken` has."""
    number = 2
    unique = name
    while unique in taken:
        unique = f"{name}{joint}{number}"
        number += 1
    return unique


def pack_id(text: str) -> str:
    """The id of a pack called `text`; empty where no letter is left."""
    return slug(text).lstrip("0123456789-")


def claim_part(text: str) -> str:
    """One part of a claim's id: it begins with a letter."""
    part = slug(text, "_")
    return part if part[:1].isalpha() else f"r_{part}".rstrip("_")
