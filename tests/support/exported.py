"""Reports to export, from every outcome to a stranger's worst text, and what each format makes of them."""

import dataclasses
import datetime as dt
import functools
import json
from collections.abc import Callable, Iterator, Mapping

from tests.support import made, story
from tests.support.example_reports import report_on

from seccheck.model.evidence import Gap
from seccheck.model.policy import Json
from seccheck.reports.report import Page, load_format
from seccheck.reports.wire.build import build_report
from seccheck.reports.wire.items import RequirementItem
from seccheck.reports.wire.report import Report

HOSTILE = (
    " \x1b[31m\u202e\u200b\ud800 ::error:: ##vso[task.x]\n# head\t**b** [x](https://evil.example)"
    " {{ insert: param, a }} <script>alert(1)</script> ^up^ \u00a0"
)
_FREE = {
    *("name", "legal_name", "file", "client", "value", "where", "detail", "reason", "compensating"),
    *("approver", "title", "remedy", "note", "rule_out", "look", "references", "void", "capped"),
}
"""Fields that a stranger, or whoever wrote the policy, fills in freely."""


@functools.cache
def worlds() -> Mapping[str, Callable[[], Report]]:
    """Reports by name, made when asked for."""
    return {
        "story": story.report,
        "accepted": accepted,
        "gap": gap,
        "hostile": lambda: tainted(accepted()),
        "hostile-gap": lambda: tainted(gap()),
        "all-shown": shown,
        "no-client-file": lambda: dataclasses.replace(story.report(), client_file=None),
        "atlas": lambda: report_on("atlas", gate="go-live", profile="full"),
        "rif": lambda: report_on("rif", gate="run", profile="full"),
    }


def accepted() -> Report:
    """The story, with one refutation accepted by a waiver in force."""
    facts = item(story.report(), "REFUTED").facts
    return story.report(waivers=(made.waiver("REFUTED", facts),))


def shown() -> Report:
    """A report in which all is demonstrated."""
    return made.report(
        made.requirement("R"),
        answers={"a.ok": (True, "dpa")},
        own=made.client(reviews=(made.review("dpa", {"a.ok": True}),)),
    )


def gap() -> Report:
    """A report in which a look could not be taken."""
    material = made.material(made.requirement("R", observe={"look.resets": {"maximum": 0}}))
    missed = Gap(
        look="look:entra@t", reason="permission", claims=("a.ok",), detail="Policy.Read.All", seen_at=made.SAID
    )
    (judged,) = material.judgement.requirements
    judged = dataclasses.replace(judged, expect=dataclasses.replace(judged.expect, gaps=(missed,)))
    judgement = dataclasses.replace(material.judgement, requirements=(judged,))
    return build_report(dataclasses.replace(material, judgement=judgement))


def dated(report: Report, day: dt.date | None) -> Report:
    """`report` with that day on all its evidence, None for no day at all."""
    told = day.isoformat() if day else None
    changed: Report = _changed(
        report, lambda name, value: told if name in ("seen_at", "dated", "valid_until") else value
    )
    return changed


def tainted(report: Report) -> Report:
    """`report` with hostile text wherever free text can stand."""
    changed: Report = _changed(report, lambda name, value: _tainted(value) if name in _FREE else value)
    return changed


def item(report: Report, id_: str) -> RequirementItem:
    """The requirement of that id; one left behind before one that is not due."""
    return next(i for i in (*report.left_behind, *report.requirements) if i.id == id_)


def written(format_: str, *reports: Report, page: Page | None = None) -> bytes:
    """The file that a format makes of `reports`."""
    pieces: list[bytes] = []
    writing = load_format(format_).start(pieces.append, page or Page(several=len(reports) > 1))
    for report in reports:
        writing.add(report)
    writing.close()
    return b"".join(pieces)


def exported(format_: str, report: Report) -> Json:
    """The document that a format makes of one report."""
    return json.loads(written(format_, report))


def found(document: Json, key: str) -> Iterator[Json]:
    """Every value of `key`, however deep it stands."""
    if isinstance(document, Mapping):
        yield from ([document[key]] if key in document else [])
    for part in document.values() if isinstance(document, Mapping) else document if isinstance(document, list) else ():
        yield from found(part, key)


def _tainted(value: Json) -> Json:
    if isinstance(value, str):
        return value + HOSTILE
    if isinstance(value, Mapping):
        return {key: _tainted(part) for key, part in value.items()}
    return type(value)(_tainted(part) for part in value) if isinstance(value, list | tuple) else value


def _changed(value: Json, change: Callable[[str, Json], Json]) -> Json:
    """`value`, a wire copy or a part of one, with `change` laid over each field."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [field.name for field in dataclasses.fields(value)]
        return dataclasses.replace(value, **{n: change(n, _changed(getattr(value, n), change)) for n in fields})
    if isinstance(value, Mapping):
        return {key: change(key, _changed(part, change)) for key, part in value.items()}
    return tuple(_changed(part, change) for part in value) if isinstance(value, tuple) else value
