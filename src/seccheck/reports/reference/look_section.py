"""One look on its family's page."""

from collections.abc import Iterator

from seccheck.model.policy import Catalog
from seccheck.reports.explained.look import LookFacts, licence_text, side_text
from seccheck.reports.reference.claim_table import users_of
from seccheck.reports.reference.links import claim_link, kind_link, requirement_link
from seccheck.reports.reference.look_labels import say_look
from seccheck.reports.reference.markdown import Block, bullets, code, heading, strong, table, text
from seccheck.words.speaking import pick

_UP = "../"


def look_section(lang: str, catalog: Catalog, look: LookFacts) -> Iterator[Block]:
    """All there is to say about `look`, block by block."""
    yield heading(2, f"{code(look.id)} {text(pick(lang, look.title))}", look.id)
    yield bullets(_fact(lang, key, said) for key, said in _facts(lang, look))
    if look.needs:
        head = tuple(text(say_look(lang, key)) for key in ("permission", "why"))
        yield table([head, *((code(permission), text(pick(lang, why))) for permission, why in look.needs)])
    yield table(_claims(lang, catalog, look))


def _facts(lang: str, look: LookFacts) -> Iterator[tuple[str, str]]:
    """Labels, and what is said, as Markdown."""
    told = {
        "looks_at": look.looks_at,
        "believed": look.may_be_believed,
        "cannot_see": look.cannot_see,
        "keeps": look.keeps,
        "rule_out": look.rule_out,
    }
    for key, said in told.items():
        if said:
            yield key, text(pick(lang, said))
    if look.licence:
        yield "licence", text(licence_text(lang, look.licence))
    if look.side:
        yield "side", text(side_text(lang, look.side))
    if look.kind:
        yield "kind", kind_link(look.kind, _UP)


def _fact(lang: str, key: str, said: str) -> str:
    return say_look(lang, "fact.line", label=strong(say_look(lang, key)), text=said)


def _claims(lang: str, catalog: Catalog, look: LookFacts) -> Iterator[tuple[str, ...]]:
    """The head, and each claim with its question and the requirements that use it."""
    yield tuple(text(say_look(lang, key)) for key in ("claim", "fact", "used_by"))
    users = users_of(catalog)
    for id_ in look.claims:
        if id_ in catalog.claims:
            used = ", ".join(requirement_link(catalog, requirement, _UP) for requirement in users.get(id_, ()))
            yield claim_link(catalog, id_, _UP), text(pick(lang, catalog.claims[id_].ask)), used
