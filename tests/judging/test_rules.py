"""The rules of judgement that hold for every policy and all facts, as properties."""

import dataclasses
import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.support.judged import TODAY, catalog, fact, gap, judged, requirement, said, waiver
from tests.support.judging_strategies import World, crowded_worlds, facts, requirements, words, worlds
from tests.support.judging_values import OBSERVED, SCHEMAS, VALUES

from seccheck.errors import InputFaultError
from seccheck.judging.gate import Terms, judge_gate
from seccheck.judging.memory import remember
from seccheck.judging.schema import allows_empty
from seccheck.judging.standin import targets
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.judgement import GateJudgement
from seccheck.model.policy import Json, Requirement
from seccheck.model.scale import Decision, Gate, Outcome, Strength

many = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def _judge(world: World, known: Facts, *, as_of: dt.date = TODAY, terms: Terms | None = None) -> GateJudgement:
    used = world.terms if terms is None else terms
    return judge_gate(world.catalog, known, gate=world.gate, as_of=as_of, terms=used, required=False)


def _about(name: str) -> str:
    """The claim behind a name that may ask for a derived number."""
    return name if name in VALUES else name.rpartition(".")[0]


def _outcomes(judgement: GateJudgement) -> dict[str, Outcome]:
    return {j.requirement.id: j.outcome for j in (*judgement.requirements, *judgement.left_behind)}


def _pinned(world: World, as_of: dt.date = TODAY) -> Terms:
    """The terms of the world with a right waiver for everything that is due."""
    due = _judge(world, world.facts, as_of=as_of)
    digests = {j.requirement.id: j.facts_digest for j in (*due.requirements, *due.left_behind) if j.demanded}
    return dataclasses.replace(world.terms, waivers=tuple(waiver(id_, digest=d) for id_, d in digests.items()))


@many
@given(world=worlds() | crowded_worlds(), data=st.data())
def test_order_never_matters(world: World, data: st.DataObject) -> None:
    pinned = _pinned(world)
    spare = [waiver(w.requirement, digest="0" * 64, reason="other") for w in pinned.waivers]
    ordered = dataclasses.replace(pinned, waivers=(*pinned.waivers, *spare))
    mixed = Facts(
        evidence=tuple(data.draw(st.permutations(world.facts.evidence))),
        gaps=tuple(data.draw(st.permutations(world.facts.gaps))),
    )
    mixed_terms = dataclasses.replace(ordered, waivers=tuple(data.draw(st.permutations(ordered.waivers))))
    assert _judge(world, mixed, terms=mixed_terms) == _judge(world, world.facts, terms=ordered)


@many
@given(world=worlds() | crowded_worlds(), start=st.sampled_from([0, 1, 30]))
def test_time_alone_never_helps(world: World, start: int) -> None:
    days = [TODAY + dt.timedelta(days=start + days) for days in (0, 1, 6, 25, 61, 365, 3000)]
    pinned = _pinned(world, days[0])
    judgements = [_judge(world, world.facts, as_of=day, terms=pinned) for day in days]
    for before, after in itertools.pairwise(judgements):
        later = _outcomes(after)
        for id_, outcome in _outcomes(before).items():
            if outcome.is_open:
                assert later[id_].is_open
                assert later[id_] <= outcome
        assert after.decision <= before.decision


@many
@given(world=worlds() | crowded_worlds(), data=st.data())
def test_blindness_never_helps(world: World, data: st.DataObject) -> None:
    known = world.facts
    before = _judge(world, known)
    everything = [*known.evidence, *known.gaps]
    drawn = [one for one in everything if data.draw(st.booleans())]
    for kept in (drawn, [], *([*everything[:n], *everything[n + 1 :]] for n in range(len(everything)))):
        seen = tuple(one for one in kept if isinstance(one, Evidence))
        now = Facts(evidence=seen, gaps=tuple(one for one in kept if isinstance(one, Gap)))
        after = _judge(world, remember(known, now))
        later = _outcomes(after)
        for id_, outcome in _outcomes(before).items():
            assert later[id_].is_open or not outcome.is_open
        assert after.decision <= before.decision


@many
@given(world=crowded_worlds(), data=st.data())
def test_a_remembered_denial_is_not_lifted_by_weaker_words(world: World, data: st.DataObject) -> None:
    assume(not world.catalog.requirements["R-1"].agree)  # there the words that differ stand among the denials
    before = _judge(world, world.facts).requirements[0].expect
    denial = [word for word in before.denial if word.claim == "c.count"]
    assume(before.outcome.is_open and denial)
    newer = data.draw(st.lists(words("c.count", ("answer", "capture-entra")), max_size=3))
    weaker = tuple(w for w in newer if w.strength < max(word.strength for word in denial))
    assert _judge(world, remember(world.facts, Facts(evidence=weaker))).requirements[0].outcome.is_open


@many
@given(one=requirements(), known=facts(), data=st.data())
def test_weak_or_foreign_evidence_never_demonstrates(one: Requirement, known: Facts, data: st.DataObject) -> None:
    gate = data.draw(st.sampled_from(sorted(one.demand)))
    floor = min(Strength.DOCUMENTED, *one.demand.values()) if one.observe else one.demand[gate]
    assume(floor > Strength.DECLARED)
    weak = [w for w in known.evidence if w.strength < floor or (one.accepts and w.kind not in one.accepts)]
    used = Facts(evidence=tuple(w for w in weak if w.kind != "engagement"), gaps=known.gaps)
    world = World(catalog=catalog(one), facts=used, terms=Terms(), gate=gate)
    assert _judge(world, used).requirements[0].outcome.is_open


