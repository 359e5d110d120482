from hypothesis import given
from hypothesis import strategies as st
from tests.support import judged as small
from tests.support.asking import DOCUMENTED, MAJOR, material

from seccheck.model.duration import Duration
from seccheck.model.policy import Json, Requirement
from seccheck.model.scale import Gate, Strength
from seccheck.reports.request.grouping import Group, grouped
from seccheck.reports.request.need import Action
from seccheck.reports.request.path import need_of

FLAG, COUNT, WORD = ({"c.flag": {"const": True}}, {"c.count": {"minimum": 1}}, {"c.word": {"type": "string"}})
DOC = {"c.doc": {"properties": {"kind": {"const": "policy"}}}}


def groups(*requirements: Requirement, gate: Gate = Gate.PRE_CONTRACT) -> tuple[Group, ...]:
    of = material(*requirements, words=[small.said("c.word", "")], gate=gate)
    judgements = (*of.judgement.requirements, *of.judgement.left_behind)
    needs = [need for judgement in judgements if (need := need_of(of, judgement, ())) is not None]
    return grouped(needs, gate)


def names(found: tuple[Group, ...]) -> list[list[str]]:
    return [[need.judgement.requirement.id for need in group.needs] for group in found]


def test_one_document_serves_all_that_it_can_show() -> None:
    one = small.requirement("R-1", FLAG, **DOCUMENTED)
    two = small.requirement("R-2", COUNT, **{**DOCUMENTED, "accepts": frozenset({"policy"})})
    found = groups(one, two)
    assert names(found) == [["R-1", "R-2"]]
    assert found[0].kind == "policy"


def test_what_holds_the_gate_comes_first_then_what_serves_most() -> None:
    found = groups(
        small.requirement("R-1", FLAG, **MAJOR),
        small.requirement("R-2", COUNT, **DOCUMENTED),
        small.requirement("R-3", FLAG),
        small.requirement("R-4", {"c.list": {"type": "array"}}),
    )
    assert names(found) == [["R-3", "R-4"], ["R-2"], ["R-1"]]


def test_a_document_that_must_be_newer_is_not_chosen_for_the_others_sake() -> None:
    fresh: dict[str, Json] = {**DOCUMENTED, "max_age": Duration(days=30), "accepts": frozenset({"contract", "policy"})}
    others = [small.requirement(f"R-{n}", FLAG, **{**DOCUMENTED, "accepts": frozenset({"policy"})}) for n in (1, 2)]
    assert [group.kind for group in groups(*others, small.requirement("R-3", COUNT, **fresh))] == ["policy", "contract"]


def test_the_document_asked_for_itself_takes_the_others_in() -> None:
    found = groups(small.requirement("R-1", FLAG, **DOCUMENTED), small.requirement("R-2", DOC, **DOCUMENTED))
    assert [(group.action, group.kind, len(group.needs)) for group in found] == [(Action.SEND, "policy", 2)]


def test_blockers_left_behind_come_after_those_due() -> None:
    early = small.requirement("R-1", FLAG)
    due = small.requirement("R-2", COUNT, demand={Gate.GO_LIVE: Strength.DECLARED})
    assert names(groups(early, due, gate=Gate.GO_LIVE)) == [["R-2", "R-1"]]


@given(st.lists(st.tuples(st.sampled_from([FLAG, COUNT, WORD, DOC]), st.booleans(), st.booleans()), max_size=8))
def test_every_need_is_in_exactly_one_group(given_: list[tuple[dict[str, object], bool, bool]]) -> None:
    made = [
        small.requirement(f"R-{n}", expect, **(DOCUMENTED if proved else {}), **(MAJOR if major else {}))
        for n, (expect, proved, major) in enumerate(given_)
    ]
    found = names(groups(*made))
    of = material(*made, words=[small.said("c.word", "")])
    wanted = [j.requirement.id for j in of.judgement.requirements if need_of(of, j, ()) is not None]
    assert sorted(id_ for group in found for id_ in group) == sorted(wanted)
