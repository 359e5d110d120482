"""Writes a drafted policy as a file: comments that say where it comes from and what was left out, then the policy."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from seccheck.errors import Fault
from seccheck.model.policy import Json
from seccheck.neutral import terminal
from seccheck.reading.foreign.library import Library
from seccheck.reports.pack.draft import Draft

_WIDTH, _LONGEST = 118, 400
_VERSION = "1.0.0"


def pack_text(pack: str, library: Library, draft: Draft) -> str:
    """The whole file.

    Args:
        pack: the policy's id, which is the file's name as well.
        library: where it comes from.
        draft: what it says.
    """
    lines = [*_comments(library, draft), "schema: seccheck-policy/1", f"id: {pack}", f"version: {_VERSION}"]
    lines += [f"title: {_json(draft.title)}", "claims:"]
    for claim, said in draft.claims.items():
        lines += [f"  {claim}:", *_keys(said, "    ")]
    lines.append("requirements:")
    for requirement in draft.requirements:
        lines += _requirement(requirement)
    return "\n".join(lines) + "\n"


def notes_of(draft: Draft) -> Iterator[str]:
    """What a reader of the policy should know beyond what was left out."""
    yield "Every requirement is taken for major, and due before signature (declared) and in the run phase (documented)."
    for lang, count in sorted(draft.repeated.items()):
        yield f"Texts missing in the language {lang}: {count}. They repeat another language; nothing is translated."


def _comments(library: Library, draft: Draft) -> Iterator[str]:
    named = library.title.get("en") or next(iter(library.title.values()), library.ref)
    yield from _comment(f"Brought in from the {library.format} {named!r} by seccheck policy import.")
    yield from _comment("Mind the rights of its publisher before you hand this file on.")
    if library.copyright:
        yield from _comment(f"Its own words on that: {library.copyright}")
    for note in notes_of(draft):
        yield from _comment(note)
    if library.refused:
        yield from _comment("Left out:")
    for fault in library.refused:
        yield from _comment(left_out(fault, source=False), "#   - ")


def left_out(fault: Fault, *, source: bool = True) -> str:
    """One thing that was left out, with its place: in full, or its line alone."""
    if fault.place is None:
        return fault.message
    return f"{fault.place}: {fault.message}" if source else f"line {fault.place.line}: {fault.message}"


def _comment(text: str, lead: str = "# ") -> Sequence[str]:
    return textwrap.wrap(terminal(text, cap=_LONGEST), _WIDTH, initial_indent=lead, subsequent_indent="# ")


def _requirement(requirement: Mapping[str, Json]) -> Iterator[str]:
    examples = requirement["examples"]
    rest = {key: value for key, value in requirement.items() if key not in ("id", "examples")}
    yield f"  - id: {requirement['id']}"
    yield from _keys(rest, "    ")
    yield "    examples:"
    yield from (f"      - {_json(example)}" for example in examples)


def _keys(mapping: Mapping[str, Json], indent: str) -> Iterator[str]:
    return (f"{indent}{key}: {_json(value)}" for key, value in mapping.items())


def _json(value: Json) -> str:
    """JSON, which YAML reads as well; texts came out of a strict reader, so that nothing unseen is in them."""
    return json.dumps(value, ensure_ascii=False)
