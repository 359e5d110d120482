"""Reads an OSCAL catalog: its controls, enhancements included, with their statements."""

import re
from collections.abc import Iterator, Mapping

from seccheck.errors import input_fault
from seccheck.model.policy import Json
from seccheck.reading.foreign.library import LONGEST_REF, Item, Library, Refusals
from seccheck.reading.foreign.texts import language_of, line_of, list_of, mapping_of
from seccheck.reading.marks import Pointer

FORMAT = "OSCAL catalog"
_INSERT = re.compile(r"\{\{\s*(?:insert:\s*)?param,?\s*([^\s}]{1,200})\s*\}\}")
_LONGEST, _LONGEST_PARAM = 10_000, 500
"""Characters of a statement, and of a parameter in it."""
_VERSION = "1."


def read_oscal(data: Mapping[str, Json], refusals: Refusals, *, name: str) -> Library:
    """The catalog in `data`, without its `refused`.

    Args:
        data: content with a ``catalog`` mapping.
        refusals: takes what is left out.
        name: the file, for messages.

    Raises:
        InputFaultError: it is of another major version.
    """
    catalog = mapping_of(data.get("catalog"))
    metadata = mapping_of(catalog.get("metadata"))
    version = line_of(metadata.get("oscal-version"))
    if not version.startswith(_VERSION):
        message = f"the catalog is of OSCAL version {version[:20] or 'unnamed'}; version 1 is read"
        raise input_fault(message, file=name, hint="Convert it to OSCAL 1.1 or 1.2 first.")
    reader = _Reader(language_of(metadata.get("language")), refusals, dict(_params(catalog)))
    items = tuple(reader.items(catalog, ("catalog",)))
    title = line_of(metadata.get("title"))
    return Library(
        format=FORMAT,
        ref=title,
        title={reader.locale: title} if title else {},
        copyright="",
        items=items,
        refused=(),
    )


def _params(holder: Mapping[str, Json]) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """All parameters, by id, wherever they are defined."""
    for param in map(mapping_of, list_of(holder.get("params"))):
        yield line_of(param.get("id")), param
    for key in ("groups", "controls"):
        for inner in list_of(holder.get(key)):
            yield from _params(mapping_of(inner))


class _Reader:
    """Walks groups and controls."""

    def __init__(self, locale: str, refusals: Refusals, params: Mapping[str, Mapping[str, Json]]) -> None:
        self.locale = locale
        self._refusals = refusals
        self._params = params
        self._known: dict[str, str] = {}

    def items(self, holder: Mapping[str, Json], here: Pointer) -> Iterator[Item]:
        """Every control of a catalog, a group or another control, in the order of the file."""
        for number, group in enumerate(list_of(holder.get("groups"))):
            yield from self.items(mapping_of(group), (*here, "groups", number))
        for number, control in enumerate(list_of(holder.get("controls"))):
            yield from self._control(mapping_of(control), (*here, "controls", number))

    def _control(self, control: Mapping[str, Json], here: Pointer) -> Iterator[Item]:
        props = {
            line_of(p.get("name")): line_of(p.get("value")) for p in map(mapping_of, list_of(control.get("props")))
        }
        ref = (props.get("label") or line_of(control.get("id")))[:LONGEST_REF]
        title = line_of(control.get("title"))
        statement = " ".join(self._statements(control))[:_LONGEST] or title
        if props.get("status", "").casefold() == "withdrawn":
            self._refusals.add(f"{ref} is withdrawn, and left out", *here)
        elif not statement:
            self._refusals.add(f"{ref or 'a control'} has neither a title nor a statement, and is left out", *here)
        else:
            yield Item(ref=ref, title={self.locale: title or statement}, statement={self.locale: statement})
        yield from self.items(control, here)

    def _statements(self, control: Mapping[str, Json]) -> Iterator[str]:
        for part in map(mapping_of, list_of(control.get("parts"))):
            if line_of(part.get("name")) == "statement":
                yield from self._prose(part)

    def _prose(self, part: Mapping[str, Json]) -> Iterator[str]:
        """The text of a part and of the parts inside it, with their labels."""
        labels = (
            line_of(p.get("value")) for p in map(mapping_of, list_of(part.get("props"))) if p.get("name") == "label"
        )
        said = self._filled(line_of(part.get("prose")))
        if said:
            yield " ".join([*labels, said])
        for inner in map(mapping_of, list_of(part.get("parts"))):
            yield from self._prose(inner)

    def _filled(self, prose: str) -> str:
        """`prose` with what its parameters stand for, in square brackets."""
        return _INSERT.sub(lambda match: f"[{self._param(match[1])}]", prose)[:_LONGEST]

    def _param(self, id_: str) -> str:
        """What a parameter stands for, itself filled in; its id where it is unknown or stands for itself."""
        if id_ not in self._known:
            self._known[id_] = id_
            param = self._params.get(id_, {})
            values = [line_of(value) for value in list_of(param.get("values"))]
            choices = [line_of(choice) for choice in list_of(mapping_of(param.get("select")).get("choice"))]
            said = ", ".join(values) or line_of(param.get("label")) or "; ".join(choices) or id_
            self._known[id_] = self._filled(said)[:_LONGEST_PARAM]
        return self._known[id_]
