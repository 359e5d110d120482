"""One requirement on one screen."""

from collections.abc import Iterable, Iterator

from seccheck.model.policy import Catalog, Requirement
from seccheck.reports.explained.evidence import demanded, freshness, ladder
from seccheck.reports.explained.example import all_examples, two_examples
from seccheck.reports.explained.labels import AGAIN, BLANK, Line, apart, spoken
from seccheck.reports.explained.questions import Questions
from seccheck.reports.reference.framework_names import framework_name
from seccheck.reports.reference.written import written_lines
from seccheck.words.speaking import pick


def requirement_page(lang: str, catalog: Catalog, requirement: Requirement, *, full: bool = False) -> Iterator[Line]:
    """All that somebody needs who must fulfil or judge `requirement`.

    Args:
        lang: a language we speak.
        catalog: holds it.
        requirement: any.
        full: with hints, every example, and the conditions as the policy writes them, on more than one screen.
    """
    yield "", spoken(lang, "title", id=requirement.id, title=pick(lang, requirement.title))
    yield "", pick(lang, requirement.statement)
    yield BLANK
    yield spoken(lang, "why"), spoken(lang, f"why.{requirement.severity.word}")
    yield spoken(lang, "policy"), _policy(lang, catalog, requirement)
    questions = Questions(lang, catalog, hints=full)
    yield from _rows(lang, "when", questions.conditions(requirement.when))
    yield from _rows(lang, "expect", questions.expected(requirement))
    yield from _rows(lang, "observe", questions.conditions(requirement.observe))
    yield from _rows(lang, "agree", _agreements(lang, requirement))
    yield spoken(lang, "demand"), demanded(lang, requirement)
    yield from _rows(lang, "evidence", ladder(lang, catalog, requirement))
    yield spoken(lang, "max_age"), freshness(lang, requirement)
    yield spoken(lang, "remedy"), pick(lang, requirement.remedy)
    if requirement.references:
        yield spoken(lang, "references"), apart(lang, _references(lang, requirement))
    if full:
        yield from all_examples(lang, catalog, requirement)
        yield from _rows(lang, "schema", written_lines(requirement))
    else:
        yield from two_examples(lang, catalog, requirement)


def _rows(lang: str, key: str, texts: Iterable[str]) -> Iterator[Line]:
    """Several texts below one label."""
    label = spoken(lang, key)
    for text in texts:
        yield label, text
        label = AGAIN


def _policy(lang: str, catalog: Catalog, requirement: Requirement) -> str:
    title = next((policy.title for policy in catalog.policies if policy.id == requirement.pack), {})
    said = {"title": pick(lang, title), "id": requirement.pack, "version": requirement.version}
    return spoken(lang, "policy.express" if requirement.express else "policy.text", **said)


def _agreements(lang: str, requirement: Requirement) -> Iterator[str]:
    for pair in requirement.agree:
        key = "agree.within" if pair.within else "agree.text"
        yield spoken(lang, key, declared=pair.declared, observed=pair.observed, within=f"{pair.within:g}")


def _references(lang: str, requirement: Requirement) -> Iterator[str]:
    for framework, ids in sorted(requirement.references.items()):
        yield spoken(lang, "reference.line", framework=framework_name(lang, framework), ids=", ".join(ids))
