"""Drafts a policy out of a foreign library: one requirement for each of its items, with claims and examples."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from seccheck.model.policy import Json
from seccheck.reading.foreign.library import Item, Library
from seccheck.reports.pack.asked import Asked, asked_of
from seccheck.reports.pack.names import claim_part, slug, unlike
from seccheck.reports.pack.wording import Speaker, own

KINDS = ("policy", "procedure", "register", "plan", "config-export", "assessment-report", "audit-report-independent")
"""Kinds of document that may show anything an imported requirement asks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A policy as plain data, and what a reader should know about it."""

    title: Mapping[str, str]
    claims: Mapping[str, Json]
    requirements: tuple[Mapping[str, Json], ...]
    repeated: Mapping[str, int]
    """How many texts had to be repeated, by the language that was missing."""


def draft_of(library: Library, pack: str, taken: Collection[str]) -> Draft:
    """The policy `pack` with everything in `library`.

    Args:
        library: what was read.
        pack: the policy's id.
        taken: ids of requirements that other policies have.
    """
    speaker = Speaker()
    claims: dict[str, Json] = {}
    requirements: dict[str, Mapping[str, Json]] = {}
    source = slug(library.ref, "_") or slug(pack, "_")
    reference = source if source[:1].isalpha() else f"r_{source}"
    parts: set[str] = set()
    names = set(taken)
    for item in library.items:
        part = unlike(claim_part(item.ref), parts, "_")
        parts.add(part)
        asked = asked_of(item, f"{pack.replace('-', '')}.{part}", speaker, KINDS)
        claims |= asked.claims
        named = f"{pack}-{slug(item.ref) or len(parts)}".upper()
        id_ = unlike(named, names, "-")
        names.add(id_)
        requirements[id_] = dict(_requirement(id_, item, asked, speaker, reference))
    title = speaker.title(library.title or dict.fromkeys(("en", "fr"), pack))
    return Draft(title=title, claims=claims, requirements=tuple(requirements.values()), repeated=speaker.repeated)


def _requirement(id_: str, item: Item, asked: Asked, speaker: Speaker, reference: str) -> Iterator[tuple[str, Json]]:
    yield "id", id_
    yield "title", speaker.title(item.title)
    yield "statement", speaker.both(item.statement)
    yield "severity", "major"
    yield "expect", asked.expect
    if asked.later:
        yield "expect_from", {"run": asked.later}
    yield "demand", {"pre-contract": "declared", "run": "documented"}
    yield "accepts", list(KINDS)
    yield "remedy", own("remedy")
    if item.ref:
        yield "references", {reference: [item.ref]}
    yield "examples", list(_examples(asked))


def _examples(asked: Asked) -> Iterator[Json]:
    """Each claim right, wrong and unsaid; answered, and shown by a document."""
    kind = KINDS[0]
    answered = {claim: {"value": value} for claim, value in asked.right.items()}
    shown = {claim: {"value": value, "kind": kind} for claim, value in {**asked.right, **asked.papers(kind)}.items()}
    yield {"name": "answered", "given": answered, "gate": "pre-contract", "outcome": "demonstrated"}
    for claim, value in asked.wrong.items():
        yield {"like": "answered", "given": {claim: {"value": value}}, "gate": "pre-contract", "outcome": "refuted"}
    yield {"given": {}, "gate": "pre-contract", "outcome": "unknown"}
    yield {"name": "shown", "given": shown, "gate": "run", "outcome": "demonstrated"}
    for claim in asked.right:
        yield {"like": "shown", "given": {claim: answered[claim]}, "gate": "run", "outcome": "too-weak"}
    for claim in asked.later:
        yield {"like": "shown", "given": {claim: None}, "gate": "run", "outcome": "unknown"}
