from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError
from seccheck.flow.workshop import Workshop
from seccheck.judging.remark import Remark


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tiny.world(tmp_path) / "own"


def faults(workshop: Workshop) -> list[str]:
    with pytest.raises(InputFaultError) as caught:
        workshop.close()
    return [f"{f.place.line if f.place else 0} {f.message} | {f.hint}".strip(" |") for f in caught.value.faults]


def line_of(path: Path, text: str) -> int:
    return next(n for n, line in enumerate(path.read_text().splitlines(), 1) if text in line)


def test_own_policies_are_worked_on_and_the_shipped_ones_are_their_vocabulary(own: Path) -> None:
    workshop = Workshop([own])
    assert [requirement.id for requirement in workshop.requirements] == ["TINY-OK", "TINY-HOURS", "TINY-SEEN"]
    assert len(workshop.catalog.policies) > 1
    workshop.close()


def test_a_fault_is_placed_inside_its_requirement(own: Path) -> None:
    workshop = Workshop([own])
    workshop.note(workshop.requirements[1], "too slow", "demand", hint="Be faster.")
    line = line_of(own / "tiny.yaml", "demand: {pre-contract: declared}")
    assert faults(workshop) == [f"{line} too slow | Be faster."]


def test_a_remark_names_the_nearest_right_word(own: Path) -> None:
    workshop = Workshop([own])
    remark = Remark(
        requirement="TINY-OK", text="knows no 'gren'", pointer=("expect",), word="gren", known=("green", "red")
    )
    workshop.remark(workshop.requirements[0], remark)
    workshop.remark(workshop.requirements[0], Remark(requirement="TINY-OK", text="expects nothing"))
    assert [fault.partition(" ")[2] for fault in faults(workshop)] == [
        "TINY-OK expects nothing",
        "TINY-OK knows no 'gren' | Did you mean `green`?",
    ]


def test_a_doubt_is_no_fault(own: Path) -> None:
    workshop = Workshop([own])
    workshop.doubt(workshop.catalog.claims["tiny.seen"], "why ask?", "Remove it.")
    workshop.close()
    (doubt,) = workshop.doubts()
    assert doubt.message == "why ask?"
    assert doubt.place is not None
    assert doubt.place.line == line_of(own / "tiny.yaml", "tiny.seen: {type")


def test_what_is_broken_does_not_hide_what_else_is_wrong(own: Path) -> None:
    file = own / "tiny.yaml"
    file.write_text(file.read_text().replace("severity: blocker", "severity: blockr", 1))
    (own / "empty.yaml").write_text("id: [")
    workshop = Workshop([own])
    assert [requirement.id for requirement in workshop.requirements] == ["TINY-HOURS", "TINY-SEEN"]
    workshop.note(workshop.requirements[1], "nothing is seen")
    messages = faults(workshop)
    assert [message.partition(" ")[2].partition(" ")[0] for message in messages] == ["not", "TINY-OK:", "nothing"]
    assert messages[2].startswith(f"{line_of(file, 'id: TINY-SEEN')} ")
