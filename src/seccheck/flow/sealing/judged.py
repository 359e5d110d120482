"""Judges the facts of a bundle: the same report whoever does it, when and where, from facts and policies alone."""

from seccheck.bundles.canonical import dumped
from seccheck.bundles.facts_file import ClientHead, FactsFile, RecordHead
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import terms_for
from seccheck.model.client import ClientFile, Record
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Facts, Gathered
from seccheck.model.judgement import GateJudgement
from seccheck.model.policy import Catalog
from seccheck.reports.wire.build import build_report
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.plain_json import plain
from seccheck.reports.wire.report import Report


def material_of(facts: FactsFile, catalog: Catalog, *, version: str) -> Material:
    """What a report is built from, judged by `catalog` on the day that the facts say.

    Args:
        facts: of a bundle.
        catalog: of its policies.
        version: of the seccheck that sealed it.

    Raises:
        InputFaultError: nothing is due, so nothing can be decided.
    """
    client = _client(facts)
    return Material(
        catalog=catalog,
        dossier=_dossier(facts),
        client=client,
        gathered=Gathered(facts=Facts(evidence=facts.evidence, gaps=facts.gaps), unread=facts.unread),
        judgement=_judgement(facts, catalog, client),
        profile=facts.profile,
        signature=facts.provider.signature,
        version=version,
    )


def result_of(material: Material) -> tuple[Report, bytes]:
    """The report, and the bytes of `result.json`."""
    report = build_report(material)
    return report, dumped(plain(report), floats=True)


def _judgement(facts: FactsFile, catalog: Catalog, client: ClientFile) -> GateJudgement:
    return judge_gate(
        catalog,
        Facts(evidence=facts.evidence, gaps=facts.gaps),
        gate=facts.gate,
        as_of=facts.as_of,
        selected=facts.selected,
        terms=terms_for(client, facts.provider.name),
    )


def _dossier(facts: FactsFile) -> Dossier:
    head = facts.provider
    return Dossier(
        path=head.file,
        digest=head.sha256,
        name=head.name,
        provider={"legal_name": head.legal_name, "country": head.country},
        engagement={},
        declared_by=head.declared_by,
        declared_role=head.declared_role,
        declared_on=head.declared_on,
        answers=(),
        documents=(),
    )


def _client(facts: FactsFile) -> ClientFile:
    head = facts.client or ClientHead(file="", sha256="", client="")
    return ClientFile(
        path=head.file,
        digest=head.sha256,
        client=head.client,
        engagement={},
        unreviewed_count=head.unreviewed_count,
        second_reviewer=head.second_reviewer,
        reviews=facts.reviews,
        records=tuple(_record(one) for one in head.records),
        waivers=facts.waivers,
        tailoring=facts.tailoring,
    )


def _record(head: RecordHead) -> Record:
    return Record(provider="", kind=head.kind, on=head.on, by="", second="", sample=None, values={}, sha256=head.sha256)
