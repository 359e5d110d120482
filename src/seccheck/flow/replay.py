"""Judges a bundle again, from its own policies and facts and the day they name: no network, no clock, no settings."""

from collections.abc import Iterator, Mapping

from seccheck.bundles.box import Box
from seccheck.bundles.broken import BrokenError
from seccheck.bundles.canonical import loaded
from seccheck.bundles.facts_file import FactsFile
from seccheck.bundles.layout import FACTS, RESULT, RUN
from seccheck.bundles.policy_members import read_policies
from seccheck.bundles.run_file import Run
from seccheck.errors import InputFaultError
from seccheck.flow.sealing.judged import material_of, result_of
from seccheck.judging.semantics import SEMANTICS
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.catalog import catalog_of
from seccheck.reading.policy_sources import PolicySources
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import Report

MOST_BYTES = 64 * 1024 * 1024
"""Of one member that is read whole."""


@record
class Change:
    """One thing that came out otherwise."""

    what: str
    """A requirement's id with its gate, such as ``MFA-ADMIN-PHR@go-live``, or ``decision``."""
    before: str
    """As sealed; empty where there was nothing."""
    after: str
    """As judged now."""


@record
class Replay:
    """A bundle judged again."""

    result: bytes
    """The bytes that `result.json` must have."""
    report: Report
    material: Material
    run: Run
    is_identical: bool
    """Whether `result.json` has just these bytes."""
    is_same_engine: bool
    """Whether the semantics number is ours: then only identical bytes will do."""
    changes: tuple[Change, ...]
    """Outcomes that are others now; may be empty though the bytes differ."""


def replay(box: Box, *, recall: bool = False) -> Replay:
    """Judge a bundle again; nothing is written anywhere.

    Args:
        box: the bundle; only members beneath ``data/`` are read.
        recall: whether policies that this user's own runs compiled, from the very same bytes, may be taken as kept.

    Raises:
        BrokenError: ``missing``, ``json``, ``format``, ``run``, ``facts``, ``policy``, or ``replay``: what stands there
            cannot be judged, or run, facts and policies do not belong together.
    """
    run = Run.from_json(_read(box, RUN))
    facts = FactsFile.from_json(_read(box, FACTS))
    _refuse_unlike(run, facts)
    material, report, result = _judged(box, run, facts, recall=recall)
    sealed = _read(box, RESULT)
    is_identical = sealed == result
    return Replay(
        result=result,
        report=report,
        material=material,
        run=run,
        is_identical=is_identical,
        is_same_engine=run.engine.semantics == SEMANTICS,
        changes=() if is_identical else tuple(_changes(sealed, result)),
    )


def replayed(box: Box) -> bytes:
    """The bytes of `result.json`, made again.

    Raises:
        BrokenError: as `replay`.
    """
    return replay(box).result


def _judged(box: Box, run: Run, facts: FactsFile, *, recall: bool) -> tuple[Material, Report, bytes]:
    try:
        catalog = catalog_of(_sources(box, run), examples=False, recall=recall, keep=False)
        material = material_of(facts, catalog, version=run.engine.version)
        return material, *result_of(material)
    except BrokenError:
        raise
    except InputFaultError as error:
        raise BrokenError("replay", f"it cannot be judged again: {error}") from error
    except Exception as error:  # whatever a stranger's policies bring about, the bundle does not hold
        raise BrokenError("replay", f"it cannot be judged again: {type(error).__name__}") from error


def _sources(box: Box, run: Run) -> PolicySources:
    sources = read_policies(lambda name: _read(box, name), box.names())
    if sources.digest != run.policy:
        raise BrokenError("policy", "the policies are not those that the run names", member=RUN)
    return sources


def _refuse_unlike(run: Run, facts: FactsFile) -> None:
    said = (run.provider, run.gate, run.as_of, run.client)
    shown = (facts.provider.name, facts.gate, facts.as_of, facts.client.client if facts.client else "")
    if said != shown:
        raise BrokenError("replay", "run and facts speak of another provider, client, gate or day", member=RUN)


def _read(box: Box, name: str) -> bytes:
    try:
        return box.read(name, limit=MOST_BYTES)
    except KeyError:
        raise BrokenError("missing", "it is missing", member=name) from None


def _changes(sealed: bytes, result: bytes) -> Iterator[Change]:
    before, after = (_outcomes(loaded(data, file=RESULT, floats=True)) for data in (sealed, result))
    for what in dict.fromkeys((*before, *after)):
        old, new = before.get(what, ""), after.get(what, "")
        if old != new:
            yield Change(what=what, before=old, after=new)


def _outcomes(report: Json) -> Mapping[str, str]:
    """The decision and the outcome of each requirement at its gate, as far as a stranger's report tells them."""
    found: dict[str, str] = {}
    if not isinstance(report, dict):
        return found
    found["decision"] = str(report.get("decision", ""))
    for part in ("requirements", "left_behind"):
        items = report.get(part)
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                found[f"{item.get('id')}@{item.get('gate')}"] = str(item.get("outcome", ""))
    return found
