"""Filled forms in the small vocabulary, as any paper could have read them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.support import small

from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import PROVIDER
from seccheck.questionnaire.merge.change import Merged
from seccheck.questionnaire.merge.merging import Target, merge

DPA = {"kind": "dpa", "title": "Agreement", "path": "documents/dpa.pdf"}
CURRENT = {"mfa": "1.0.0", "gdpr": "1.2.0"}


def filled(answers: Mapping[str, Any] | None = None, **more: Any) -> Filled:  # noqa: ANN401 - fields of any type
    """A form with these answers; a plain value stands for an answer without more."""
    said = {claim: a if isinstance(a, dict) else {"value": a} for claim, a in (answers or {}).items()}
    given = {"file": "q.xlsx", "audience": PROVIDER, "policies": CURRENT, **more}
    return Filled(answers=said, **given)


def merged(*forms: Filled, folder: Path, into: str = "", lang: str = "en") -> Merged:
    """The forms merged into a new file in `folder`, or into one that holds the text `into`."""
    target = small.write(folder, "provider.yaml", into) if into else None
    return merge(forms, Target(folder=folder, into=target), small.catalog(), lang)
