"""Judges the facts as they will be sealed, and refuses where pseudonyms would make it another judgement."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import TypeVar

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.facts_file import FactsFile
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.errors import InputFaultError, input_fault
from seccheck.flow.sealing.facts import facts_of
from seccheck.flow.sealing.judged import material_of, result_of
from seccheck.model.judgement import GateJudgement
from seccheck.model.record import record
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import Report

T = TypeVar("T")


@record
class Sealable:
    """Facts and what follows from them, ready to be written."""

    facts: bytes
    result: bytes
    report: Report
    material: Material


def sealable(material: Material, pseudonyms: Pseudonyms) -> Sealable:
    """The facts of `material` and the result that anybody gets from them.

    Waivers are pinned to the facts; those that are pinned to these very facts are pinned to their pseudonyms instead.

    Args:
        material: what was read and judged.
        pseudonyms: of this run.

    Raises:
        InputFaultError: a value cannot be sealed, or the outcome would be another.
    """
    facts = _spelt(material, lambda: facts_of(material, pseudonyms))
    written = _spelt(material, facts.to_json)
    judged = _spelt(material, lambda: _judged(written, material))
    moved = _moved(material.judgement, judged.judgement)
    if any(w.digest in moved.get(w.requirement, {}) for w in facts.waivers):
        written = _repinned(facts, moved).to_json()
        judged = _judged(written, material)
    if changed := _changed(material.judgement, judged.judgement):
        raise _other(material, changed)
    report, result = _spelt(material, lambda: result_of(judged))
    return Sealable(facts=written, result=result, report=report, material=judged)


def _spelt(material: Material, spell: Callable[[], T]) -> T:
    """What `spell` makes; a value that no bundle holds, such as a huge number, is a fault of the input."""
    try:
        return spell()
    except (ValueError, BrokenError) as error:
        message = f"a value cannot be sealed: {error}"
        raise input_fault(message, file=material.dossier.path, hint="Correct the answer it stands in.") from error


def _judged(facts: bytes, material: Material) -> Material:
    """What comes of `facts` once they are read again: whoever judges the bundle has nothing else."""
    return material_of(FactsFile.from_json(facts), material.catalog, version=material.version)


def _moved(before: GateJudgement, after: GateJudgement) -> Mapping[str, Mapping[str, str]]:
    """The digests of facts that pseudonyms changed, by requirement: the new one by the old one."""
    pairs = zip((*before.requirements, *before.left_behind), (*after.requirements, *after.left_behind), strict=False)
    return {
        old.requirement.id: {old.facts_digest: new.facts_digest}
        for old, new in pairs
        if old.facts_digest and old.facts_digest != new.facts_digest
    }


def _repinned(facts: FactsFile, moved: Mapping[str, Mapping[str, str]]) -> FactsFile:
    waivers = (
        dataclasses.replace(w, digest=moved.get(w.requirement, {}).get(w.digest, w.digest)) for w in facts.waivers
    )
    return dataclasses.replace(facts, waivers=tuple(waivers))


def _changed(before: GateJudgement, after: GateJudgement) -> str:
    """What came out otherwise, empty where nothing did."""
    old, new = _outcomes(before), _outcomes(after)
    if found := next((id_ for id_ in old if old[id_] != new.get(id_)), ""):
        return found.partition("@")[0]
    same = (before.decision, before.undecided) == (after.decision, after.undecided)
    return "" if same and len(old) == len(new) else "the decision"


def _outcomes(judgement: GateJudgement) -> Mapping[str, tuple[object, ...]]:
    everything = (*judgement.requirements, *judgement.left_behind)
    return {f"{j.requirement.id}@{j.gate.word}": (j.outcome, j.severity, j.demanded, j.reached) for j in everything}


def _other(material: Material, what: str) -> InputFaultError:
    message = f"with pseudonyms in the place of people {what} would come out otherwise, so nothing is sealed"
    hint = "Ask the provider to name people in its answers by a reference, not by an address or a number."
    return input_fault(message, file=material.dossier.path, hint=hint)
