from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError, Place
from seccheck.flow.policies import Tally, lint_policies, run_examples_of


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tiny.world(tmp_path) / "own"


def line_of(path: Path, text: str) -> int:
    return next(n for n, line in enumerate(path.read_text().splitlines(), 1) if text in line)


def place(error: InputFaultError) -> Place:
    found = error.faults[0].place
    assert found is not None
    return found


def test_own_policies_are_tried_and_no_others(own: Path) -> None:
    assert lint_policies([own]) == Tally(policies=1, requirements=3)
    assert run_examples_of([own / "tiny.yaml"]) == Tally(policies=1, requirements=3, examples=5)


def test_the_shipped_ones_are_sound() -> None:
    tally = lint_policies([])
    assert tally.policies > 3
    assert tally.requirements >= 36


def test_a_failing_example_is_named_by_file_and_line(own: Path) -> None:
    file = own / "tiny.yaml"
    file.write_text(file.read_text().replace("maximum: 24", "maximum: 30"))
    with pytest.raises(
        InputFaultError, match="TINY-HOURS: example 2 says refuted, but demonstrated comes out"
    ) as caught:
        run_examples_of([own])
    assert len(caught.value.faults) == 1
    assert (place(caught.value).file, place(caught.value).line) == (str(file), line_of(file, "value: 25"))


def test_a_named_example_is_called_by_its_name(own: Path) -> None:
    file = own / "tiny.yaml"
    file.write_text(
        file.read_text().replace("{given: {tiny.hours: {value: 25}}", "{name: slow, given: {tiny.hours: {value: 5}}")
    )
    with pytest.raises(InputFaultError, match=r"example 2 \(slow\) says refuted"):
        run_examples_of([own])


def test_what_the_lint_finds_is_named_by_file_and_line(own: Path) -> None:
    file = own / "tiny.yaml"
    file.write_text(
        file.read_text().replace("expect: {tiny.hours: {maximum: 24}}", "expect: {tiny.seen: {maximum: 24}}")
    )
    with pytest.raises(InputFaultError, match=r"TINY-HOURS .*known only from a look") as caught:
        lint_policies([own])
    assert (place(caught.value).file, place(caught.value).line) == (str(file), line_of(file, "id: TINY-HOURS"))


def test_an_example_that_names_nothing_known_is_said_and_not_run(own: Path) -> None:
    file = own / "tiny.yaml"
    file.write_text(file.read_text().replace("tiny.ok: {value: true}}, gate: tr", "tiny.k: {value: true}}, gate: tr"))
    for check in (lint_policies, run_examples_of):
        with pytest.raises(InputFaultError, match=r"TINY-SEEN no policy defines the claim 'tiny\.k'") as caught:
            check([own])
        assert caught.value.faults[0].hint == "Did you mean `tiny.ok`?"
        assert place(caught.value).line == line_of(file, "tiny.k:")


def test_a_claim_that_nothing_uses_is_a_doubt(own: Path) -> None:
    file = own / "tiny.yaml"
    file.write_text(file.read_text().replace("    observe: {tiny.seen: {maximum: 0}}\n", ""))
    tally = lint_policies([own])
    assert [doubt.message for doubt in tally.doubts] == ["no requirement uses the claim tiny.seen"]
    assert tally.requirements == 3


def test_one_bad_requirement_does_not_hide_the_faults_of_the_others(own: Path) -> None:
    file = own / "tiny.yaml"
    text = file.read_text().replace("severity: blocker", "severity: blockr", 1)
    file.write_text(text.replace("maximum: 24", "maximum: -1"))
    with pytest.raises(InputFaultError) as caught:
        lint_policies([own])
    assert [fault.message.partition(" ")[0] for fault in caught.value.faults] == ["TINY-OK:", "TINY-HOURS"]
    with pytest.raises(InputFaultError) as caught:
        run_examples_of([own])
    assert [fault.message.partition(" ")[0] for fault in caught.value.faults] == ["TINY-OK:", "TINY-HOURS:"]
