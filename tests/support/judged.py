"""A small vocabulary for the tests of judging: claims of every type, requirements about them, and single words."""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from seccheck.judging.gate import Terms, judge_gate
from seccheck.judging.view import View, view_of
from seccheck.model.client import Tailoring, Waiver
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Atom, Catalog, Claim, Expectation, Json, Kind, ReferenceData, Requirement
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength

TODAY = dt.date(2026, 12, 1)
LATER = dt.date(2027, 2, 1)
"""The day after which the reference list ``near`` no longer supports."""

KINDS = {
    "answer": Strength.DECLARED,
    "statement": Strength.DECLARED,
    "contract": Strength.DOCUMENTED,
    "policy": Strength.DOCUMENTED,
    "capture-entra": Strength.CAPTURED,
    "certificate": Strength.ATTESTED,
    "probe-entra": Strength.OBSERVED,
    "witnessed-test": Strength.OBSERVED,
}
_DATE = {"type": "string", "format": "date"}
_TEXT = {"type": "string", "minLength": 1}
_COUNTRIES = {"type": "array", "items": {"type": "string", "pattern": "^[A-Z]{2}$"}}
ROW = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"name": _TEXT, "on": _DATE, "cadence_days": {"type": "integer"}},
    "required": ["name"],
}
DOCUMENT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "kind": _TEXT,
        "dated": _DATE,
        "valid_until": _DATE,
        "issuer": _TEXT,
        "signed": {"type": "boolean"},
        "covers": {"type": "object"},
    },
    "required": ["kind"],
}
TYPES: Mapping[str, Json] = {
    "c.flag": {"type": "boolean"},
    "c.count": {"type": "integer", "minimum": 0},
    "c.share": {"type": "number", "minimum": 0, "maximum": 100},
    "c.word": _TEXT,
    "c.list": {"type": "array", "items": {"enum": ["x", "y", "z"]}, "uniqueItems": True},
    "c.day": _DATE,
    "c.rows": {"type": "array", "items": ROW},
    "c.doc": DOCUMENT,
    "d.flag": {"type": "boolean"},
    "d.count": {"type": "integer", "minimum": 0},
    "d.day": _DATE,
    "own.flag": {"type": "boolean"},
    "look.flag": {"type": "boolean"},
    "look.count": {"type": "integer", "minimum": 0},
    "look.list": {"type": "array", "items": {"enum": ["x", "y", "z"]}},
    "engagement.remote": {"type": "boolean"},
    "engagement.health": {"type": "boolean"},
    "engagement.floor": {"type": "integer"},
    "engagement.third_country": {"type": "boolean"},
    "engagement.all_countries_adequate": {"type": "boolean"},
    "engagement.non_adequate_countries": _COUNTRIES,
    "engagement.provider_outside_eea": {"type": "boolean"},
}
_BY = {"own": AnsweredBy.CLIENT, "engagement": AnsweredBy.CLIENT, "look": AnsweredBy.LOOK, "d": AnsweredBy.BOTH}


def claim(id_: str, type_: Json) -> Claim:
    """A claim; who answers it follows from the first part of its name."""
    pack = id_.partition(".")[0]
    by = _BY.get(pack, AnsweredBy.PROVIDER)
    return Claim(id=id_, pack=pack, type=type_, is_document=type_ is DOCUMENT, answered_by=by)


CLAIMS = {id_: claim(id_, type_) for id_, type_ in TYPES.items()}


def expectation(*branches: Mapping[str, Json]) -> Expectation:
    """Any-of over mappings of claims to schemas."""
    return tuple(tuple(Atom(claim=c, schema=s) for c, s in branch.items()) for branch in branches if branch)


def requirement(id_: str = "R-1", expect: Json = None, **changes: Json) -> Requirement:
    """A blocker due at pre-contract, `declared`, unless `changes` say otherwise; expectations may be plain mappings."""
    changes["expect"] = {"c.flag": {"const": True}} if expect is None else expect
    for key in ("when", "expect", "observe"):
        given = changes.get(key, ())
        changes[key] = expectation(given) if isinstance(given, dict) else given
    plain = Requirement(
        id=id_,
        pack="p",
        version="1.0.0",
        title={"en": id_, "fr": id_},
        statement={"en": id_, "fr": id_},
        severity=Severity.BLOCKER,
        express=True,
        when=(),
        expect=(),
        expect_from={},
        observe=(),
        agree=(),
        demand={Gate.PRE_CONTRACT: Strength.DECLARED},
        max_age=None,
        accepts=frozenset(),
        remedy={"en": "", "fr": ""},
        references={},
    )
    return dataclasses.replace(plain, **changes)


