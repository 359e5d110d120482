"""Fills the web page as its own saved copy does: with what was answered in a block of its own."""

import json
import re
from collections.abc import Mapping
from typing import Any

_BLANK = '<script type="application/json" id="answers">null</script>'
_FORM = re.compile(r'<script type="application/json" id="form">(.*?)</script>', re.DOTALL)


def fill(blank: bytes, filled: Mapping[str, Any], _lang: str) -> bytes:
    """The page with all that `filled` says."""
    text = blank.decode()
    found = _FORM.search(text)
    assert found
    assert _BLANK in text
    form = json.loads(found[1])
    said = {
        "schema": "seccheck-questionnaire/1",
        "audience": form["audience"],
        "policies": form["policies"],
        "head": filled.get("head", {}),
        "answers": filled.get("answers", {}),
        "documents": filled.get("documents", {}),
        "drafts": {},
    }
    kept = json.dumps(said).replace("<", "\\u003c")
    return text.replace(_BLANK, _BLANK.replace("null", kept), 1).encode()
