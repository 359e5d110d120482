"""The counts of the text report, by outcome and by strength; there is no score."""

from seccheck.reports.plain.paper import Paper
from seccheck.reports.wire.items import OPEN
from seccheck.reports.wire.report import Counts, Report


def counting(paper: Paper, report: Report) -> None:
    """Print the counts of one gate."""
    counts = report.counts
    paper.heading(paper.say("title.counts"))
    paper.line(paper.say("counts.required", n=counts.required, gate=paper.say(f"gate.{report.gate}")))
    strengths = [(strength, n) for strength, n in counts.by_strength.items() if n]
    paper.bullet(
        _with(
            paper.say("counts.demonstrated", n=counts.demonstrated),
            [paper.say("counts.by", n=n, strength=paper.say(f"strength.{s}")) for s, n in strengths],
        )
    )
    paper.bullet(paper.say("counts.accepted", n=counts.accepted))
    opened = _opened(counts)
    parts = [paper.say(f"counts.{outcome}", n=n) for outcome, n in opened.items() if n]
    paper.bullet(_with(paper.say("counts.open", n=sum(opened.values())), parts))
    paper.line(paper.say("counts.aside", inapplicable=counts.not_applicable, idle=counts.not_due))
    if counts.waits_for_client or counts.waits_for_provider:
        paper.line(paper.say("counts.waits", client=counts.waits_for_client, provider=counts.waits_for_provider))


def _opened(counts: Counts) -> dict[str, int]:
    return {outcome: getattr(counts, outcome.replace("-", "_")) for outcome in OPEN}


def _with(text: str, parts: list[str]) -> str:
    return f"{text} ({', '.join(parts)})" if parts else text
