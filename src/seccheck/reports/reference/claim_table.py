"""Claims as the rows of a table: the question, what an answer looks like, who gives it, what it is used for."""

from collections.abc import Iterable, Iterator

from seccheck.model.policy import Catalog, Claim, Json, Requirement
from seccheck.model.scale import AnsweredBy
from seccheck.reports.reference.labels import spoken
from seccheck.reports.reference.links import requirement_link
from seccheck.reports.reference.markdown import anchor, code, text
from seccheck.reports.reference.type_words import answer_words
from seccheck.words.speaking import pick

Row = tuple[str, ...]


def claim_rows(lang: str, catalog: Catalog, claims: Iterable[Claim], *, up: str = "") -> Iterator[Row]:
    """The head of the table and a row for each claim; claims that only a look knows have nobody who answers.

    Args:
        lang: a language we speak.
        catalog: knows which requirement uses which claim.
        claims: of one page.
        up: ``../`` on a page one folder down.
    """
    claims = list(claims)
    asked = any(claim.answered_by is not AnsweredBy.LOOK for claim in claims)
    keys = ("id", "question", "answer", "answered_by", "used_by") if asked else ("id", "fact", "values", "used_by")
    yield tuple(text(spoken(lang, key)) for key in keys)
    users = users_of(catalog)
    for claim in claims:
        by = (text(spoken(lang, f"by.{claim.answered_by.word}")),) if asked else ()
        used = ", ".join(requirement_link(catalog, id_, up) for id_ in users.get(claim.id, ()))
        question = " ".join(text(pick(lang, said)) for said in (claim.ask, claim.hint) if said)
        yield f"{anchor(claim.id)}{code(claim.id)}", question, text(answer_words(lang, claim)), *by, used


def users_of(catalog: Catalog) -> dict[str, list[str]]:
    """The requirements that use each claim, in their order."""
    users: dict[str, list[str]] = {}
    for requirement in catalog.requirements.values():
        bases = (name if name in catalog.claims else name.rpartition(".")[0] for name in _names(requirement))
        for claim in dict.fromkeys(bases):
            users.setdefault(claim, []).append(requirement.id)
    return users


def _names(requirement: Requirement) -> Iterator[str]:
    parts = (requirement.when, requirement.expect, *requirement.expect_from.values(), requirement.observe)
    for atom in (atom for expectation in parts for branch in expectation for atom in branch):
        yield atom.claim
        yield from _targets(atom.schema)
    for pair in requirement.agree:
        yield from (pair.declared, pair.observed)


def _targets(schema: Json) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$claim"), str):
            yield schema["$claim"]
        for part in schema.values():
            yield from _targets(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _targets(part)
