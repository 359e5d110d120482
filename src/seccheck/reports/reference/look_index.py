"""The pages of looks: one for each family, and an index of them all."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.model.policy import Catalog
from seccheck.reports.explained.look import LookFacts, licence_text, side_text
from seccheck.reports.reference.links import LOOKS_INDEX, family_page, kind_link
from seccheck.reports.reference.look_labels import family_title, say_look
from seccheck.reports.reference.look_section import look_section
from seccheck.reports.reference.markdown import Block, code, heading, link, page, table, text
from seccheck.words.speaking import pick

_UP = "../"
_Families = Mapping[str, Sequence[LookFacts]]


def look_pages(lang: str, catalog: Catalog, looks: Sequence[LookFacts]) -> dict[str, str]:
    """Markdown by path; nothing where there are no looks.

    Args:
        lang: a language we speak.
        catalog: knows the claims and the requirements that use them.
        looks: in the order in which they are shown; a look's family is its id without the last word.
    """
    families: dict[str, list[LookFacts]] = {}
    for look in looks:
        families.setdefault(look.id.rpartition(".")[0], []).append(look)
    if not families:
        return {}
    pages = {family_page(family): page(_family(lang, catalog, family, ours)) for family, ours in families.items()}
    return {LOOKS_INDEX: page(_index(lang, families)), **pages}


def _index(lang: str, families: _Families) -> Iterator[Block]:
    yield text(say_look(lang, "generated"))
    yield heading(1, text(say_look(lang, "index")))
    yield text(say_look(lang, "index.text", n=sum(map(len, families.values()))))
    yield text(say_look(lang, "pseudonyms"))
    for family, looks in families.items():
        name = family_page(family).rpartition("/")[2]
        yield heading(2, link(text(family_title(lang, family)), name))
        yield table(_rows(lang, looks, name))


def _rows(lang: str, looks: Sequence[LookFacts], target: str) -> Iterator[tuple[str, ...]]:
    """The head and a row for each look; whose tenant is asked, only where one is."""
    more = ("side", "licence") if any(look.side for look in looks) else ("kind",)
    yield tuple(text(say_look(lang, key)) for key in ("look", "title", *more))
    for look in looks:
        named = link(code(look.id), f"{target}#{look.id}")
        needs = (text(side_text(lang, look.side)), text(licence_text(lang, look.licence))) if look.side else ()
        yield named, text(pick(lang, look.title)), *(needs or (kind_link(look.kind, _UP),))


def _family(lang: str, catalog: Catalog, family: str, looks: Sequence[LookFacts]) -> Iterator[Block]:
    yield text(say_look(lang, "generated"))
    yield heading(1, text(family_title(lang, family)))
    yield text(say_look(lang, "family.text", n=len(looks)))
    for look in looks:
        yield from look_section(lang, catalog, look)
