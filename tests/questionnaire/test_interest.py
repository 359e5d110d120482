import pytest

from seccheck.model.policy import Atom, Expectation, Json, Requirement
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.questionnaire.form import Test as Condition
from seccheck.questionnaire.interest import Interest, interest_of
from seccheck.reading.catalog import load_catalog

CATALOG = load_catalog(examples=False)


def requirement(
    *, when: Expectation = (), severity: Severity = Severity.BLOCKER, demand: dict[Gate, Strength] | None = None
) -> Requirement:
    return Requirement(
        id="A-B",
        pack="a",
        version="1.0.0",
        title={"en": "A", "fr": "A"},
        statement={},
        severity=severity,
        express=True,
        when=when,
        expect=((Atom(claim="mfa.admin_review_on.age_days", schema={"maximum": 92}),),),
        expect_from={
            Gate.RUN: ((Atom(claim="ac.jit_max_hours", schema={"maximum": {"$claim": "mfa.user_coverage_pct"}}),),)
        },
        observe=((Atom(claim="entra.provider_weak_admins", schema={"maximum": 0}),),),
        agree=(),
        demand=demand or {Gate.GO_LIVE: Strength.OBSERVED, Gate.TRANSITION: Strength.DECLARED},
        max_age=None,
        accepts=frozenset({"contract", "iso27001", "probe-entra"}),
        remedy={},
        references={},
    )


def found(given: Requirement, gate: Gate = Gate.GO_LIVE, **stated: Json) -> Interest:
    interest = interest_of(CATALOG, given, gate, stated)
    assert interest is not None
    return interest


def fact(name: str, **schema: Json) -> Atom:
    return Atom(claim=f"engagement.{name}", schema=schema)


def test_claims_are_those_behind_dates_and_stand_ins() -> None:
    assert found(requirement()).claims >= {"mfa.admin_review_on", "entra.provider_weak_admins"}
    run = requirement(demand={Gate.RUN: Strength.DOCUMENTED})
    assert found(run, Gate.RUN).claims >= {"ac.jit_max_hours", "mfa.user_coverage_pct"}


@pytest.mark.parametrize(
    ("demand", "kinds"),
    [
        ({Gate.GO_LIVE: Strength.DECLARED}, set()),
        ({Gate.GO_LIVE: Strength.DOCUMENTED}, {"contract", "probe-entra"}),
        ({Gate.GO_LIVE: Strength.OBSERVED}, {"contract", "probe-entra"}),
        ({Gate.GO_LIVE: Strength.OBSERVED, Gate.RUN: Strength.DECLARED}, set()),
    ],
    ids=["declared", "documented", "observed", "observed, declared elsewhere"],
)
def test_kinds_are_those_strong_enough(demand: dict[Gate, Strength], kinds: set[str]) -> None:
    assert found(requirement(demand=demand)).kinds >= kinds
    assert bool(found(requirement(demand=demand)).kinds) == bool(kinds)


def test_a_blocker_of_an_earlier_gate_is_asked_about_still() -> None:
    early = {Gate.PRE_CONTRACT: Strength.DOCUMENTED}
    assert found(requirement(demand=early)).reason.demanded is Strength.DOCUMENTED
    assert interest_of(CATALOG, requirement(demand=early, severity=Severity.MAJOR), Gate.GO_LIVE, {}) is None
    assert interest_of(CATALOG, requirement(demand={Gate.RUN: Strength.DECLARED}), Gate.GO_LIVE, {}) is None


def test_conditions_become_tests() -> None:
    when = (
        (fact("personal_data", const=True), fact("access_model", enum=["gdap", "mixed"])),
        (fact("n2_servers", const=True),),
    )
    given = requirement(when=when)
    gdap = Condition(fact="access_model", values=("gdap", "mixed"))
    personal = Condition(fact="personal_data", values=(True,))
    servers = Condition(fact="n2_servers", values=(True,))
    assert found(given).applies_when == ((personal, gdap), (servers,))
    assert found(given, personal_data=True).applies_when == ((gdap,), (servers,))
    assert found(given, personal_data=False).applies_when == ((servers,),)
    assert found(given, n2_servers=True).applies_when == (), "one branch holds: it always applies"
    assert interest_of(CATALOG, given, Gate.GO_LIVE, {"personal_data": False, "n2_servers": False}) is None


@pytest.mark.parametrize(
    "atom",
    [
        fact("third_country", const=True),
        fact("pilot_min_users", minimum=3),
        Atom(claim="mfa.enforcement", schema={"const": "x"}),
    ],
    ids=["derived", "no list of values", "a claim"],
)
def test_what_a_form_cannot_ask_for_is_no_test(atom: Atom) -> None:
    assert found(requirement(when=((atom,),))).applies_when == ()
    both = ((atom, fact("n2_servers", const=True)),)
    assert found(requirement(when=both)).applies_when == ((Condition(fact="n2_servers", values=(True,)),),)