@many
@given(one=requirements(branches=1), known=facts(), data=st.data())
def test_a_strong_denial_by_a_new_source_always_tells(one: Requirement, known: Facts, data: st.DataObject) -> None:
    atom = data.draw(st.sampled_from(one.expect[0]))
    assume(not targets(atom.schema))  # compared with a word that is missing, it would be unknown
    denial = said(_about(atom.claim), None, "certificate", "document:new", strength=Strength.OBSERVED, rejected=True)
    against = Facts(evidence=(*known.evidence, denial), gaps=known.gaps)
    world = World(
        catalog=catalog(dataclasses.replace(one, when=())), facts=against, terms=Terms(), gate=min(one.demand)
    )
    outcome = _judge(world, against).requirements[0].outcome
    assert outcome in (Outcome.REFUTED, Outcome.CONTRADICTED)
    waived = _judge(world, against, terms=_pinned(world)).requirements[0].outcome
    assert waived is (Outcome.CONTRADICTED if outcome is Outcome.CONTRADICTED else Outcome.ACCEPTED)


@many
@given(world=worlds())
def test_silence_is_unknown_and_never_goes(world: World) -> None:
    silent = _judge(world, Facts())
    due = [j for j in silent.requirements if j.demanded is not None]
    assert {j.outcome for j in due} == {Outcome.UNKNOWN}
    assert silent.decision < Decision.GO


_NOTHING: st.SearchStrategy[Json] = st.recursive(
    st.sampled_from([None, {}, "", [], 7.5]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["name", "kind", "x"]), inner, max_size=2)
    ),
    max_leaves=3,
)


@many
@given(claim=st.sampled_from(sorted({**SCHEMAS, **OBSERVED})), value=_NOTHING, data=st.data())
def test_what_says_nothing_never_demonstrates(claim: str, value: Json, data: st.DataObject) -> None:
    schema = data.draw(st.sampled_from({**SCHEMAS, **OBSERVED}[claim]))
    one = requirement(expect={claim: schema})
    others = [said("d.count", 9), fact("floor", -9), said("c.count", 9), said("d.day", "2030-01-01")]
    known = [said(_about(claim), value, "certificate"), *(w for w in others if w.claim != _about(claim))]
    outcome = judged(one, *known).outcome
    assert (outcome is Outcome.DEMONSTRATED) is (value == [] and allows_empty(schema))


@many
@given(world=worlds(), data=st.data())
def test_only_the_client_makes_not_applicable(world: World, data: st.DataObject) -> None:
    told = tuple(
        said(f"engagement.{name}", data.draw(st.booleans()), strength=data.draw(st.sampled_from(list(Strength))))
        for name in ("remote", "health")
    )
    outsiders = tuple(w for w in world.facts.evidence if w.kind != "engagement")
    assert Outcome.NOT_APPLICABLE not in _outcomes(_judge(world, Facts(evidence=(*outsiders, *told)))).values()


@many
@given(world=worlds(tailored=False), data=st.data())
def test_a_waiver_is_pinned_to_the_facts_and_not_to_their_dates(world: World, data: st.DataObject) -> None:
    one = next(iter(world.catalog.requirements.values()))
    assume(world.facts.evidence)
    open_now = _judge(world, world.facts).requirements[0]
    assume(open_now.outcome.is_open)
    pinned = _pinned(world)
    state = _judge(world, world.facts, terms=pinned).requirements[0]
    assert state.waiver is not None
    contradicted = open_now.outcome is Outcome.CONTRADICTED
    assert state.outcome is (Outcome.CONTRADICTED if contradicted else Outcome.ACCEPTED)
    about = _about(data.draw(st.sampled_from(one.expect[0])).claim)
    more = data.draw(words(about))
    news = dataclasses.replace(more, source="document:new", kind="contract", seen_at=TODAY)
    for changed in (
        Facts(evidence=(*world.facts.evidence, news), gaps=world.facts.gaps),
        Facts(evidence=world.facts.evidence, gaps=(*world.facts.gaps, gap(about, look="new", seen_at=None))),
    ):
        reopened = _judge(world, changed, terms=pinned).requirements[0]
        assert reopened.waiver is not None
        assert reopened.waiver.refused
        assert reopened.facts_digest != open_now.facts_digest


@many
@given(known=facts(), one=requirements())
def test_nothing_due_is_an_error(known: Facts, one: Requirement) -> None:
    idle = [gate for gate in Gate if gate not in one.demand]
    for policies, selected in ((catalog(), None), (catalog(one), ["R-9"])):
        with pytest.raises(InputFaultError, match="nothing is due"):
            judge_gate(policies, known, gate=min(one.demand), as_of=TODAY, selected=selected)
    for gate in idle:
        with pytest.raises(InputFaultError, match=f"nothing is due at the gate {gate.word}"):
            judge_gate(catalog(one), known, gate=gate, as_of=TODAY)
