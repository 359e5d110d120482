"""Reads the page's own parts: its script, its style and its sentences, which lie beside this file."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from seccheck.words.speaking import languages, polish, say

_HERE = Path(__file__).parent
_SCRIPT = (
    *("data", "words", "dom", "notice", "typed", "bounds", "shapes", "state", "head", "conditions", "faults"),
    *("fields", "many", "rows", "attached", "proof", "besides", "standing", "question", "progress", "documents"),
    *("sections", "yaml", "dossier", "keep", "restore", "send", "frame", "start"),
)
_STYLE = ("base", "layout", "question", "controls", "print")
_SENTENCES = ("frame", "asking", "documents", "sending", "faults")
_SHARED = {
    "gate": ("pre-contract", "transition", "go-live", "run"),
    "profile": ("express", "full"),
    "severity": ("blocker", "major", "minor"),
    "strength": ("declared", "documented", "captured", "attested", "observed"),
}
"""Of the sentences that all parts share, those that the page needs."""


@cache
def script() -> str:
    """The whole script, closed in a scope of its own."""
    parts = "\n".join(_text(f"script/{name}.js") for name in _SCRIPT)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


@cache
def style() -> str:
    """The whole style sheet."""
    return "\n".join(_text(f"style/{name}.css") for name in _STYLE)


@cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Everything that the page itself says, by language and key."""
    own: dict[str, dict[str, str]] = {}
    for name in _SENTENCES:
        own |= json.loads(_text(f"words/{name}.json"))
    shared = [f"{group}.{code}" for group, codes in _SHARED.items() for code in codes]
    return {
        lang: {key: polish(lang, text[lang]) for key, text in own.items()} | {key: say(lang, key) for key in shared}
        for lang in languages()
    }


def _text(path: str) -> str:
    return (_HERE / path).read_text(encoding="utf-8")
