"""All reference pages of one language: an index, policies, questions, facts, looks, kinds of evidence, lists."""

from collections.abc import Iterator, Sequence

from seccheck.model.policy import Catalog, Policy
from seccheck.model.scale import AnsweredBy
from seccheck.reports.explained.look import LookFacts
from seccheck.reports.reference import links
from seccheck.reports.reference.claim_table import claim_rows
from seccheck.reports.reference.labels import spoken
from seccheck.reports.reference.lists import data_blocks, framework_blocks, kind_blocks
from seccheck.reports.reference.look_index import look_pages
from seccheck.reports.reference.markdown import Block, bullets, heading, link, page, table, text
from seccheck.reports.reference.requirement_section import requirement_section
from seccheck.words.speaking import pick, say

Pages = dict[str, str]
"""Markdown by path."""


def reference_pages(catalog: Catalog, lang: str, looks: Sequence[LookFacts] = ()) -> Pages:
    """Every page in `lang`, in an order that depends on the policies and on the looks alone.

    Args:
        catalog: all there is of policies.
        lang: a language we speak.
        looks: all there are; without them there is no page of looks.
    """
    pages = {links.INDEX: page(_index(catalog, lang, has_looks=bool(looks)))}
    for policy in catalog.policies:
        if policy.requirements:
            pages[links.policy_page(policy.id)] = page(_policy(catalog, policy, lang))
        if _asked(policy):
            pages[links.claims_page(policy.id)] = page(_claims(catalog, policy, lang))
    facts = [claim for claim in catalog.claims.values() if claim.pack == links.ENGAGEMENT]
    pages[links.claims_page(links.ENGAGEMENT)] = page(
        [*_head(lang, "engagement", "engagement.text"), table(claim_rows(lang, catalog, facts, up="../"))]
    )
    seen = [claim for claim in catalog.claims.values() if claim.answered_by is AnsweredBy.LOOK]
    pages[links.LOOKS] = page([*_head(lang, "looks", "looks.text"), table(claim_rows(lang, catalog, seen))])
    pages |= look_pages(lang, catalog, looks)
    pages[links.KINDS] = page([*_head(lang, "kinds", "kinds.text"), *kind_blocks(lang, catalog)])
    pages[links.FRAMEWORKS] = page([*_head(lang, "frameworks", "frameworks.text"), *framework_blocks(lang, catalog)])
    pages[links.DATA] = page([*_head(lang, "data", "data.text"), *data_blocks(lang, catalog)])
    return pages


def _head(lang: str, title: str, about: str, **values: object) -> Iterator[Block]:
    yield text(spoken(lang, "generated"))
    yield heading(1, text(spoken(lang, title, **values)))
    yield text(spoken(lang, about, **values))


def _asked(policy: Policy) -> bool:
    return any(claim.answered_by is not AnsweredBy.LOOK for claim in policy.claims)


def _index(catalog: Catalog, lang: str, *, has_looks: bool) -> Iterator[Block]:
    yield from _head(lang, "index", "index.text", requirements=len(catalog.requirements), claims=len(catalog.claims))
    head = tuple(text(spoken(lang, key)) for key in ("policy", "requirements", "questions"))
    rows = [head]
    for policy in catalog.policies:
        asked = sum(claim.answered_by is not AnsweredBy.LOOK for claim in policy.claims)
        if policy.requirements or asked:
            title = text(pick(lang, policy.title))
            named = link(title, links.policy_page(policy.id)) if policy.requirements else title
            questions = link(str(asked), links.claims_page(policy.id)) if asked else "0"
            rows.append((named, str(len(policy.requirements)), questions))
    yield table(rows)
    others = (
        ("engagement", links.claims_page(links.ENGAGEMENT)),
        ("looks", links.LOOKS),
        *([("look_pages", links.LOOKS_INDEX)] if has_looks else []),
        ("kinds", links.KINDS),
        ("frameworks", links.FRAMEWORKS),
        ("data", links.DATA),
    )
    yield bullets(link(text(spoken(lang, key)), path) for key, path in others)


def _policy(catalog: Catalog, policy: Policy, lang: str) -> Iterator[Block]:
    yield text(spoken(lang, "generated"))
    yield heading(1, text(pick(lang, policy.title)))
    yield text(spoken(lang, "policy.text", version=policy.version, requirements=len(policy.requirements)))
    rows = [tuple(text(spoken(lang, key)) for key in ("requirement", "title", "severity"))]
    for requirement in policy.requirements:
        severity = say(lang, f"severity.{requirement.severity.word}")
        named = links.requirement_link(catalog, requirement.id, "../")
        rows.append((named, text(pick(lang, requirement.title)), text(severity)))
    yield table(rows)
    for requirement in policy.requirements:
        yield from requirement_section(lang, catalog, requirement)


def _claims(catalog: Catalog, policy: Policy, lang: str) -> Iterator[Block]:
    yield from _head(lang, "claims", "claims.text", policy=pick(lang, policy.title))
    asked = [claim for claim in policy.claims if claim.answered_by is not AnsweredBy.LOOK]
    yield table(claim_rows(lang, catalog, asked, up="../"))
