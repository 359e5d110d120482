"""Reads what an earlier run of ours said of a provider: its report as JSON, kept by the client."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from seccheck.errors import InputFaultError, input_fault
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.files import read_bounded
from seccheck.reading.strict_json import load_json

LARGEST = 64 * 1024 * 1024
_SCHEMA = "seccheck-report/1"
_HINT = "Name a report that `seccheck verify -o NAME.json` wrote."


@record
class EarlierOutcome:
    """What became of one requirement."""

    id: str
    severity: str
    demanded: str
    """The strength, empty where it was not due."""
    outcome: str
    claims: tuple[str, ...]
    seen: int
    """How many words of it somebody had observed."""


@record
class EarlierRun:
    """One run over one provider."""

    provider: str
    gate: str
    profile: str
    as_of: dt.date
    outcomes: tuple[EarlierOutcome, ...]


def read_earlier_run(path: Path, provider: str) -> EarlierRun | None:
    """What an earlier run said of `provider`, None where it said nothing of it.

    Args:
        path: a report, or a list of reports, in the form of ``schemas/report.schema.json``.
        provider: the name in its dossier.

    Raises:
        InputFaultError: unreadable, or no such report.
    """
    source = read_bounded(path, limit=LARGEST)
    try:
        found = load_json(source.decode())
    except (ValueError, RecursionError):
        raise input_fault("the file is no sound JSON", file=str(path), hint=_HINT) from None
    reports = found if isinstance(found, list) else [found]
    runs = [_run(report, path) for report in reports]
    return next((run for run in runs if run.provider == provider), None)


def _run(report: Json, path: Path) -> EarlierRun:
    if not isinstance(report, dict) or report.get("schema") != _SCHEMA:
        raise input_fault("the file holds no report of ours", file=str(path), hint=_HINT)
    try:
        return EarlierRun(
            provider=_text(report["provider"]["name"]),
            gate=_text(report["gate"]),
            profile=_text(report["policies"]["profile"]),
            as_of=dt.date.fromisoformat(report["as_of"]),
            outcomes=tuple(_outcome(one) for one in _list(report["requirements"])),
        )
    except (KeyError, TypeError, ValueError):
        raise _damaged(path) from None


def _damaged(path: Path) -> InputFaultError:
    return input_fault("the report in the file is damaged", file=str(path), hint=_HINT)


def _outcome(one: Mapping[str, Json]) -> EarlierOutcome:
    words = (*_list(one["support"]), *_list(one["denial"]))
    return EarlierOutcome(
        id=_text(one["id"]),
        severity=_text(one["severity"]),
        demanded=_text(one["demanded"] or ""),
        outcome=_text(one["outcome"]),
        claims=tuple(_text(claim) for claim in _list(one["claims"])),
        seen=sum(word["strength"] == "observed" for word in words),
    )


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: Json) -> Sequence[Json]:
    if not isinstance(value, list):
        raise TypeError
    return value
