"""Hypothesis strategies for the properties of judging: small catalogues, facts about them, and the client's terms."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st
from tests.support.judged import KINDS, catalog, fact, requirement, said, tailoring
from tests.support.judging_values import ENGAGED, FUTURE, GOOD, NOTHINGS, OBSERVED, PAST, SCHEMAS, VALUES, WHENS

from seccheck.judging.gate import Terms
from seccheck.judging.standin import targets
from seccheck.model.duration import Duration
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Agreement, Atom, Catalog, Expectation, Json, Requirement
from seccheck.model.scale import Gate, Severity, Strength

GATES = st.sampled_from(list(Gate))
_ONE_OF_TWELVE = st.integers(0, 11)
_RARELY = st.sampled_from([False] * 11 + [True])
_FLAWS: st.SearchStrategy[dict[str, Json]] = st.sampled_from(
    [*[{}] * 12, {"rejected": True}, {"void": "gone"}, {"capped": "out-of-scope"}, {"unreviewed": True}]
)
_OFTEN = st.sampled_from([True] * 5 + [False])


@functools.cache
def _values(claim: str) -> st.SearchStrategy[Json]:
    """Values of the claim's type, half of them good ones, and now and then one that says nothing."""
    good, nothing = st.sampled_from(GOOD[claim]), st.sampled_from(NOTHINGS)
    return _ONE_OF_TWELVE.flatmap(lambda n: nothing if n == 0 else good if n % 2 else VALUES[claim])


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """One catalogue, the facts about one provider, what the client decided, and the gate asked about."""

    catalog: Catalog
    facts: Facts
    terms: Terms
    gate: Gate


@st.composite
def expectations(draw: st.DrawFn, schemas: dict[str, list[Json]] | None = None, branches: int = 2) -> Expectation:
    """Any-of over up to `branches` mappings of one or two claims."""
    known = SCHEMAS if schemas is None else schemas

    def branch() -> tuple[Atom, ...]:
        claims = draw(st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=2, unique=True))
        return tuple(Atom(claim=c, schema=draw(st.sampled_from(known[c]))) for c in claims)

    return tuple(branch() for _ in range(draw(st.integers(1, branches))))


@st.composite
def requirements(draw: st.DrawFn, id_: str = "R-1", branches: int = 2) -> Requirement:
    """A requirement about the claims above with any of the means of the policy language."""
    gates = draw(st.lists(GATES, min_size=1, max_size=3, unique=True))
    later = draw(st.none() | st.none() | expectations(branches=1))
    agree = [Agreement(declared="c.count", observed="look.count", within=draw(st.integers(0, 1)))]
    return requirement(
        id_,
        severity=draw(st.sampled_from(list(Severity))),
        when=draw(st.sampled_from([(), (), *WHENS])),
        expect=draw(expectations(branches=branches)),
        expect_from={Gate.GO_LIVE: later} if later else {},
        observe=draw(st.just(()) | st.just(()) | expectations(OBSERVED, branches=1)),
        agree=tuple(agree) if draw(st.booleans()) else (),
        demand={gate: draw(st.sampled_from([1, 1, 2, 2, 3, 4, 5]).map(Strength)) for gate in gates},
        max_age=draw(st.sampled_from([None, Duration(days=30), Duration(months=4)])),
        accepts=draw(st.sampled_from([frozenset(), frozenset({"contract", "probe-entra", "witnessed-test"})])),
    )


@st.composite
def words(draw: st.DrawFn, claim: str = "", kinds: Sequence[str] = tuple(sorted(KINDS))) -> Evidence:
    """One word, said, dated and seen on `TODAY` or before; sometimes one that says nothing."""
    about = claim or draw(st.sampled_from(sorted(VALUES)))
    kind = draw(st.sampled_from(kinds))
    value = draw(_values(about))
    changes: dict[str, Json] = {}
    seen = draw(st.sampled_from(PAST))
    if KINDS[kind] in (Strength.DOCUMENTED, Strength.ATTESTED):
        dates = draw(st.sampled_from([{}, {"dated": PAST[2]}, {"dated": PAST[4]}, {"valid_until": FUTURE[1]}]))
        changes = {"source": draw(st.sampled_from(["document:a", "document:b"])), **dates, **draw(_FLAWS)}
    elif kind == "answer":
        changes = {"source": draw(st.sampled_from(["provider", "client"]))}
    elif KINDS[kind] is Strength.OBSERVED:
        changes = {"sample": 0 if draw(_RARELY) else draw(st.sampled_from([None, 5]))}
    return said(about, value, kind, seen_at=seen, **changes)


