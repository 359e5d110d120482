"""One requirement on its policy's page."""

from collections.abc import Iterator, Sequence

from seccheck.model.policy import Atom, Catalog, Expectation, Requirement
from seccheck.reports.reference.condition_words import Subject, condition_words
from seccheck.reports.reference.example_words import example_blocks
from seccheck.reports.reference.framework_names import framework_name
from seccheck.reports.reference.labels import spoken
from seccheck.reports.reference.links import claim_link
from seccheck.reports.reference.markdown import Block, bullets, folded, heading, strong, table, text
from seccheck.reports.reference.requirement_facts import fact_rows
from seccheck.reports.reference.written import written_lines
from seccheck.words.speaking import pick, say

_UP = "../"


def requirement_section(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[Block]:
    """All there is to say about `requirement`, block by block."""
    yield heading(2, text(f"{requirement.id} {pick(lang, requirement.title)}"), requirement.id.lower())
    yield text(pick(lang, requirement.statement))
    yield table(fact_rows(lang, catalog, requirement))
    yield from _conditions(lang, catalog, spoken(lang, "when"), requirement.when)
    yield from _conditions(lang, catalog, spoken(lang, "expect"), requirement.expect)
    for gate, more in sorted(requirement.expect_from.items()):
        label = spoken(lang, "expect_from", gate=say(lang, f"gate.{gate.word}"))
        yield from _conditions(lang, catalog, label, more)
    yield from _conditions(lang, catalog, spoken(lang, "observe"), requirement.observe)
    yield from _listed(spoken(lang, "agree"), [text(line) for line in _agreements(lang, requirement)])
    yield folded(spoken(lang, "schema"), written_lines(requirement))
    yield strong(spoken(lang, "remedy"))
    yield text(pick(lang, requirement.remedy))
    yield from _listed(spoken(lang, "references"), [text(line) for line in _references(lang, requirement)])
    yield from example_blocks(lang, catalog, requirement)


def _listed(label: str, items: Sequence[str]) -> Iterator[Block]:
    if items:
        yield strong(label)
        yield bullets(items)


def _conditions(lang: str, catalog: Catalog, label: str, expectation: Expectation) -> Iterator[Block]:
    """A list of what must be true; several cases where one of them is enough."""
    if len(expectation) <= 1:
        yield from _listed(label, [_atom(lang, catalog, atom) for branch in expectation for atom in branch])
        return
    yield strong(label)
    yield text(spoken(lang, "one_of"))
    for number, branch in enumerate(expectation, 1):
        cases = bullets((_atom(lang, catalog, atom) for atom in branch), depth=1)
        yield f"{bullets([text(spoken(lang, 'case', n=number))])}\n{cases}"


def _atom(lang: str, catalog: Catalog, atom: Atom) -> str:
    """The question, what the answer must be, and the claim's id."""
    base, derived = (atom.claim, "") if atom.claim in catalog.claims else atom.claim.rpartition(".")[::2]
    claim = catalog.claims[base]
    words = condition_words(lang, atom.schema, Subject(unit=claim.unit, derived=derived, document=claim.is_document))
    ask = text(pick(lang, claim.ask))
    return f"{ask} {strong(words or spoken(lang, 'see_schema'))} ({claim_link(catalog, atom.claim, _UP)})"


def _agreements(lang: str, requirement: Requirement) -> Iterator[str]:
    for pair in requirement.agree:
        key = "agree.within" if pair.within else "agree.text"
        yield spoken(lang, key, declared=pair.declared, observed=pair.observed, within=f"{pair.within:g}")


def _references(lang: str, requirement: Requirement) -> Iterator[str]:
    for framework, ids in sorted(requirement.references.items()):
        yield spoken(lang, "reference.line", framework=framework_name(lang, framework), ids=", ".join(ids))
