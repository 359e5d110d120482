"""The CycloneDX document of one report: an attestation about a provider, not a list of its parts."""

from collections.abc import Iterator

from seccheck.neutral import running
from seccheck.reports.exports.case import Case
from seccheck.reports.exports.cyclonedx.claim import claim, mapped
from seccheck.reports.exports.cyclonedx.evidence import evidence
from seccheck.reports.exports.cyclonedx.standard import standards
from seccheck.reports.plain.verdict import decision_line
from seccheck.reports.wire.items import Json
from seccheck.reports.wire.report import Report

SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
VERSION = "1.6"

_ASSESSOR, _TARGET = "assessor:client", "target:provider"


def bom(report: Report) -> Json:
    """Who attests what about whom, by which standards, with the evidence for and against."""
    case = Case(report)
    return {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": VERSION,
        "serialNumber": f"urn:uuid:{case.id('bom', case.digest)}",
        "version": 1,
        "metadata": {
            "timestamp": f"{report.as_of}T00:00:00Z",
            "tools": {"components": [{"type": "application", **{k: running(v) for k, v in report.tool.items()}}]},
            "properties": [{"name": f"seccheck:{n}", "value": running(v)} for n, v in _facts(case)],
        },
        "declarations": _declarations(case),
        "definitions": {"standards": standards(case)},
    }


def _declarations(case: Case) -> Json:
    report = case.report
    client = report.client_file.client if report.client_file else ""
    attestation = {
        "summary": running(f"{report.provider.name}, as of {report.as_of}: {decision_line(report, 'en')}."),
        "assessor": _ASSESSOR,
        "map": [mapped(case, item) for item in case.judged],
    }
    assessor = {"bom-ref": _ASSESSOR, "thirdParty": True, "organization": {"name": running(client or "The client")}}
    return {
        "assessors": [assessor],
        "attestations": [attestation],
        "claims": [claim(case, item, _TARGET) for item in case.judged],
        "evidence": evidence(case, case.judged),
        "targets": {"organizations": [{"bom-ref": _TARGET, "name": running(report.provider.name)}]},
    }


def _facts(case: Case) -> Iterator[tuple[str, str]]:
    report = case.report
    yield "decision", report.decision
    yield "undecided", "yes" if report.undecided else "no"
    yield "gate", report.gate
    yield "profile", report.policies.profile
    yield "requirements", f"{report.policies.judged} of {report.policies.known} judged"
    yield "report:sha256", case.digest
    yield "dossier:sha256", report.provider.sha256
    yield "policies:sha256", report.policies.sha256
    if report.client_file:
        yield "client-file:sha256", report.client_file.sha256
    yield "notice", report.notice["en"]
