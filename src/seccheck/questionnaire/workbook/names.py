"""Gives sheets names that spreadsheets admit, each once."""

import re
from collections.abc import Iterable, Mapping

LONGEST = 31
"""Characters that a sheet's name may have."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_VERBS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"^(?:list|give|supply) (?:of )?", re.IGNORECASE),
    "fr": re.compile(r"^(?:listez|renseignez|fournissez la|liste des) ", re.IGNORECASE),
}
_RESERVED = frozenset({"history", "historique"})


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """A name for each title, as like it as can be: admitted, at most 31 characters, none twice whatever its case."""
    taken: set[str] = set(_RESERVED)
    names = []
    for title in wanted:
        plain = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("' ") or "-"
        name, number = _cut(plain, LONGEST), 1
        while name.casefold() in taken:
            number += 1
            name = f"{_cut(plain, LONGEST - len(str(number)) - 1)} {number}"
        taken.add(name.casefold())
        names.append(name)
    return names


def short_title(ask: str, lang: str) -> str:
    """What a question asks for, without its verb and what stands in brackets, to be the name of a sheet."""
    plain = _ASIDE.sub("", ask).strip().rstrip(".?!:\u2026 \u00a0\u202f")
    thing = _VERBS[lang].sub("", plain) if lang in _VERBS else plain
    return thing[:1].upper() + thing[1:]


def _cut(text: str, most: int) -> str:
    """`text`, cut between two words where it is too long."""
    if len(text) <= most:
        return text
    whole = text[:most].rpartition(" ")[0].rstrip(" ,;:")
    kept = whole if len(whole) > most // 2 else text[: most - 1]
    return f"{kept}\u2026"
