"""What policies say: claims, requirements and the reference data they lean on."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from seccheck.model.duration import Duration
from seccheck.model.record import record
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength

Json = Any
"""A JSON value: None, bool, int, float, str, list or dict with text keys."""

Text = Mapping[str, str]
"""One sentence by language code: at least ``en`` and ``fr``."""


@record
class Claim:
    """A named, typed fact about the provider; the meeting point of questionnaire, documents, records and probes."""

    id: str
    """Dotted lower case, such as ``mfa.admin_phr_pct``."""
    pack: str
    """The policy that defines it; ``engagement`` for facts of the client file's engagement."""
    type: Json
    """JSON Schema, closed (see `seccheck.judging.schema`)."""
    is_document: bool = False
    """Whether its value is a document (an object with kind, dated, valid_until, issuer, signed, covers)."""
    answered_by: AnsweredBy = AnsweredBy.PROVIDER
    ask: Text = field(default_factory=dict)
    hint: Text = field(default_factory=dict)
    unit: str = ""


@record
class Atom:
    """One claim and the JSON Schema its value must satisfy; may hold ``$claim``, ``$row`` and ``$data``."""

    claim: str
    """A claim id, or one with ``.age_days``, ``.days_left`` or ``.day`` behind it for a date."""
    schema: Json


Expectation = tuple[tuple[Atom, ...], ...]
"""Any-of over branches, each all-of over its atoms; the empty tuple expects nothing."""


@record
class Agreement:
    """Two claims that must tell the same story: beyond `within`, in the provider's favour, they contradict."""

    declared: str
    observed: str
    within: float = 0


@record
class Requirement:
    """What must be true of claims, how strongly shown, at which gates."""

    id: str
    pack: str
    version: str
    """The pack's version; a waiver is pinned to it."""
    title: Text
    statement: Text
    severity: Severity
    express: bool
    when: Expectation
    expect: Expectation
    expect_from: Mapping[Gate, Expectation]
    observe: Expectation
    agree: tuple[Agreement, ...]
    demand: Mapping[Gate, Strength]
    max_age: Duration | None
    accepts: frozenset[str]
    """Evidence kinds that may count above declared."""
    remedy: Text
    references: Mapping[str, tuple[str, ...]]
    examples: tuple[Json, ...] = ()
    """As written in the policy; `seccheck.judging.example` reads them."""

    def expected_at(self, gate: Gate) -> tuple[Expectation, ...]:
        """The expectations in force at `gate`, all of which must hold."""
        more = (e for start, e in sorted(self.expect_from.items()) if start <= gate)
        return tuple(e for e in (self.expect, *more) if e)


@record
class Policy:
    """One file of `policies/`."""

    id: str
    version: str
    title: Text
    claims: tuple[Claim, ...]
    requirements: tuple[Requirement, ...]


@record
class Kind:
    """A kind of evidence; its strength is fixed."""

    id: str
    strength: Strength
    title: Text


@record
class ReferenceData:
    """Dated lists that policies refer to as ``{$data: id.name}``; after `until` they only deny, never support."""

    id: str
    as_of: dt.date
    until: dt.date
    source: str
    lists: Mapping[str, tuple[Json, ...]]


@record
class Catalog:
    """All loaded policies together, as one vocabulary."""

    policies: tuple[Policy, ...]
    kinds: Mapping[str, Kind]
    data: Mapping[str, ReferenceData]
    claims: Mapping[str, Claim]
    """By id, over all packs, the ``engagement.*`` facts included."""
    requirements: Mapping[str, Requirement]
    """By id, in the order of the packs and of the files."""
    digest: str
    """sha256 over every policy file's bytes, hex."""
