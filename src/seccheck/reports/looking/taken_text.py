"""Words looks for people: what each saw, of how many, and what could not be seen and why."""

from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Catalog
from seccheck.reports.plain.gap_words import reason_text
from seccheck.reports.plain.looked import look_lines, share_text
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.values import value_text
from seccheck.reports.report import Page
from seccheck.reports.wire.requirement import evidence_item
from seccheck.words.speaking import pick

_WIDEST = 46
"""Columns kept for names at most."""

_HEAD = {
    "en": "{tenant}: facts seen: {seen} ({strength}); looks not taken, or not in full: {gaps}",
    "fr": "{tenant} : faits constatés : {seen} ({strength}) ; constats non faits ou incomplets : {gaps}",
}
_UNSEEN = {"en": "Could not be seen:", "fr": "N'a pu être constaté :"}
_ABOUT = {"en": "{reason}; about {claims}", "fr": "{reason} ; à propos de {claims}"}
_STRENGTHS = {"observed": {"en": "observed", "fr": "observé"}, "captured": {"en": "captured", "fr": "capturé"}}


def taken_text(page: Page, catalog: Catalog, facts: Facts, *, tenant: str, kind: str) -> str:
    """All that was seen, then all that was not.

    Args:
        page: how it should look.
        catalog: knows the claims' units.
        facts: what came of the looks.
        tenant: the tenant's id.
        kind: ``observed`` or ``captured``.
    """
    paper = Paper(page)
    counts = {"seen": len(facts.evidence), "gaps": len({gap.look for gap in facts.gaps})}
    strength = pick(page.lang, _STRENGTHS[kind])
    paper.line(pick(page.lang, _HEAD).format(tenant=tenant, strength=strength, **counts), style="bold")
    names = [*(word.claim for word in facts.evidence), *(_name(gap) for gap in facts.gaps)]
    width = min(max(map(len, names), default=0) + 2, _WIDEST)
    for word in facts.evidence:
        _seen(paper, catalog, word, width)
    if facts.gaps:
        paper.heading(pick(page.lang, _UNSEEN))
    for gap in facts.gaps:
        paper.line(_unseen(page.lang, gap), depth=1, lead=_name(gap), width=width)
    return paper.text()


def _seen(paper: Paper, catalog: Catalog, word: Evidence, width: int) -> None:
    unit = catalog.claims[word.claim].unit
    value = value_text(paper.lang, word.value, unit)
    share = share_text(paper.lang, word.value, unit, word.sample) if word.sample is not None else ""
    paper.line(f"{value} ({share})" if share else value, depth=1, lead=word.claim, width=width)
    for line in look_lines(paper.lang, evidence_item(word), rule_out=False):
        paper.line(line, depth=1, lead=" ", width=width)


def _name(gap: Gap) -> str:
    """The look's id, without where it was taken."""
    return gap.look.partition(":")[2].partition("@")[0] or gap.look


def _unseen(lang: str, gap: Gap) -> str:
    others = [claim for claim in gap.claims if claim != _name(gap)]
    reason = reason_text(lang, gap.reason, gap.detail)
    return pick(lang, _ABOUT).format(reason=reason, claims=", ".join(others)) if others else reason
