"""Loads the mapping of a service tool: one that ships, by its name, or the client's own, by its path."""

from collections.abc import Mapping
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.model.itsm import CALLS, SURVEYS, TICKETS, Field, ItsmMapping, Part, Scale
from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.itsm.folding import folded
from seccheck.reading.itsm.moments import form_of
from seccheck.reading.marks import Pointer
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.opened import open_file
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.shipped import policies_folder

_FORMAT = "seccheck-itsm/1"
_FLAGS = frozenset({"columns"})
_SATISFIED, _DISSATISFIED = "satisfied", "dissatisfied"


def itsm_mapping_names() -> tuple[str, ...]:
    """The names of the mappings that ship, sorted."""
    return tuple(sorted(file.stem for file in _folder().glob("*.yaml")))


def load_itsm_mapping(named: str, folder: Path) -> ItsmMapping:
    """The mapping of that name or in that file.

    Args:
        named: a name of `itsm_mapping_names`, or a path.
        folder: where paths start from: that of the client file.

    Raises:
        InputFaultError: no such mapping, or everything that is wrong with it, by line and column.
    """
    opened = open_file(_path(named, folder), schema=_FORMAT)
    if check(opened.data, schema_of("itsm"), opened.book):
        _check(opened.data, opened.book)
    raise_all(opened.book)
    data = opened.data
    return ItsmMapping(
        name=data["name"],
        file=str(opened.path),
        encodings=tuple(data.get("encodings", ("utf-8",))),
        dates=tuple(data.get("dates", ())),
        decimal=data.get("decimal", "."),
        yes=tuple(data.get("yes", ())),
        no=tuple(data.get("no", ())),
        parts={sort: _part(data[sort]) for sort in (TICKETS, CALLS, SURVEYS) if sort in data},
    )


def _folder() -> Path:
    return policies_folder() / "mappings" / "itsm"


def _path(named: str, folder: Path) -> Path:
    if named in itsm_mapping_names():
        return _folder() / f"{named}.yaml"
    if "/" not in named and not named.endswith((".yaml", ".yml")):
        shipped = f"Name one of {', '.join(itsm_mapping_names())}, or a file of your own."
        raise input_fault(
            f"there is no ITSM mapping `{named[:80]}`", hint=did_you_mean(named, itsm_mapping_names()) or shipped
        )
    return folder / named


def _part(data: Mapping[str, Json]) -> Part:
    return Part(
        fields={name: _field(written) for name, written in data["fields"].items()},
        texts=tuple(Field(headings=tuple(headings)) for headings in data.get("texts", ())),
        last_wins="duplicates" in data,
        rows=data.get("rows", ""),
        scale=_scale(data),
    )


def _field(written: Json) -> Field:
    if isinstance(written, list):
        return Field(headings=tuple(written))
    return Field(
        headings=tuple(written["columns"]),
        yes=tuple(written.get("yes", ())),
        no=tuple(written.get("no", ())),
        empty=written.get("empty", ""),
        other=written.get("other", ""),
        above=written.get("above"),
        is_filled=written.get("filled", False),
    )


def _scale(data: Mapping[str, Json]) -> Scale:
    ends, words = data.get("scale", {}), data.get("words", {})
    return Scale(
        lowest=ends.get("from", Scale().lowest),
        highest=ends.get("to", Scale().highest),
        satisfied=ends.get("satisfied", Scale().satisfied),
        words={folded(word): key == _SATISFIED for key in words for word in words[key]},
    )


def _check(data: Mapping[str, Json], book: FaultBook) -> None:
    """What the schema cannot say."""
    for position, pattern in enumerate(data.get("dates", ())):
        try:
            form_of(pattern)
        except ValueError as error:
            book.add(str(error), "dates", position, hint="Write it as DD/MM/YYYY HH:mm.")
    for sort in (TICKETS, CALLS, SURVEYS):
        for name, written in data.get(sort, {}).get("fields", {}).items():
            if isinstance(written, dict):
                _check_words(written, (sort, "fields", name), book)
    ends = data.get(SURVEYS, {}).get("scale")
    if ends is not None and not ends["from"] < ends["satisfied"] <= ends["to"]:
        hint = "Write for instance `{from: 1, to: 5, satisfied: 4}`."
        book.add("the score of satisfied people is not inside the scale", SURVEYS, "scale", hint=hint)
    words = data.get(SURVEYS, {}).get("words")
    if words is not None:
        _check_twice(words[_SATISFIED], words[_DISSATISFIED], (SURVEYS, "words", _DISSATISFIED), book)


def _check_words(written: Mapping[str, Json], here: Pointer, book: FaultBook) -> None:
    _check_twice(written.get("yes", ()), written.get("no", ()), (*here, "no"), book)
    rest = [key for key in written if key not in _FLAGS | {"filled"}]
    if "filled" in written and rest:
        hint = "Leave out one of the two."
        book.add(f"`filled` and `{rest[0]}` do not go together", *here, rest[0], at="key", hint=hint)


def _check_twice(yes: Json, no: Json, here: Pointer, book: FaultBook) -> None:
    meant = {folded(word) for word in yes}
    for position, word in enumerate(no):
        if folded(word) in meant:
            book.add(f"`{word[:80]}` means both", *here, position, hint="Leave it in one of the two lists.")
