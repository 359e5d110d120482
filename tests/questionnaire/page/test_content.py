import dataclasses
import json

import pytest
from tests.support.pages import form

from seccheck.model.scale import Gate
from seccheck.questionnaire import form as forms
from seccheck.questionnaire.form import CLIENT
from seccheck.questionnaire.page.content import content, key

CHANGES = {
    "gate": {"gate": Gate.RUN},
    "profile": {"profile": "full"},
    "client": {"client": "Another"},
    "policies": {"policies": {"mfa": "9.0.0"}},
    "facts": {"facts": ()},
    "sections": {"sections": ()},
}


def test_it_holds_every_question_with_its_labels() -> None:
    drawn = form()
    told = content(drawn, "fr")
    assert [q["claim"] for s in told["sections"] for q in s["questions"]] == [q.claim for q in drawn.questions()]
    assert [fact["claim"] for fact in told["facts"]] == [fact.claim for fact in drawn.facts]
    assert (told["lang"], told["audience"], told["gate"], told["profile"]) == (
        "fr",
        "provider",
        "pre-contract",
        "express",
    )
    assert told["stated"] == {"services": ["n1"], "remote_access": True, "personal_data": True}
    assert told["client"] == "Example Industries"
    json.dumps(told, allow_nan=False)


def test_every_reason_and_kind_that_a_question_names_is_told_once() -> None:
    told = content(form(), "en")
    questions = [q for s in told["sections"] for q in s["questions"]]
    assert {id_ for q in questions for id_ in q["why"]} == told["requirements"].keys()
    assert {id_ for q in questions for id_ in q["evidence"]} == told["evidence"].keys()
    assert told["requirements"]["AC-NAMED"]["severity"] == "blocker"
    assert told["requirements"]["AC-NAMED"]["demanded"] == "documented"


def test_texts_have_the_typography_of_their_language() -> None:
    told = content(form(), "en")
    asked = {q["claim"]: q for s in told["sections"] for q in s["questions"]} | {f["claim"]: f for f in told["facts"]}
    assert asked["personal_data"]["ask"]["fr"].endswith("\u202f?")
    assert asked["mfa.admin_phr_pct"]["unit"] == {"en": "%", "fr": "%"}
    assert asked["ac.leaver_hours"]["unit"] == {"en": "hours", "fr": "heures"}
    assert "unit" not in asked["ac.named_only"]


def test_conditions_are_told_by_fact_and_values() -> None:
    drawn = form()
    (question,) = (q for q in drawn.questions() if q.claim == "gdpr.scc")
    assert question.shown_when == ((forms.Test(fact="transfer_tool", values=("scc",)),),)
    asked = {q["claim"]: q for s in content(drawn, "en")["sections"] for q in s["questions"]}
    assert asked["gdpr.scc"]["when"] == [[{"fact": "transfer_tool", "values": ["scc"]}]]


def test_answers_are_kept_under_one_key_for_one_occasion() -> None:
    assert key(form()) == key(dataclasses.replace(form(), stated={}))
    assert key(form()) != key(form(CLIENT))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_occasion_has_another_key(change: dict[str, object]) -> None:
    assert key(form()) != key(dataclasses.replace(form(), **change))  # type: ignore[arg-type]  # fields by name
