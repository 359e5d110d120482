"""Lints policies and runs their examples: own ones, or those that ship."""

from collections.abc import Sequence
from pathlib import Path

from seccheck.errors import Fault
from seccheck.flow.workshop import Workshop
from seccheck.judging.example import ExampleResult, run_examples
from seccheck.judging.example_lint import faulty_examples
from seccheck.judging.lint import lint
from seccheck.judging.unused import unused_claims
from seccheck.model.policy import Requirement
from seccheck.model.record import record


@record
class Tally:
    """How much was checked without a fault."""

    policies: int
    requirements: int
    examples: int = 0
    doubts: tuple[Fault, ...] = ()
    """What is no fault and yet odd."""


def lint_policies(paths: Sequence[Path]) -> Tally:
    """Check the policies in `paths`, or those that ship where there are none.

    Raises:
        InputFaultError: everything wrong with them, by file and line; a pack with faults does not hide the others'.
    """
    workshop = Workshop(paths)
    own = {requirement.id: requirement for requirement in workshop.requirements}
    for remark in lint(workshop.catalog):
        if remark.requirement in own:
            workshop.remark(own[remark.requirement], remark)
    workshop.close()
    for claim in unused_claims(workshop.catalog):
        if claim.pack in workshop.files:
            hint = "Let a requirement use it, or remove it: each question costs somebody time."
            workshop.doubt(claim, f"no requirement uses the claim {claim.id}", hint)
    return Tally(policies=len(workshop.files), requirements=len(own), doubts=workshop.doubts())


def run_examples_of(paths: Sequence[Path]) -> Tally:
    """Run the examples of the policies in `paths`, or of those that ship where there are none.

    Raises:
        InputFaultError: every example that cannot be run or comes out differently, by file and line.
    """
    workshop = Workshop(paths)
    count = 0
    for requirement in workshop.requirements:
        remarks = list(faulty_examples(workshop.catalog, requirement))
        for remark in remarks:
            workshop.remark(requirement, remark)
        for result in () if remarks else run_examples(workshop.catalog, requirement):
            count += 1
            _note(workshop, requirement, result)
    workshop.close()
    return Tally(policies=len(workshop.files), requirements=len(workshop.requirements), examples=count)


def _note(workshop: Workshop, requirement: Requirement, result: ExampleResult) -> None:
    if result.passed:
        return
    name = f" ({result.name})" if result.name else ""
    says = f"{requirement.id}: example {result.index + 1}{name} says {result.expected.word}"
    message = f"{says}, but {result.got.word} comes out"
    hint = "Correct the example, or the requirement."
    workshop.note(requirement, message, "examples", result.index, hint=hint)
