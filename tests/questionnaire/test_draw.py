import datetime as dt
from typing import Any

import pytest

from seccheck.flow.selection import Wanted, select
from seccheck.judging.gate import Terms, judge_gate
from seccheck.model.client import ClientFile, Tailoring
from seccheck.model.evidence import Facts
from seccheck.model.scale import AnsweredBy, Gate, Strength
from seccheck.model.wording import Wording
from seccheck.questionnaire.draw import Occasion, draw_form
from seccheck.questionnaire.form import CLIENT, PROVIDER, Form, Question
from seccheck.reading.catalog import load_catalog
from seccheck.reports.wire.material import Material

CATALOG = load_catalog(examples=False)
DAY = dt.date(2026, 12, 1)


def drawn(
    audience: str = PROVIDER, gate: Gate = Gate.PRE_CONTRACT, profile: str = "full", client: ClientFile | None = None
) -> Form:
    occasion = Occasion(audience=audience, gate=gate, profile=profile, as_of=DAY)
    return draw_form(CATALOG, Wording(), occasion, selected=select(CATALOG, Wanted(), profile), client=client)


def client(**engagement: Any) -> ClientFile:  # noqa: ANN401 - facts of any type
    return ClientFile(path="seccheck.yaml", client="Example Industries", engagement=engagement)


def asked(form: Form) -> dict[str, Question]:
    return {question.claim: question for question in form.questions()}


@pytest.mark.parametrize("gate", Gate, ids=lambda gate: gate.word)
@pytest.mark.parametrize("profile", ["express", "full"])
def test_the_two_sides_are_asked_all_that_judging_wants_to_know(gate: Gate, profile: str) -> None:
    selected = select(CATALOG, Wanted(), profile)
    judgement = judge_gate(CATALOG, Facts(), gate=gate, as_of=DAY, selected=selected, terms=Terms())
    material = _material(judgement)
    wanted = {
        claim
        for item in (*judgement.requirements, *judgement.left_behind)
        if item.demanded is not None
        for claim in material.claims_of(item)
    }
    for audience, side in ((PROVIDER, AnsweredBy.PROVIDER), (CLIENT, AnsweredBy.CLIENT)):
        expected = {c for c in wanted if CATALOG.claims[c].answered_by in (side, AnsweredBy.BOTH)}
        assert {c for c in expected if not c.startswith("engagement.")} == asked(drawn(audience, gate, profile)).keys()


def _material(judgement: Any) -> Material:  # noqa: ANN401 - only its claims are asked for
    unused: Any = None
    return Material(
        catalog=CATALOG, dossier=unused, client=unused, gathered=unused, judgement=judgement, profile="full"
    )


def test_a_question_says_why_and_what_would_show_it() -> None:
    notice = asked(drawn())["gdpr.breach_notice_hours"]
    assert "GDPR-33-2-NOTICE" in {reason.requirement for reason in notice.why}
    assert [r.severity for r in notice.why] == sorted((r.severity for r in notice.why), reverse=True)
    assert {kind.value for kind in notice.evidence} >= {"dpa"}
    assert notice.unit == "hours"
    assert notice.tip["fr"]


def test_what_an_answer_alone_can_show_names_no_evidence() -> None:
    without = [q for q in drawn().questions() if not q.evidence]
    for question in without:
        assert {reason.demanded for reason in question.why} == {Strength.DECLARED}


def test_conditions_are_asked_and_stand_beside_the_questions() -> None:
    form = drawn(gate=Gate.GO_LIVE)
    facts = {fact.claim for fact in form.facts}
    tests = {test.fact for q in form.questions() for branch in q.shown_when for test in branch}
    assert {"services", "sites", "personal_data", "remote_access", "health_data"} <= facts
    assert tests <= facts
    (branch,) = asked(form)["ac.gdap_end_on"].shown_when
    assert [(test.fact, test.values) for test in branch] == [("access_model", ("gdap",))]


def test_the_clients_word_leaves_out_what_does_not_apply() -> None:
    everything = asked(drawn(gate=Gate.GO_LIVE))
    own = client(personal_data=False, access_model="member", sites=[{"country": "FR"}])
    form = drawn(gate=Gate.GO_LIVE, client=own)
    assert "ac.gdap_end_on" not in asked(form)
    assert len(asked(form)) < len(everything)
    assert form.client == "Example Industries"
    assert form.stated["personal_data"] is False
    assert "access_model" not in {fact.claim for fact in form.facts}, "nobody needs to be asked"


def test_the_clients_word_settles_conditions() -> None:
    form = drawn(gate=Gate.GO_LIVE, client=client(access_model="gdap", personal_data=True))
    assert asked(form)["ac.gdap_end_on"].shown_when == ()


def test_the_providers_word_leaves_nothing_out() -> None:
    assert asked(drawn(client=client())).keys() == asked(drawn()).keys()


def test_tailoring_for_all_providers_counts() -> None:
    tailoring = Tailoring(
        provider="",
        requirement="GOV-COPIL",
        reason="",
        by="",
        on=DAY,
        until=None,
        expect=(),
        demand={Gate.PRE_CONTRACT: Strength.ATTESTED},
        severity=None,
    )
    own = ClientFile(engagement={}, tailoring=(tailoring,))
    demanded = {r.demanded for q in drawn(client=own).questions() for r in q.why if r.requirement == "GOV-COPIL"}
    assert demanded == {Strength.ATTESTED}


def test_only_policies_that_are_asked_about_are_named() -> None:
    form = drawn(CLIENT, profile="express")
    assert list(form.policies) == [section.id for section in form.sections]
    assert form.policies["gdpr"] == next(p.version for p in CATALOG.policies if p.id == "gdpr")
    strengths = {CATALOG.kinds[kind.value].strength for kind in form.kinds}
    assert strengths == {Strength.DOCUMENTED, Strength.ATTESTED}
