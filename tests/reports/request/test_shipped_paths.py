"""Every shipped requirement at every gate: there is a path, in both languages, and walking it helps."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping

import pytest
from tests.support.asking import material

from seccheck.judging.example import TODAY, facts_of, unfolded
from seccheck.judging.gate import judge_gate
from seccheck.model.evidence import Evidence, Facts
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import Gate, Outcome, Strength
from seccheck.model.wording import Wording
from seccheck.reading.catalog import load_catalog
from seccheck.reports.request.asked import Asked, asked_of
from seccheck.reports.request.labels import Labels
from seccheck.reports.request.need import Action, Need
from seccheck.reports.request.speech import Speaker
from seccheck.reports.request.tasks import waiting_sentence
from seccheck.reports.wire.next_step import needed_strength

GATES = [pytest.param(gate, id=gate.word) for gate in Gate]


@functools.cache
def catalog() -> Catalog:
    return load_catalog()


@functools.cache
def asked(gate: Gate) -> Asked:
    """All that is asked of a provider that has said nothing yet."""
    return asked_of(material(catalog=catalog(), gate=gate))


def needs(gate: Gate) -> list[Need]:
    return [need for group in asked(gate).groups for need in group.needs]


@pytest.mark.parametrize("gate", GATES)
def test_every_requirement_that_is_due_is_on_one_side(gate: Gate) -> None:
    names = [need.judgement.requirement.id for need in needs(gate)]
    names += [waiting.judgement.requirement.id for waiting in asked(gate).waiting]
    due = {r.id for r in catalog().requirements.values() if gate in r.demand}
    assert len(names) == len(set(names))
    assert due <= {*names}


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_path_has_a_sentence(gate: Gate, lang: str) -> None:
    labels = Labels(lang=lang, catalog=catalog(), wording=Wording(), engagement={})
    speaker = Speaker(labels=labels, titles={}, scope="")
    sentences = [speaker.sentence(need) for need in needs(gate)]
    sentences += [waiting_sentence(speaker, waiting) for waiting in asked(gate).waiting]
    assert all(len(sentence) > len("Answer.") and "{" not in sentence for sentence in sentences)


@pytest.mark.parametrize("gate", GATES)
def test_every_document_asked_for_is_accepted_at_the_strength_needed(gate: Gate) -> None:
    sending = [need for need in needs(gate) if need.action is Action.SEND]
    assert sending
    for need in sending:
        needed = needed_strength(need.judgement)
        assert need.judgement.requirement.accepts.issuperset(need.kinds)
        assert all(catalog().kinds[kind].strength >= needed > Strength.DECLARED for kind in need.kinds)


@pytest.mark.parametrize("gate", GATES)
def test_walking_the_path_helps(gate: Gate) -> None:
    walked = [(need, good) for need in needs(gate) if (good := _good(need)) is not None]
    stuck = [need.judgement.requirement.id for need, good in walked if _after(need, good) <= need.judgement.outcome]
    assert len(walked) > 0.5 * len(needs(gate))
    assert not stuck


def _good(need: Need) -> Json | None:
    """The requirement's first example that is demonstrated at the gate."""
    requirement = need.judgement.requirement
    full = (unfolded(example, requirement.examples) for example in requirement.examples)
    fitting = (e for e in full if e["outcome"] == "demonstrated" and e["gate"] == need.judgement.gate.word)
    return next(fitting, None)


def _after(need: Need, good: Json) -> Outcome:
    """The outcome when all that `need` asks is brought, and what others know is as in the example."""
    facts = facts_of(catalog(), good)
    asked_for = {point.claim.id for point in need.points}
    words = tuple(_brought(need, word) if word.claim in asked_for else word for word in facts.evidence)
    judgement = judge_gate(
        catalog(),
        Facts(evidence=words, gaps=facts.gaps),
        gate=need.judgement.gate,
        as_of=dt.date.fromisoformat(good.get("as_of", TODAY)),
        selected=[need.judgement.requirement.id],
        required=False,
    )
    return judgement.requirements[0].outcome


def _brought(need: Need, word: Evidence) -> Evidence:
    """The example's word, shown by the kind that is asked for."""
    if need.action is not Action.SEND or word.strength is Strength.OBSERVED:
        return word
    kind = catalog().kinds[need.kinds[0]]
    value = {**word.value, "kind": kind.id} if isinstance(word.value, Mapping) and "kind" in word.value else word.value
    return dataclasses.replace(word, value=value, kind=kind.id, strength=kind.strength, source="document:sent")