def reference(id_: str, until: dt.date, **lists: Sequence[Json]) -> ReferenceData:
    """Dated lists as policies bring them."""
    plain = {name: tuple(values) for name, values in lists.items()}
    return ReferenceData(id=id_, as_of=dt.date(2026, 8, 1), until=until, source="made up", lists=plain)


DATA = (
    reference("near", LATER, letters=["x", "y"]),
    reference("far", dt.date(2030, 1, 1), letters=["x", "y"]),
    reference("eea", dt.date(2027, 6, 1), countries=["FR", "DE"]),
    reference("adequacy", LATER, countries=["CH", "GB"]),
)


def catalog(*requirements: Requirement, data: Sequence[ReferenceData] = DATA) -> Catalog:
    """A catalogue of all the claims above and just these requirements."""
    return Catalog(
        policies=(),
        kinds={id_: Kind(id=id_, strength=strength, title={}) for id_, strength in KINDS.items()},
        data={lists.id: lists for lists in data},
        claims=CLAIMS,
        requirements={r.id: r for r in requirements},
        digest="",
    )


def said(claim_id: str, value: Json, kind: str = "answer", source: str = "", **changes: Json) -> Evidence:
    """One word of today; its strength is its kind's and its source is usual for the kind."""
    usual = {1: "provider", 2: f"document:{kind}", 3: "look:capture", 4: f"document:{kind}", 5: "client"}
    strength = KINDS[kind]
    usual_source = "look:entra@t" if kind == "probe-entra" else usual[strength]
    word = Evidence(
        claim=claim_id, value=value, strength=strength, kind=kind, source=source or usual_source, seen_at=TODAY
    )
    return dataclasses.replace(word, **changes)


def yes(kind: str = "answer", source: str = "", **changes: Json) -> Evidence:
    """A word that says yes to ``c.flag``."""
    return said("c.flag", kind=kind, source=source, **{"value": True, **changes})


def no(kind: str = "answer", source: str = "", **changes: Json) -> Evidence:
    """A word that says no to ``c.flag``."""
    return said("c.flag", kind=kind, source=source, **{"value": False, **changes})


def fact(name: str, value: Json, **changes: Json) -> Evidence:
    """A fact of the client's own engagement."""
    word = Evidence(
        claim=f"engagement.{name}",
        value=value,
        strength=Strength.OBSERVED,
        kind="engagement",
        source="client",
        seen_at=None,
    )
    return dataclasses.replace(word, **changes)


def gap(*claims: str, look: str = "entra", reason: str = "permission", seen_at: dt.date | None = TODAY) -> Gap:
    """A look of today that could not be taken."""
    return Gap(look=look, reason=reason, claims=claims, seen_at=seen_at)


def view(*words: Evidence, gaps: Sequence[Gap] = (), as_of: dt.date = TODAY) -> View:
    """These facts as they stand on `as_of`."""
    return view_of(catalog(), Facts(evidence=words, gaps=tuple(gaps)), as_of)


def judged(
    one: Requirement,
    *words: Evidence,
    gaps: Sequence[Gap] = (),
    gate: Gate = Gate.PRE_CONTRACT,
    as_of: dt.date = TODAY,
    terms: Terms | None = None,
) -> RequirementJudgement:
    """What comes out for one requirement on its own."""
    facts = Facts(evidence=words, gaps=tuple(gaps))
    judgement = judge_gate(catalog(one), facts, gate=gate, as_of=as_of, terms=terms, required=False)
    return judgement.requirements[0]


def waiver(requirement_id: str = "R-1", **changes: Json) -> Waiver:
    """A waiver in force on `TODAY`, signed by two, pinned to nothing yet."""
    plain = Waiver(
        provider="",
        requirement=requirement_id,
        reason="migration",
        compensating="weekly check",
        approver="CIO",
        second_approver="CISO",
        on=TODAY - dt.timedelta(days=10),
        until=TODAY + dt.timedelta(days=100),
        digest="",
    )
    return dataclasses.replace(plain, **changes)


def tailoring(expect: Mapping[str, Json] | None = None, **changes: Json) -> Tailoring:
    """A tailoring of ``R-1`` in force on `TODAY`."""
    plain = Tailoring(
        provider="",
        requirement="R-1",
        reason="agreed",
        by="DPO",
        on=TODAY - dt.timedelta(days=10),
        until=TODAY + dt.timedelta(days=100),
        expect=tuple(Atom(claim=c, schema=s) for c, s in (expect or {}).items()),
        demand={},
        severity=None,
    )
    return dataclasses.replace(plain, **changes)
