"""Words what a document to send must be like: signed, how old, how long valid, for which sites."""

from collections.abc import Iterator, Sequence

from seccheck.model.duration import Duration
from seccheck.model.policy import Json
from seccheck.reports.plain.values import value_text
from seccheck.reports.request.need import Need
from seccheck.reports.request.phrases import phrase
from seccheck.reports.wire.material import effective

_DAYS_A_MONTH = 30.44
_DAYS_A_YEAR, _MONTHS_A_YEAR = 365, 12
HEADED = frozenset({"kind", "signed", "dated.age_days", "valid_until.days_left"})
"""What is said of a document itself, so that no point need repeat it."""


def document_conditions(lang: str, needs: Sequence[Need]) -> str:
    """The strictest of what `needs` ask of one document, each behind a comma; empty where they ask nothing."""
    schemas = [
        atom.schema["properties"]
        for need in needs
        for point in need.points
        for atom in point.atoms
        if point.claim.is_document and "properties" in atom.schema
    ]
    return "".join(f", {said}" for said in _said(lang, schemas, needs))


def _said(lang: str, schemas: Sequence[dict[str, Json]], needs: Sequence[Need]) -> Iterator[str]:
    if any(schema.get("signed", {}).get("const") is True for schema in schemas):
        yield phrase(lang, "signed")
    ages = [max_age for need in needs if (max_age := effective(need.judgement).max_age) is not None]
    ages += [_span(days) for days in _numbers(schemas, "dated.age_days", "maximum")]
    if ages:
        yield phrase(lang, "dated", span=_worded(lang, min(ages, key=_days)))
    if left := _numbers(schemas, "valid_until.days_left", "minimum"):
        yield phrase(lang, "left", span=value_text(lang, max(left), "days"))


def _numbers(schemas: Sequence[dict[str, Json]], name: str, bound: str) -> list[int]:
    found = (schema.get(name, {}).get(bound) for schema in schemas)
    return [int(number) for number in found if isinstance(number, int | float) and number > 0]


def _days(age: Duration) -> float:
    return age.days or age.months * _DAYS_A_MONTH


def _span(days: int) -> Duration:
    """Whole years in months, for that is how people say them."""
    years, rest = divmod(days, _DAYS_A_YEAR)
    return Duration(days=days) if rest else Duration(months=years * _MONTHS_A_YEAR)


def _worded(lang: str, age: Duration) -> str:
    age = _span(age.days) if age.days else age
    return value_text(lang, age.months or age.days, "months" if age.months else "days")
