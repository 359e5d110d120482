"""Runs the examples that stand beside a requirement: facts given, outcome expected."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from seccheck.judging.gate import judge_gate
from seccheck.judging.word import ENGAGEMENT
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Catalog, Json, Requirement
from seccheck.model.record import record
from seccheck.model.scale import Gate, Outcome, Strength

TODAY = "2026-12-01"
"""The day of an example that names none."""
_LAID_OVER = ("given", "client", "engagement")
_ASIDE = (Outcome.NOT_DUE, Outcome.NOT_APPLICABLE)


@record
class ExampleResult:
    """One example as run."""

    index: int
    """Position in the requirement's list, from 0."""
    name: str
    expected: Outcome
    got: Outcome
    judgement: RequirementJudgement | None
    """None where the requirement was not due or not applicable."""

    @property
    def passed(self) -> bool:
        """Whether what came out is what the example says."""
        return self.expected is self.got


def run_examples(catalog: Catalog, requirement: Requirement) -> Iterator[ExampleResult]:
    """Run every example of `requirement`, in order."""
    for index, example in enumerate(requirement.examples):
        full = unfolded(example, requirement.examples)
        judgement = _judge(catalog, requirement, full)
        yield ExampleResult(
            index=index,
            name=example.get("name", ""),
            expected=Outcome.of(example["outcome"]),
            got=judgement.outcome,
            judgement=None if judgement.outcome in _ASIDE else judgement,
        )


def unfolded(example: Json, siblings: Sequence[Json]) -> Json:
    """`example` with what it takes from the one it is ``like``; null takes a claim away.

    Raises:
        KeyError: no sibling has the name.
    """
    if "like" not in example:
        return example
    named = {e["name"]: e for e in siblings if "name" in e and e is not example}
    base = unfolded(named[example["like"]], [e for e in siblings if e is not example])
    laid = {key: {**base.get(key, {}), **example.get(key, {})} for key in _LAID_OVER}
    return {**base, **example, **laid}


def facts_of(catalog: Catalog, example: Json) -> Facts:
    """The facts that an unfolded example gives."""
    today = example.get("as_of", TODAY)
    evidence: list[Evidence] = []
    gaps: list[Gap] = []
    for key, source in (("given", "provider"), ("client", "client")):
        for claim, words in example.get(key, {}).items():
            for word in words if isinstance(words, list) else [words]:
                if word is not None and "gap" in word:
                    gaps.append(Gap(look=word.get("kind", "look"), reason=word["gap"], claims=(claim,)))
                elif word is not None:
                    evidence.append(_evidence(catalog, claim, word, source, today))
    engagement = {name: value for name, value in example.get("engagement", {}).items() if value is not None}
    return Facts(evidence=(*evidence, *(_fact(n, v) for n, v in engagement.items())), gaps=tuple(gaps))


def _judge(catalog: Catalog, requirement: Requirement, example: Json) -> RequirementJudgement:
    gate = Gate.of(example["gate"])
    judgement = judge_gate(
        catalog,
        facts_of(catalog, example),
        gate=gate,
        as_of=dt.date.fromisoformat(example.get("as_of", TODAY)),
        selected=[requirement.id],
        required=False,
    )
    return judgement.requirements[0]


def _evidence(catalog: Catalog, claim: str, word: Mapping[str, Json], source: str, today: str) -> Evidence:
    kind = catalog.kinds[word.get("kind", "answer")]
    on = dt.date.fromisoformat(word.get("on", today))
    review = word.get("review", "accepted")
    is_document = kind.strength in (Strength.DOCUMENTED, Strength.ATTESTED)
    unread = is_document and review == "none"
    look = not is_document and kind.strength > Strength.DECLARED
    origin = f"document:{source}/{kind.id}" if is_document else f"look:{kind.id}" if look else source
    return Evidence(
        claim=claim,
        value=word.get("value"),
        strength=Strength.DECLARED if unread else kind.strength,
        kind="answer" if unread else kind.id,
        source=origin,
        seen_at=dt.date.fromisoformat(today) if is_document else on,
        dated=on if is_document else None,
        rejected=is_document and review == "rejected",
        sample=word.get("sample"),
    )


def _fact(name: str, value: Json) -> Evidence:
    claim = name if name.startswith("engagement.") else f"engagement.{name}"
    return Evidence(
        claim=claim, value=value, strength=Strength.OBSERVED, kind=ENGAGEMENT, source="client", seen_at=None
    )