@st.composite
def gaps(draw: st.DrawFn, about: Sequence[str] = tuple(sorted(VALUES))) -> Gap:
    """One look or record that could not be taken, on `TODAY` or before."""
    claims = draw(st.lists(st.sampled_from(about), min_size=1, max_size=2, unique=True))
    return Gap(
        look=draw(st.sampled_from(["entra", "witnessed-test"])),
        reason=draw(st.sampled_from(["permission", "timeout"])),
        claims=tuple(claims),
        seen_at=draw(st.sampled_from([None, *PAST])),
    )


@st.composite
def facts(draw: st.DrawFn, *about: Requirement) -> Facts:
    """Mostly words on what the requirements speak of, few gaps, and what the client says of its engagement."""
    evidence = [draw(words(claim)) for one in about for claim in _spoken(one) if draw(_OFTEN)]
    evidence += draw(st.lists(words(), max_size=4))
    evidence += [fact(name, draw(values)) for name, values in ENGAGED.items() if draw(_OFTEN)]
    return Facts(evidence=tuple(evidence), gaps=tuple(draw(st.lists(gaps(), max_size=2))) if not draw(_OFTEN) else ())


def _spoken(one: Requirement) -> list[str]:
    parts = (one.expect, one.observe, *one.expect_from.values())
    atoms = [atom for part in parts for branch in part for atom in branch]
    names = {name for atom in atoms for name in (atom.claim, *targets(atom.schema))}
    return sorted(c for c in VALUES if any(n == c or n.startswith(f"{c}.") for n in names))


@st.composite
def terms(draw: st.DrawFn, one: Requirement) -> Terms:
    """At most one tailoring of `one`, begun already: looser, stricter, or both in parts."""
    atom = draw(st.sampled_from([a for branch in one.expect for a in branch]))
    schema = draw(st.sampled_from([{}, *SCHEMAS[atom.claim]]))
    own = tailoring(
        {atom.claim: schema} if draw(st.booleans()) else {},
        requirement=one.id,
        until=draw(st.sampled_from([None, *FUTURE])),
        demand={g: draw(st.sampled_from(list(Strength))) for g in draw(st.lists(GATES, max_size=2, unique=True))},
        severity=draw(st.sampled_from([None, *Severity])),
    )
    return Terms(tailoring=(own,) if draw(st.booleans()) else ())


@st.composite
def worlds(draw: st.DrawFn, *, tailored: bool = True) -> World:
    """One or two requirements and all that is known of them; no waivers, since those are pinned to a judgement."""
    first = draw(requirements())
    chosen = [first, draw(requirements("R-2"))] if draw(st.booleans()) else [first]
    return World(
        catalog=catalog(*chosen),
        facts=draw(facts(*chosen)),
        terms=draw(terms(first)) if tailored else Terms(),
        gate=draw(st.sampled_from(sorted(first.demand))),
    )


@st.composite
def crowded_worlds(draw: st.DrawFn) -> World:
    """One requirement about two claims, and many words and gaps about just these: where sources and looks compete."""
    bounds = draw(st.sampled_from([{"maximum": 2}, {"minimum": 2}]))
    agree = (Agreement(declared="c.count", observed="look.count", within=0),)
    one = requirement(
        expect={"c.count": bounds},
        observe=draw(st.sampled_from([{}, {"look.count": bounds}])),
        agree=draw(st.sampled_from([(), agree])),
        demand={Gate.RUN: draw(st.sampled_from([Strength.DECLARED, Strength.DOCUMENTED, Strength.OBSERVED]))},
        max_age=draw(st.sampled_from([None, None, Duration(days=30)])),
    )
    kinds = ("answer", "contract", "probe-entra", "witnessed-test")
    told = [w for c in ("c.count", "look.count") for w in draw(st.lists(words(c, kinds), min_size=1, max_size=4))]
    failed = draw(st.lists(gaps(("c.count", "look.count")), max_size=2))
    return World(
        catalog=catalog(one),
        facts=Facts(evidence=tuple(told), gaps=tuple(failed)),
        terms=Terms(),
        gate=Gate.RUN,
    )
