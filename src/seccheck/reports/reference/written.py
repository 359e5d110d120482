"""The conditions of a requirement as its policy writes them: one line a claim."""

from collections.abc import Iterator

from seccheck.model.policy import Expectation, Requirement
from seccheck.reports.reference.markdown import json_line


def written_lines(requirement: Requirement) -> Iterator[str]:
    """Lines of YAML."""
    yield from _part("when", requirement.when)
    yield from _part("expect", requirement.expect)
    if requirement.expect_from:
        yield "expect_from:"
        for gate, more in sorted(requirement.expect_from.items()):
            yield from _part(gate.word, more, "  ")
    yield from _part("observe", requirement.observe)
    if requirement.agree:
        yield "agree:"
        for pair in requirement.agree:
            yield f"  - {json_line({'declared': pair.declared, 'observed': pair.observed, 'within': pair.within})}"


def _part(key: str, expectation: Expectation, indent: str = "") -> Iterator[str]:
    """Nothing for what expects nothing; a list of mappings where one of several is enough."""
    if expectation:
        yield f"{indent}{key}:"
    for branch in expectation:
        for number, atom in enumerate(branch):
            mark = "" if len(expectation) == 1 else "  " if number else "- "
            yield f"{indent}  {mark}{atom.claim}: {json_line(atom.schema)}"
