import dataclasses
import datetime as dt

import pytest
from tests.support import judged
from tests.support.judged import requirement, tailoring

from seccheck.flow.grounds import Grounds
from seccheck.flow.looking.demand import claims_to_see
from seccheck.model.client import ClientFile, Tailoring
from seccheck.model.policy import Agreement, Requirement
from seccheck.model.scale import Gate, Severity, Strength

SEEN, SAID = Strength.OBSERVED, Strength.DECLARED


def grounds(
    *requirements: Requirement, own: tuple[Tailoring, ...] = (), selected: tuple[str, ...] = ("R-1",)
) -> Grounds:
    client = ClientFile(engagement={}, tailoring=own)
    return Grounds(catalog=judged.catalog(*requirements), client=client, profile="full", selected=selected)


LOOKED = requirement(
    "R-1",
    {"c.count": {"maximum": {"$claim": "d.count"}}},
    observe={"look.count": {"maximum": 0}},
    agree=(Agreement(declared="c.count", observed="look.flag"),),
    demand={Gate.PRE_CONTRACT: SAID, Gate.GO_LIVE: SEEN},
)
ALL = {"c.count", "d.count", "look.count", "look.flag"}


@pytest.mark.parametrize(
    ("gate", "least", "claims"),
    [
        (Gate.PRE_CONTRACT, SEEN, set()),
        (Gate.GO_LIVE, SEEN, ALL),
        (Gate.PRE_CONTRACT, SAID, ALL),
        pytest.param(Gate.TRANSITION, SEEN, set(), id="not-due-and-left-behind-with-less"),
        pytest.param(Gate.RUN, SEEN, ALL, id="left-behind"),
    ],
)
def test_what_a_gate_wants_seen(gate: Gate, least: Strength, claims: set[str]) -> None:
    assert claims_to_see(grounds(LOOKED), gate, least=least) == claims


def test_a_requirement_that_is_not_judged_or_never_due_wants_nothing() -> None:
    later = requirement("R-1", {"c.flag": {"const": True}}, demand={Gate.RUN: SEEN})
    assert claims_to_see(grounds(LOOKED, selected=()), Gate.GO_LIVE, least=SAID) == frozenset()
    assert claims_to_see(grounds(later), Gate.GO_LIVE, least=SAID) == frozenset()


def test_only_blockers_are_left_behind() -> None:
    major = dataclasses.replace(LOOKED, severity=Severity.MAJOR)
    assert claims_to_see(grounds(major), Gate.GO_LIVE, least=SEEN) == ALL
    assert claims_to_see(grounds(major), Gate.RUN, least=SEEN) == frozenset()


def test_what_is_expected_from_a_gate_on_counts_from_there() -> None:
    later = requirement(
        "R-1",
        {"c.flag": {"const": True}},
        expect_from={Gate.RUN: judged.expectation({"look.flag": {"const": True}})},
        demand={Gate.GO_LIVE: SEEN, Gate.RUN: SEEN},
    )
    assert claims_to_see(grounds(later), Gate.GO_LIVE, least=SEEN) == {"c.flag"}
    assert claims_to_see(grounds(later), Gate.RUN, least=SEEN) == {"c.flag", "look.flag"}


def test_the_clients_own_demand_counts_as_well() -> None:
    mild = requirement("R-1", {"c.flag": {"const": True}}, demand={Gate.GO_LIVE: SAID})
    own = tailoring(demand={Gate.GO_LIVE: SEEN}, on=dt.date(2026, 11, 1))
    assert claims_to_see(grounds(mild), Gate.GO_LIVE, least=SEEN) == frozenset()
    assert claims_to_see(grounds(mild, own=(own,)), Gate.GO_LIVE, least=SEEN) == {"c.flag"}
