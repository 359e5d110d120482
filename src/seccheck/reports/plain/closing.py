"""The end of the text report: the counts, everything the client decided in full, and the notice."""

import json

from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.wire.items import TailoringItem, WaiverItem
from seccheck.reports.wire.report import Report, ReviewItem

_SHORT = 12
"""Digits of a digest where `-v` gives all of them."""


def closing(paper: Paper, wording: Wording, report: Report) -> None:
    """Print everything below the sections."""
    _title(paper, "title.waivers", len(report.waivers))
    for waiver in report.waivers:
        _waiver(paper, waiver)
    _title(paper, "title.reviews", len(report.reviews))
    for review in report.reviews:
        _review(paper, wording, review)
    _title(paper, "title.tailoring", len(report.tailoring))
    for tailoring in report.tailoring:
        _tailoring(paper, tailoring)
    paper.blank()
    paper.line(wording.text(report.notice))


def _title(paper: Paper, key: str, number: int) -> None:
    if number:
        paper.heading(paper.say(key, n=number))


def _waiver(paper: Paper, waiver: WaiverItem) -> None:
    state = paper.say("waiver.in-force")
    if not waiver.in_force:
        state = paper.say("waiver.refused", reason=paper.say(f"refused.{waiver.refused}"))
    paper.bullet(f"{waiver.requirement} ({state})", depth=0)
    key = "waiver.dates.second" if waiver.second_approver else "waiver.dates"
    people = {"approver": waiver.approver, "second": waiver.second_approver}
    paper.line(paper.say(key, on=waiver.on, until=waiver.until, **people), depth=1)
    paper.line(paper.say("waiver.reason", text=waiver.reason), depth=1)
    paper.line(paper.say("waiver.compensating", text=waiver.compensating), depth=1)
    paper.line(paper.say("waiver.facts", digest=waiver.facts), depth=1)


def _review(paper: Paper, wording: Wording, review: ReviewItem) -> None:
    by = paper.say("review.and", first=review.by, second=review.second) if review.second else review.by
    if review.rejected:
        line = paper.say("review.rejected", document=review.document, on=review.on, by=by, reason=review.rejected)
    else:
        line = paper.say("review.accepted", document=review.document, on=review.on, by=by)
    paper.bullet(line, depth=0)
    if paper.page.verbose:
        paper.line(", ".join(_about(paper, wording, review)), depth=1)
        paper.line(" · ".join(_shown(paper, wording, review)), depth=1)
    else:
        digest = paper.say("review.file", digest=review.sha256[:_SHORT])
        paper.line(f"{digest}, {paper.say('review.shows', n=len(review.claims))}", depth=1)


def _about(paper: Paper, wording: Wording, review: ReviewItem) -> list[str]:
    covers = review.covers or {}
    parts = [
        wording.kind(review.kind),
        review.issuer,
        review.dated and paper.say("evidence.dated", day=review.dated),
        review.valid_until and paper.say("evidence.until", day=review.valid_until),
        review.signed is not None and paper.say("review.signed" if review.signed else "review.unsigned"),
        covers and paper.say("review.covers", scope=", ".join(name for names in covers.values() for name in names)),
        review.replaces and paper.say("review.replaces", document=review.replaces),
        paper.say("review.file", digest=review.sha256),
    ]
    return [part for part in parts if isinstance(part, str) and part]


def _shown(paper: Paper, wording: Wording, review: ReviewItem) -> list[str]:
    """Each claim with what the document says about it, and where."""
    shown = []
    for said in review.claims:
        claim, page = str(said["claim"]), said["page"]
        given = {"kind": review.kind, "signed": review.signed} if said["value"] is None else said["value"]
        value = wording.plain_value(claim, given)
        shown.append(paper.say("review.page" if page else "review.claim", claim=claim, value=value, page=page))
    return shown


def _tailoring(paper: Paper, tailoring: TailoringItem) -> None:
    key = "tailoring.looser" if tailoring.loosens else "tailoring.stricter"
    line = paper.say(key, on=tailoring.on, until=tailoring.until, by=tailoring.by)
    paper.bullet(f"{tailoring.requirement} ({line})", depth=0)
    for atom in tailoring.expect:
        schema = json.dumps(atom["schema"], ensure_ascii=False)
        paper.line(paper.say("tailoring.expect", claim=atom["claim"], schema=schema), depth=1)
    for gate, strength in tailoring.demand.items():
        worded = {"strength": paper.say(f"strength.{strength}"), "gate": paper.say(f"gate.{gate}")}
        paper.line(paper.say("tailoring.demand", **worded), depth=1)
    if tailoring.severity:
        severity = paper.say(f"severity.{tailoring.severity}")
        paper.line(paper.say("tailoring.severity", severity=severity), depth=1)
    paper.line(paper.say("waiver.reason", text=tailoring.reason), depth=1)
