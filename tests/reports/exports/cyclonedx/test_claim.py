import pytest
from tests.support import story
from tests.support.exported import accepted, gap, item

from seccheck.reports.exports.case import Case
from seccheck.reports.exports.cyclonedx.claim import claim, claim_ref, mapped
from seccheck.reports.exports.cyclonedx.evidence import evidence_ref, waiver_ref
from seccheck.reports.exports.cyclonedx.standard import requirement_ref


def test_a_contradiction_has_evidence_on_both_sides() -> None:
    case = Case(story.report())
    contra = item(case.report, "CONTRA")
    told = claim(case, contra, "t")
    assert told["evidence"] == [evidence_ref(case, contra.support[0])]
    assert told["counterEvidence"] == [evidence_ref(case, contra.denial[0])]
    assert told["target"] == "t"


def test_a_refutation_has_counter_evidence_alone() -> None:
    case = Case(story.report())
    told = claim(case, item(case.report, "REFUTED"), "t")
    assert len(told["counterEvidence"]) == 1
    assert "evidence" not in told


def test_what_is_unknown_has_neither() -> None:
    case = Case(story.report())
    assert not {"evidence", "counterEvidence", "mitigationStrategies"} & set(claim(case, item(case.report, "OWN"), "t"))


@pytest.mark.parametrize("id_", ["SHOWN", "CONTRA", "REFUTED", "WEAK", "STALE", "OWN", "LOOK", "LEFT"])
def test_only_what_is_demonstrated_conforms(id_: str) -> None:
    case = Case(accepted())
    told = mapped(case, item(case.report, id_))
    assert told["conformance"]["score"] == (1 if id_ == "SHOWN" else 0)
    assert "score" not in told["confidence"]


def test_a_requirement_is_mapped_to_its_claim_with_what_to_do() -> None:
    case = Case(story.report())
    own = item(case.report, "OWN")
    told = mapped(case, own)
    assert (told["requirement"], told["claims"]) == (requirement_ref(case, own), [claim_ref(case, own)])
    assert told["conformance"]["rationale"].endswith("Client: answer in the client file: a.own.")
    assert told["confidence"]["rationale"] == "Strength demanded: documented. Strength reached: none."


def test_what_is_accepted_says_what_stands_in() -> None:
    case = Case(accepted())
    refuted = item(case.report, "REFUTED")
    assert mapped(case, refuted)["conformance"]["mitigationStrategies"] == [waiver_ref(case, refuted)]
    assert claim(case, refuted, "t")["mitigationStrategies"] == [waiver_ref(case, refuted)]


def test_a_look_that_failed_is_in_the_rationale() -> None:
    case = Case(gap())
    assert "The look could not be taken: entra@t" in mapped(case, case.judged[0])["conformance"]["rationale"]
