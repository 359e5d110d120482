"""Fills blank questionnaires as a person would, each paper in its own way: `fill_PAPER.py` beside this file."""

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from seccheck.model.policy import Claim
from seccheck.model.scale import AnsweredBy, Gate, Strength
from seccheck.model.wording import Wording
from seccheck.questionnaire.form import CLIENT, PROVIDER, Choice, Form, Section
from seccheck.questionnaire.question import question_of
from seccheck.reading.catalog import load_catalog

PAPERS = tuple(sorted(path.stem.removeprefix("fill_") for path in Path(__file__).parent.glob("fill_*.py")))
"""The papers that can be filled."""
CATALOG = load_catalog(examples=False)
DOCUMENTS: Mapping[str, Any] = {
    "dpa": {"kind": "dpa", "title": "Accord de sous-traitance", "path": "documents/dpa.pdf", "dated": "2026-09-01"},
    "plan": {"kind": "plan", "title": "Plan: exit", "path": "documents/plan.pdf", "issuer": "Atlas", "signed": True},
}
HEADS: Mapping[str, Mapping[str, Any]] = {
    PROVIDER: {
        "provider": {"name": "Atlas", "legal_name": "Atlas SARL", "country": "MA"},
        "engagement": {"services": ["n1", "n2"], "personal_data": True},
        "declared": {"by": "Service manager", "role": "Service manager", "on": "2026-11-02"},
    },
    CLIENT: {
        "client": {"name": "Example Industries"},
        "engagement": {"services": ["n1"], "remote_access": False},
        "declared": {"by": "IT department", "on": "2026-11-10"},
    },
}
_SIDES = {PROVIDER: AnsweredBy.PROVIDER, CLIENT: AnsweredBy.CLIENT}


def fill(paper: str, blank: bytes, filled: Mapping[str, Any], lang: str) -> bytes:
    """The form `blank` with what `filled` says.

    Args:
        paper: one of `PAPERS`.
        blank: as `seccheck.questionnaire.papers` wrote it.
        filled: ``head``, ``answers`` and ``documents``, as in `seccheck.questionnaire.filled.Filled`.
        lang: of the form.
    """
    done: bytes = importlib.import_module(f"tests.support.fill_{paper}").fill(blank, filled, lang)
    return done


def claims_of(audience: str) -> list[Claim]:
    """All claims that one side is asked about."""
    asked = (_SIDES[audience], AnsweredBy.BOTH)
    return [c for c in CATALOG.claims.values() if c.pack != "engagement" and c.answered_by in asked]


def whole_form(audience: str) -> Form:
    """A form that asks one side about every claim of the catalogue."""
    wording = Wording()
    facts = tuple(question_of(c, wording) for c in CATALOG.claims.values() if c.pack == "engagement")
    named = [(policy, [c for c in claims_of(audience) if c.pack == policy.id]) for policy in CATALOG.policies]
    return Form(
        audience=audience,
        gate=Gate.RUN,
        profile="full",
        client="Example Industries",
        policies={policy.id: policy.version for policy, claims in named if claims},
        facts=facts,
        stated={},
        sections=tuple(
            Section(id=policy.id, title=policy.title, questions=tuple(question_of(c, wording) for c in claims))
            for policy, claims in named
            if claims
        ),
        kinds=tuple(
            Choice(value=k.id, label=k.title)
            for k in CATALOG.kinds.values()
            if k.strength in (Strength.DOCUMENTED, Strength.ATTESTED)
        ),
    )
