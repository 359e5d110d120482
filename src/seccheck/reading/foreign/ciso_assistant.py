"""Reads a CISO Assistant library: the assessable requirement nodes of its framework, with their questions."""

from collections.abc import Iterator, Mapping

from seccheck.errors import input_fault
from seccheck.model.policy import Json, Text
from seccheck.reading.foreign.ciso_questions import read_questions
from seccheck.reading.foreign.library import LONGEST_REF, Item, Library, Refusals
from seccheck.reading.foreign.texts import language_of, line_of, list_of, mapping_of, spoken_in
from seccheck.reading.marks import Pointer

FORMAT = "CISO Assistant library"
_HERE: Pointer = ("objects", "framework", "requirement_nodes")


def read_ciso_assistant(data: Mapping[str, Json], refusals: Refusals, *, name: str) -> Library:
    """The library in `data`, without its `refused`.

    Args:
        data: content with an ``objects`` mapping.
        refusals: takes what is left out.
        name: the file, for messages.

    Raises:
        InputFaultError: it holds no framework.
    """
    objects = mapping_of(data.get("objects"))
    framework = mapping_of(objects.get("framework"))
    nodes = list_of(framework.get("requirement_nodes"))
    if not nodes:
        hint = f"It holds: {', '.join(map(str, objects)) or 'nothing'}. Only a framework has requirements."
        raise input_fault("the library holds no framework with requirement nodes", file=name, hint=hint[:300])
    for key in objects:
        if key != "framework":
            refusals.add(f"{key}: left out, only the framework becomes a policy", "objects", key)
    locale = language_of(data.get("locale"))
    return Library(
        format=FORMAT,
        ref=line_of(framework.get("ref_id")) or line_of(data.get("ref_id")),
        title=spoken_in(framework, "name", locale) or spoken_in(data, "name", locale),
        copyright=line_of(data.get("copyright")),
        items=tuple(_items(nodes, locale, refusals)),
        refused=(),
    )


def _items(nodes: list[Json], locale: str, refusals: Refusals) -> Iterator[Item]:
    for number, node in enumerate(nodes):
        here = (*_HERE, number)
        if not isinstance(node, dict):
            refusals.add("the requirement node is no mapping", *here)
        elif node.get("assessable") is True:
            item = _item(node, here, locale, refusals)
            if item is not None:
                yield item


def _item(node: Mapping[str, Json], here: Pointer, locale: str, refusals: Refusals) -> Item | None:
    """None where neither a name, nor a description, nor a question says what is required."""
    before = len(refusals.noted)
    questions = tuple(read_questions(node, here, locale, refusals))
    name, description = spoken_in(node, "name", locale), spoken_in(node, "description", locale)
    first: Text = questions[0].text if questions else {}
    if not (name or description or first):
        refusals.add("the requirement has no name and no description", *here)
        return None
    if not questions and len(refusals.noted) > before:
        refusals.add("none of the questions can be judged: the requirement is asked as a whole, as a yes or no", *here)
    return Item(
        ref=(line_of(node.get("ref_id")) or line_of(node.get("urn")).rpartition(":")[2])[:LONGEST_REF],
        title=name or description or first,
        statement=description or name or first,
        questions=questions,
    )
