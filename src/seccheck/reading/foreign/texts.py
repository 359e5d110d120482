"""Takes plain text out of untrusted data: whatever stands there, one clean line comes out, maybe an empty one."""

import re
from collections.abc import Mapping

from seccheck.model.policy import Json, Text

LANGUAGES = ("en", "fr")
_SEEN_SPACES = "\u00a0\u202f"
_SPACES = re.compile(" +")


def line_of(value: Json) -> str:
    """`value` on one line without characters that cannot be seen; empty where it is no text or number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    shown = "".join(char if char.isprintable() or char in _SEEN_SPACES else " " for char in str(value))
    return _SPACES.sub(" ", shown).strip()


def spoken_in(node: Mapping[str, Json], key: str, locale: str) -> Text:
    """What `node` says under `key`, by language: its own, and those of its ``translations``.

    Args:
        node: a mapping of the library.
        key: of the text.
        locale: two letters of the library's own language.
    """
    said = {locale: line_of(node.get(key))}
    translations = node.get("translations")
    for language, translated in translations.items() if isinstance(translations, dict) else ():
        if isinstance(translated, dict):
            said[language[:2].lower()] = line_of(translated.get(key))
    return {language: text for language, text in said.items() if text}


def language_of(value: Json) -> str:
    """The two letters of a language tag such as ``fr-FR``; English where there is none."""
    code = line_of(value)[:2].lower()
    return code if code.isascii() and code.isalpha() else "en"


def mapping_of(value: Json) -> Mapping[str, Json]:
    """`value` where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def list_of(value: Json) -> list[Json]:
    """`value` where it is a list, else an empty one."""
    return value if isinstance(value, list) else []
