import dataclasses

import pytest
from tests.support import contract, made

from seccheck.model.duration import Duration
from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Strength
from seccheck.reports.annex.clause import change_terms, clause, days
from seccheck.reports.annex.document import Clause
from seccheck.reports.annex.outline import outline_of
from seccheck.reports.annex.speech import Speech

EN, FR = Speech("en"), Speech("fr")
SIGNED = Gate.PRE_CONTRACT


def worded(speech: Speech = EN, **changes: Json) -> Clause:
    duty = contract.duty("R", **changes)
    return clause(speech, outline_of(contract.terms(duty)), duty)


def item(found: Clause, label: str) -> str:
    return next((i.text for i in found.items if i.label == f"{label}."), "")


@pytest.mark.parametrize(
    ("debtor", "english", "french"),
    [
        ("provider", "The Provider shall ensure the following: ", "Le Prestataire s\u2019oblige à ce qui suit\u202f: "),
        ("client", "The Client shall ensure the following: ", "Le Client s\u2019oblige à ce qui suit\u202f: "),
        ("both", "The Parties shall each ensure, ", "Les Parties s\u2019obligent, chacune pour ce qui la concerne, "),
    ],
)
def test_the_statement_is_an_obligation(debtor: str, english: str, french: str) -> None:
    said = worded(debtor=debtor).text
    assert said.startswith(english)
    assert said.endswith(": the Provider keeps R as the Client asks.")
    said = worded(FR, debtor=debtor).text
    assert said.startswith(french)
    assert said.endswith("\u202f: le Prestataire tient R comme le Client le demande.")


def test_equal_levels_are_said_together() -> None:
    demand = {SIGNED: Strength.DOCUMENTED, Gate.GO_LIVE: Strength.OBSERVED, Gate.RUN: Strength.OBSERVED}
    assert item(worded(demand=demand), "How it is shown") == (
        "Before signature of the Agreement: Level Documented; before go-live and during the run phase: Level Observed."
    )


@pytest.mark.parametrize(
    ("demand", "kinds", "said"),
    [
        (
            {SIGNED: Strength.DOCUMENTED},
            contract.KINDS,
            (
                "At the Level Documented, export supplied by the Provider or register; at the Level Captured, signed "
                "result of a technical check run at the Provider; at the Level Observed, technical check by the Client."
            ),
        ),
        (
            {SIGNED: Strength.OBSERVED},
            (contract.KINDS[0], contract.KINDS[3]),
            "At the Level Observed, technical check by the Client; in support, register.",
        ),
        ({SIGNED: Strength.OBSERVED}, contract.KINDS[:1], "Any Evidence of the Level set; in support, register."),
        ({SIGNED: Strength.ATTESTED}, (), "Any Evidence of the Level set."),
        (
            {SIGNED: Strength.DECLARED},
            (contract.kind("answer", Strength.DECLARED, "questionnaire answer", "réponse"),),
            "At the Level Declared, questionnaire answer.",
        ),
    ],
    ids=["by level", "in support", "only in support", "nothing named", "declared"],
)
def test_evidence_is_named_by_level_and_never_by_probe(demand: Json, kinds: Json, said: str) -> None:
    assert item(worded(demand=demand, kinds=kinds), "Evidence accepted") == said


def test_a_looser_level_for_a_time_is_a_level_too() -> None:
    found = worded(demand={Gate.RUN: Strength.OBSERVED}, change=contract.change("R"))
    assert item(found, "Evidence accepted").startswith("At the Level Documented, register; ")


@pytest.mark.parametrize(
    ("gates", "age", "said"),
    [
        ((SIGNED,), Duration(days=30), "The Evidence is at most 30 days old at each Gate."),
        ((Gate.RUN,), Duration(months=3), "The Evidence is at most 3 months old at any time of the run phase."),
        (
            (SIGNED, Gate.RUN),
            Duration(days=1),
            "The Evidence is at most 1 day old at each Gate and at any time of the run phase.",
        ),
        (
            (SIGNED,),
            None,
            "The Evidence counts as long as the facts stay the same and the document that establishes it is valid.",
        ),
    ],
)
def test_freshness(gates: tuple[Gate, ...], age: Duration | None, said: str) -> None:
    demand = dict.fromkeys(gates, Strength.DOCUMENTED)
    assert item(worded(demand=demand, max_age=age), "Freshness") == said


def test_a_remedy_that_is_about_our_own_tool_stays_out() -> None:
    assert item(worded(), "Correction expected") == "Put R right."
    remedy = {"en": "Run `seccheck verify` again.", "fr": "Relancer `seccheck verify`."}
    assert item(worded(remedy=remedy), "Correction expected") == ""


def test_only_laws_and_common_standards_are_cited() -> None:
    assert worded().small == "R. References: GDPR, Art. 32(1)(b), 28(3); ISO/IEC 27001:2022, A.8.5."
    assert worded(references={"soc2": ("CC6.1",)}).small == "R."


def test_what_the_client_must_confirm_is_asked_in_brackets() -> None:
    asks = ({"en": "Is it?", "fr": "L'est-ce ?"}, {"en": "Was it?", "fr": "L'était-ce ?"})
    found = item(worded(confirm=asks), "[To be confirmed before signature]")
    assert found == "This clause is taken up because the Client has not answered: “Is it?” and “Was it?”."
    assert item(worded(), "[To be confirmed before signature]") == ""


def test_a_tailoring_stands_first_and_says_what_prevails() -> None:
    looser = worded(change=contract.change("R")).items[0]
    assert (looser.label, looser.text) == (
        "Tailoring.",
        (
            "From 2 November 2026 until 31 October 2027, “How many hours?”: 72 hours at most; Level Documented during "
            "the run phase; rank: minor Requirement (Article 6). Outside that time, the clause applies without this "
            "tailoring."
        ),
    )
    assert (
        worded(change=contract.stricter("R"))
        .items[0]
        .text.endswith("prevails over the rest of the clause where it asks for more.")
    )


def test_a_tailoring_may_change_one_thing_only() -> None:
    plain = contract.change("R", demand={}, severity=None)
    assert change_terms(EN, plain) == "“How many hours?”: 72 hours at most"
    only_level = dataclasses.replace(contract.change("R", severity=None), conditions=())
    assert change_terms(FR, only_level) == "Niveau Documenté pendant l\u2019exploitation"


def test_days_of_a_tailoring() -> None:
    assert days(EN, made.tailoring("R", until=None)) == {"on": "2 November 2026", "until": ""}
    assert days(FR, made.tailoring("R"))["until"] == "31 octobre 2027"
