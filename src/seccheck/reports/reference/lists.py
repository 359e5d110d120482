"""The pages that list: kinds of evidence, references by framework, reference data."""

import re
from collections.abc import Iterator

from seccheck.model.policy import Catalog
from seccheck.reports.reference.framework_names import framework_name
from seccheck.reports.reference.labels import spoken
from seccheck.reports.reference.links import requirement_link
from seccheck.reports.reference.markdown import Block, anchor, code, heading, table, text
from seccheck.words.speaking import pick, say

_NUMBER = re.compile(r"(\d+)")


def kind_blocks(lang: str, catalog: Catalog) -> Iterator[Block]:
    """One table of all kinds, the weakest first."""
    rows = [tuple(text(spoken(lang, key)) for key in ("kind", "title", "strength"))]
    for kind in sorted(catalog.kinds.values(), key=lambda kind: (kind.strength, kind.id)):
        strength = say(lang, f"strength.{kind.strength.word}")
        rows.append((f"{anchor(kind.id)}{code(kind.id)}", text(pick(lang, kind.title)), text(strength)))
    yield table(rows)


def framework_blocks(lang: str, catalog: Catalog) -> Iterator[Block]:
    """One table for each framework: which requirements refer to which of its articles or controls."""
    references: dict[str, dict[str, list[str]]] = {}
    for requirement in catalog.requirements.values():
        for framework, ids in requirement.references.items():
            for id_ in ids:
                references.setdefault(framework, {}).setdefault(id_, []).append(requirement.id)
    named = sorted((framework_name(lang, key), key) for key in references)
    for name, key in named:
        rows = [tuple(text(spoken(lang, label)) for label in ("reference", "requirements"))]
        for id_ in sorted(references[key], key=natural_order):
            users = ", ".join(requirement_link(catalog, requirement) for requirement in references[key][id_])
            rows.append((text(id_), users))
        yield heading(2, text(name), key)
        yield table(rows)


def data_blocks(lang: str, catalog: Catalog) -> Iterator[Block]:
    """Each file of dated lists, with where it comes from and how long it holds."""
    for data in sorted(catalog.data.values(), key=lambda data: data.id):
        yield heading(2, text(data.id), data.id)
        yield text(spoken(lang, "as_of", day=data.as_of.isoformat(), until=data.until.isoformat()))
        yield text(spoken(lang, "source", source=data.source))
        rows = [tuple(text(spoken(lang, label)) for label in ("list", "values"))]
        rows += [(code(name), text(", ".join(map(str, values)))) for name, values in sorted(data.lists.items())]
        yield table(rows)


def natural_order(reference: str) -> tuple[tuple[int, int | str], ...]:
    """A key that puts ``A.5.9`` before ``A.5.10``; whole numbers stand before words."""
    parts = _NUMBER.split(reference)
    return tuple((0, int(part)) if part.isdecimal() else (1, part.lower()) for part in parts if part)
