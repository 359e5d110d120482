"""What stands in a requirement's table: severity, gates and strengths, how long evidence counts, which kinds count."""

from collections.abc import Iterator

from seccheck.model.duration import Duration
from seccheck.model.policy import Catalog, Requirement
from seccheck.reports.plain.values import value_text
from seccheck.reports.reference.labels import spoken
from seccheck.reports.reference.links import kind_link
from seccheck.reports.reference.markdown import text
from seccheck.words.speaking import say


def fact_rows(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[tuple[str, str]]:
    """Labels and cells, both Markdown; the severity is the head."""
    for key, cell in _cells(lang, catalog, requirement):
        yield text(spoken(lang, key)), cell


def _cells(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[tuple[str, str]]:
    yield "severity", text(say(lang, f"severity.{requirement.severity.word}"))
    yield "express", text(spoken(lang, "yes" if requirement.express else "no"))
    for gate, strength in sorted(requirement.demand.items()):
        demanded = {"gate": say(lang, f"gate.{gate.word}"), "strength": say(lang, f"strength.{strength.word}")}
        yield "demand", text(spoken(lang, "demand.text", **demanded))
    if requirement.max_age is not None:
        yield "max_age", text(_span(lang, requirement.max_age))
    if requirement.accepts:
        strengths = {kind: catalog.kinds[kind].strength for kind in requirement.accepts}
        ordered = sorted(strengths, key=lambda kind: (strengths[kind], kind))
        yield "accepts", ", ".join(kind_link(kind, "../") for kind in ordered)


def _span(lang: str, span: Duration) -> str:
    return value_text(lang, span.months or span.days, "months" if span.months else "days")
