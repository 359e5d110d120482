"""One claim, or one kind of evidence, and which requirements use it."""

from collections.abc import Iterable, Iterator

from seccheck.judging.derived import split
from seccheck.judging.standin import targets
from seccheck.model.policy import Catalog, Claim, Kind, Requirement
from seccheck.model.scale import AnsweredBy
from seccheck.reports.explained.labels import BLANK, Line, spoken
from seccheck.reports.reference.type_words import answer_words
from seccheck.words.speaking import pick, say


def claim_page(lang: str, catalog: Catalog, claim: Claim) -> Iterator[Line]:
    """What is asked, what an answer looks like, who gives it, and what it is used for."""
    yield "", spoken(lang, "title", id=claim.id, title=pick(lang, claim.ask))
    if claim.hint:
        yield "", pick(lang, claim.hint)
    yield BLANK
    yield from claim_facts(lang, catalog, claim)


def claim_facts(lang: str, catalog: Catalog, claim: Claim) -> Iterator[Line]:
    """Who answers it, what an answer looks like, and what it is used for."""
    yield spoken(lang, "policy"), claim.pack
    yield spoken(lang, "answered_by"), spoken(lang, f"by.{claim.answered_by.word}")
    key = "value" if claim.answered_by is AnsweredBy.LOOK else "type"
    yield spoken(lang, key), answer_words(lang, claim)
    yield _users(lang, (r for r in catalog.requirements.values() if claim.id in _claims(r)))


def kind_page(lang: str, catalog: Catalog, kind: Kind) -> Iterator[Line]:
    """How strong it is, and which requirements accept it."""
    yield "", spoken(lang, "title", id=kind.id, title=pick(lang, kind.title))
    yield BLANK
    yield spoken(lang, "strength"), say(lang, f"strength.{kind.strength.word}")
    yield _users(lang, (r for r in catalog.requirements.values() if kind.id in r.accepts))


def _users(lang: str, requirements: Iterable[Requirement]) -> Line:
    return spoken(lang, "used_by"), ", ".join(r.id for r in requirements) or spoken(lang, "nobody")


def _claims(requirement: Requirement) -> set[str]:
    parts = (requirement.when, requirement.expect, *requirement.expect_from.values(), requirement.observe)
    atoms = [atom for expectation in parts for branch in expectation for atom in branch]
    names = [name for atom in atoms for name in (atom.claim, *targets(atom.schema))]
    names += [name for pair in requirement.agree for name in (pair.declared, pair.observed)]
    return {split(name)[0] for name in names}
