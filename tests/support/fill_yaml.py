"""Fills a YAML form by typing over its nulls; JSON stands for YAML here, so that the tool's own writing has no part."""

import json
from collections.abc import Mapping
from typing import Any


def fill(blank: bytes, filled: Mapping[str, Any], _lang: str) -> bytes:
    """The form with all that `filled` says."""
    text = blank.decode()
    for name, parts in filled.get("head", {}).items():
        if name == "client":
            own = f"client: {_typed(parts['name'])}"
            text = "\n".join(own if line.startswith("client:") else line for line in text.split("\n"))
            continue
        start = text.index(f"\n{name}:\n")
        for key, value in parts.items():
            text = text[:start] + _put(text[start:], key, value)
    for claim, answer in filled.get("answers", {}).items():
        text = _put(text, claim, answer["value"] if answer.keys() == {"value"} else answer)
    documents = [f"\n  {id_}: {_typed(entry)}" for id_, entry in filled.get("documents", {}).items()]
    return text.replace("\ndocuments:\n", "\ndocuments:" + "".join(documents) + "\n").encode()


def _put(text: str, key: str, value: Any) -> str:  # noqa: ANN401 - any JSON value
    blank = f"\n  {key}: null\n"
    assert blank in text, f"the form does not ask for {key}"
    return text.replace(blank, f"\n  {key}: {_typed(value)}\n", 1)


def _typed(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False)
