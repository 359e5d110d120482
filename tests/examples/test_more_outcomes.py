"""The weak example answers the full catalogue and comes out at every gate as the documentation says."""

import datetime as dt
import functools
from collections import Counter

import pytest
from tests.support.example_files import AS_OF, CLIENT, EXAMPLES, dossiers

from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.judgement import GateJudgement, RequirementJudgement
from seccheck.model.policy import Catalog
from seccheck.model.scale import AnsweredBy, Gate, Outcome
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.dossier import read_dossier


def ids(text: str) -> set[str]:
    return set(text.split())


MICRO = "Medina Helpdesk"
MICRO_CONTRADICTED = ids("AC-NAMED GDPR-28-3-0 GDPR-28-3-G GDPR-28-3-H GDPR-33-2-NOTICE GOV-SECINC MFA-USERS-100")


@functools.cache
def catalogue() -> Catalog:
    return load_catalog(())


@functools.cache
def judged(name: str, gate: Gate) -> GateJudgement:
    folder, _ = dossiers()[name]
    client = read_client_file(open_client_file(CLIENT / f"{folder.name}.yaml"), catalogue())
    facts = gather(catalogue(), read_dossier(folder / "provider.yaml", catalogue()), client).facts
    as_of = dt.date.fromisoformat(AS_OF)
    return judge_gate(catalogue(), facts, gate=gate, as_of=as_of, terms=terms_for(client, name))


def still_open(judgement: GateJudgement) -> dict[str, RequirementJudgement]:
    return {j.requirement.id: j for j in judgement.requirements if j.outcome.is_open}


def named(judgement: GateJudgement, outcome: Outcome) -> set[str]:
    return {j.requirement.id for j in judgement.requirements if j.outcome is outcome}


def test_the_decision_at_each_gate() -> None:
    assert " ".join(judged(MICRO, gate).decision.word for gate in Gate) == "no-go no-go no-go no-go"


def test_the_dossier_speaks_to_every_question_put_to_the_provider() -> None:
    asked = {c.id for c in catalogue().claims.values() if c.answered_by in (AnsweredBy.PROVIDER, AnsweredBy.BOTH)}

    answered = set(dossiers()[MICRO][1]["answers"])
    assert answered == {claim for claim in asked if not claim.startswith("engagement.")}


def test_the_weak_provider_is_contradicted_by_its_own_papers() -> None:
    assert named(judged(MICRO, Gate.PRE_CONTRACT), Outcome.CONTRADICTED) == MICRO_CONTRADICTED


def test_the_weak_provider_has_next_to_nothing_to_show() -> None:
    counts = Counter(j.outcome for j in judged(MICRO, Gate.PRE_CONTRACT).requirements)

    assert named(judged(MICRO, Gate.PRE_CONTRACT), Outcome.DEMONSTRATED) == {"GDPR-28-4-FLOW", "GDPR-CALLREC"}
    assert counts[Outcome.REFUTED] > counts[Outcome.UNKNOWN] > counts[Outcome.DEMONSTRATED]


@pytest.mark.parametrize(
    ("requirement", "outcome"),
    [
        pytest.param("GOV-PAS", "refuted", id="a note that the client rejected"),
        pytest.param("CML-SOLID", "refuted", id="an insurance that ends too soon"),
        pytest.param("GDPR-46-TIA", "refuted", id="no assessment of a country outside the Union"),
        pytest.param("MFA-HD-STRENGTH", "refuted", id="resets granted to false callers"),
        pytest.param("AC-LEAST", "unknown", id="a question left open"),
    ],
)
def test_how_the_weak_provider_fails(requirement: str, outcome: str) -> None:
    assert still_open(judged(MICRO, Gate.PRE_CONTRACT))[requirement].outcome.word == outcome


def test_the_examples_stay_small() -> None:
    assert sum(path.stat().st_size for path in EXAMPLES.rglob("*.pdf")) < 4 * 1024 * 1024
