"""The in-toto statement on one report: what was decided, by which policies, on which files."""

from seccheck.reports.exports.identity import URI, report_digest
from seccheck.reports.exports.spelling import exact
from seccheck.reports.wire.items import Json
from seccheck.reports.wire.plain_json import plain
from seccheck.reports.wire.report import Report

TYPE = "https://in-toto.io/Statement/v1"
PREDICATE = f"{URI}:verification"

_REPORT = "report.json"


def statement(report: Report, *, name: str = _REPORT, sha256: str = "") -> bytes:
    """The statement as JSON in ASCII, on one line, keys sorted: the same for the same report.

    Args:
        report: what is stated.
        name: what the subject is called, such as ``manifest-sha256.txt``.
        sha256: the subject's digest in hex; empty for the report itself, as ``-f json`` writes it.
    """
    return exact(
        {
            "_type": TYPE,
            "subject": [{"name": name, "digest": {"sha256": sha256 or report_digest(report)}}],
            "predicateType": PREDICATE,
            "predicate": _predicate(report),
        }
    ).encode("ascii")


def _predicate(report: Report) -> Json:
    client, policies = report.client_file, report.policies
    return {
        "tool": report.tool,
        "provider": {"name": report.provider.name, "dossier": {"sha256": report.provider.sha256}},
        "client": {"name": client.client, "file": {"sha256": client.sha256}} if client else None,
        "policies": plain(policies),
        "report": {"sha256": report_digest(report)},
        "gate": report.gate,
        "as_of": report.as_of,
        "decision": report.decision,
        "undecided": report.undecided,
        "counts": plain(report.counts),
    }
