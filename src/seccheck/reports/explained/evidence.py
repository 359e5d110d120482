"""What counts as evidence: the strength that each gate demands, who brings what to reach it, and how long it counts."""

from collections.abc import Iterator, Sequence

from seccheck.judging.derived import split
from seccheck.model.policy import Catalog, Requirement
from seccheck.model.scale import AnsweredBy, Gate, Strength
from seccheck.reports.explained.labels import apart, joined, spoken
from seccheck.reports.plain.values import value_text
from seccheck.words.speaking import pick, say

_LOOK = "probe-"
"""What kinds of evidence that a look yields are called; the other observed ones are records."""


def demanded(lang: str, requirement: Requirement) -> str:
    """The strength that each gate demands: "documented before signature, observed for go-live and in the run phase"."""
    strengths = dict.fromkeys(strength for _, strength in sorted(requirement.demand.items()))
    parts = [(say(lang, f"strength.{s.word}"), _gates(lang, _demanding(requirement, s))) for s in strengths]
    return ", ".join(spoken(lang, "demand.text", strength=strength, gates=gates) for strength, gates in parts)


def ladder(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    """A line for each strength that can be reached, the weakest first: who brings what, and for which gates it does."""
    kinds = {strength: _titles(lang, catalog, requirement, strength) for strength in Strength}
    rungs = [s for s in Strength if s is Strength.DECLARED or kinds[s]]
    for below, strength in zip([None, *rungs], rungs, strict=False):
        enough = [g for g, wanted in sorted(requirement.demand.items()) if (below or 0) < wanted <= strength]
        text = _brought(lang, catalog, requirement, strength, kinds[strength])
        yield _rung(lang, requirement, strength, text, enough)


def freshness(lang: str, requirement: Requirement) -> str:
    """How long support counts."""
    span = requirement.max_age
    if span is None:
        return spoken(lang, "max_age.none")
    said = value_text(lang, span.months or span.days, "months" if span.months else "days")
    return spoken(lang, "max_age.text", span=said)


def _rung(lang: str, requirement: Requirement, strength: Strength, text: str, enough: Sequence[Gate]) -> str:
    said = {"strength": say(lang, f"strength.{strength.word}"), "text": text}
    if not enough:
        return spoken(lang, "rung", **said)
    said["gates"] = _gates(lang, enough)
    if strength is Strength.OBSERVED and requirement.observe:
        level = min(Strength.DOCUMENTED, *requirement.demand.values())
        return spoken(lang, "rung.looked", level=say(lang, f"strength.{level.word}"), **said)
    return spoken(lang, "rung.enough", **said)


def _brought(lang: str, catalog: Catalog, requirement: Requirement, strength: Strength, kinds: dict[str, str]) -> str:
    if strength is Strength.DECLARED:
        return spoken(lang, "answer")
    if strength is Strength.OBSERVED:
        looks = [title for kind, title in kinds.items() if kind.startswith(_LOOK)]
        records = [title for kind, title in kinds.items() if not kind.startswith(_LOOK)]
        pairs = (("looked", looks), ("recorded", records))
        return apart(lang, (spoken(lang, key, kinds=joined(lang, titles, "or")) for key, titles in pairs if titles))
    key = "captured" if strength is Strength.CAPTURED else f"sent.{_sender(catalog, requirement)}"
    return spoken(lang, key, kinds=joined(lang, list(kinds.values()), "or"))


def _sender(catalog: Catalog, requirement: Requirement) -> str:
    """Who may bring documents: whoever is asked."""
    expectations = (requirement.expect, *requirement.expect_from.values())
    atoms = (atom for expectation in expectations for branch in expectation for atom in branch)
    asked = {catalog.claims[split(atom.claim)[0]].answered_by for atom in atoms} - {AnsweredBy.LOOK}
    return asked.pop().word if len(asked) == 1 else AnsweredBy.BOTH.word


def _titles(lang: str, catalog: Catalog, requirement: Requirement, strength: Strength) -> dict[str, str]:
    accepted = sorted(kind for kind in requirement.accepts if catalog.kinds[kind].strength is strength)
    return {kind: pick(lang, catalog.kinds[kind].title) for kind in accepted}


def _demanding(requirement: Requirement, strength: Strength) -> list[Gate]:
    return [gate for gate, demand in sorted(requirement.demand.items()) if demand is strength]


def _gates(lang: str, gates: Sequence[Gate]) -> str:
    return joined(lang, [say(lang, f"gate.{gate.word}") for gate in gates], "and")
