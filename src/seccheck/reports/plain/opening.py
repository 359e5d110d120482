"""The first lines of the text report: the warning, the decision and why, and what it rests on."""

from seccheck.neutral import terminal
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.signed import signature_label, signature_words
from seccheck.reports.plain.verdict import decision_line, reasons
from seccheck.reports.wire.report import ClientPart, Report

_STYLES = {"go": "good", "go-with-conditions": "fair", "no-go": "bad"}
_COLUMN = 15
_SHORT = 12
"""Characters of a digest that tell two files apart; the whole one is in the JSON report."""


def opening(paper: Paper, report: Report) -> None:
    """Print everything above the first section."""
    _warning(paper, report)
    provider = report.provider
    about = ", ".join(part for part in (provider.legal_name, provider.country) if part)
    head = f"{provider.name} ({about})" if about else provider.name
    paper.line(terminal(head, cap=paper.page.width), style="bold")
    first, *more = reasons(report, paper.lang)
    line = decision_line(report, paper.lang)
    paper.line(paper.say("decision.as-of", line=line, day=report.as_of, reason=first), style=_STYLES[report.decision])
    paper.line(" ".join(more))
    paper.blank()
    _basis(paper, report)


def _warning(paper: Paper, report: Report) -> None:
    if report.client_file is None or not report.client_file.unreviewed_documents:
        return
    paper.line(paper.say("unread.warning"), style="fair")
    if report.unread_documents:
        documents = ", ".join(unread.document for unread in report.unread_documents)
        paper.line(paper.say("unread.documents", documents=documents))
    paper.blank()


def _basis(paper: Paper, report: Report) -> None:
    provider, policies = report.provider, report.policies
    declared = {"by": provider.declared["by"], "on": provider.declared["on"]}
    digest = provider.sha256[:_SHORT]
    _row(paper, "dossier", paper.say("basis.dossier.text", file=provider.file, digest=digest, **declared))
    paper.line(signature_words(provider.signature, paper.lang), lead=signature_label(paper.lang), width=_COLUMN + 1)
    _row(paper, "client", _client(paper, report.client_file))
    packs = paper.say("n.packs", n=len(policies.packs))
    profile = paper.say(f"profile.{policies.profile}")
    text = paper.say("basis.policies.text", packs=packs, digest=policies.sha256[:_SHORT], profile=profile)
    _row(paper, "policies", text)
    if not report.memory:
        _row(paper, "memory", paper.say("basis.memory.none"))


def _client(paper: Paper, client: ClientPart | None) -> str:
    if client is None:
        return paper.say("basis.client.none")
    return paper.say(
        "basis.client.text",
        file=client.file,
        digest=client.sha256[:_SHORT],
        waivers=paper.say("n.waivers", n=client.waivers),
        reviews=paper.say("n.reviews", n=client.reviews),
        loosenings=paper.say("n.loosenings", n=client.loosenings),
        records=paper.say("n.records", n=client.records),
    )


def _row(paper: Paper, key: str, text: str) -> None:
    paper.line(text, lead=paper.say(f"basis.{key}"), width=_COLUMN + 1)
