import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from tests.support import sealed

from seccheck.bundles.facts_file import FactsFile
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.errors import InputFaultError
from seccheck.flow.sealing.rejudging import sealable
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import terms_for
from seccheck.model.client import Waiver
from seccheck.model.evidence import Facts, Gathered
from seccheck.model.scale import Outcome
from seccheck.reports.wire.material import Material

NAMED = Pseudonyms(b"k" * 32)
DAY = dt.date(2026, 11, 21)


@pytest.fixture(name="judged")
def _judged(tmp_path: Path) -> Material:
    sealed.world(tmp_path)
    return sealed.material(tmp_path)


def waived(judged: Material, *waivers: Waiver) -> Material:
    client = dataclasses.replace(judged.client, waivers=waivers)
    judgement = judge_gate(
        judged.catalog,
        judged.gathered.facts,
        gate=judged.judgement.gate,
        as_of=judged.judgement.as_of,
        selected=[j.requirement.id for j in judged.judgement.requirements],
        terms=terms_for(client, "Atlas"),
    )
    return dataclasses.replace(judged, client=client, judgement=judgement)


def waiver(digest: str) -> Waiver:
    return Waiver(
        provider="Atlas",
        requirement="TINY-CONTACT",
        reason="r",
        compensating="c",
        approver="CIO",
        second_approver="",
        on=DAY,
        until=dt.date(2027, 3, 31),
        digest=digest,
    )


def outcome(material: Material) -> Outcome:
    return next(j.outcome for j in material.judgement.requirements if j.requirement.id == "TINY-CONTACT")


def test_facts_and_result_belong_together(judged: Material) -> None:
    made = sealable(judged, NAMED)
    facts = FactsFile.from_json(made.facts)
    assert facts.evidence == made.material.gathered.facts.evidence
    assert made.report.decision == judged.judgement.decision.word
    assert made.result.endswith(b"}\n")


def test_a_waiver_of_these_very_facts_follows_them_to_their_pseudonyms(judged: Material) -> None:
    before = next(j for j in judged.judgement.requirements if j.requirement.id == "TINY-CONTACT")
    assert before.outcome.is_open
    accepted = waived(judged, waiver(before.facts_digest))
    assert outcome(accepted) is Outcome.ACCEPTED
    made = sealable(accepted, NAMED)
    assert outcome(made.material) is Outcome.ACCEPTED
    (pinned,) = FactsFile.from_json(made.facts).waivers
    assert pinned.digest != before.facts_digest
    assert dataclasses.replace(pinned, digest=before.facts_digest) == waiver(before.facts_digest)


def test_a_waiver_of_other_facts_stays_void(judged: Material) -> None:
    made = sealable(waived(judged, waiver("f" * 64)), NAMED)
    (pinned,) = FactsFile.from_json(made.facts).waivers
    assert pinned.digest == "f" * 64
    assert outcome(made.material).is_open


def test_pseudonyms_that_would_change_the_outcome_are_refused(tmp_path: Path) -> None:
    sealed.world(tmp_path)
    policy = tmp_path / "own" / "tiny.yaml"
    policy.write_text(sealed.POLICY.replace("{minLength: 3}", "{const: desk@atlas.example}"))
    with pytest.raises(InputFaultError, match="TINY-CONTACT would come out otherwise") as caught:
        sealable(sealed.material(tmp_path), NAMED)
    assert "by a reference" in caught.value.faults[0].hint


@pytest.mark.parametrize(("value", "why"), [(10**20, "too large"), (float("inf"), "no number")])
def test_a_value_that_no_reader_holds_is_refused(judged: Material, value: float, why: str) -> None:
    words = [
        dataclasses.replace(word, value=value) if word.claim == "tiny.hours" else word
        for word in judged.gathered.facts.evidence
    ]
    huge = Gathered(facts=Facts(evidence=tuple(words)))
    judgement = judge_gate(judged.catalog, huge.facts, gate=judged.judgement.gate, as_of=judged.judgement.as_of)
    with pytest.raises(InputFaultError, match=f"a value cannot be sealed: .*{why}"):
        sealable(dataclasses.replace(judged, gathered=huge, judgement=judgement), NAMED)


def test_more_words_than_anybody_judges_are_refused(judged: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.bundles.facts_file.MOST_WORDS", 3)
    with pytest.raises(InputFaultError, match="more words or gaps"):
        sealable(judged, NAMED)


def test_another_decision_is_another_judgement(judged: Material) -> None:
    decided = dataclasses.replace(judged.judgement, undecided=not judged.judgement.undecided)
    with pytest.raises(InputFaultError, match="the decision would come out otherwise"):
        sealable(dataclasses.replace(judged, judgement=decided), NAMED)
