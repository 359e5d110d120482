"""A whole gate in one call, for the tests of the decision."""

from tests.support.judged import TODAY, catalog, requirement, yes

from seccheck.judging.gate import Terms, judge_gate
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.judgement import GateJudgement
from seccheck.model.policy import Json, Requirement
from seccheck.model.scale import Gate, Severity, Strength

OPEN, SHUT = {"d.flag": {"const": True}}, {"c.flag": {"const": True}}
"""What nobody speaks of in these tests, and what everybody says yes to."""


def due(
    severity: Severity, expect: Json, id_: str = "R-1", gate: Gate = Gate.PRE_CONTRACT, **changes: Json
) -> Requirement:
    """A requirement due at one gate, `declared`."""
    return requirement(id_, expect, severity=severity, demand={gate: Strength.DECLARED}, **changes)


def judge(
    *requirements: Requirement,
    words: tuple[Evidence, ...] = (yes(),),
    gaps: tuple[Gap, ...] = (),
    gate: Gate = Gate.PRE_CONTRACT,
    selected: list[str] | None = None,
    terms: Terms | None = None,
) -> GateJudgement:
    """What the gate says of these requirements, where everybody says yes to ``c.flag``."""
    facts = Facts(evidence=words, gaps=gaps)
    return judge_gate(catalog(*requirements), facts, gate=gate, as_of=TODAY, selected=selected, terms=terms)
