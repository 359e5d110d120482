"""Loads a mapping: one that ships, by its name, or one's own, by its path; checked against the claims it names."""

import re
from collections.abc import Mapping
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.model.policy import Catalog, Json
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.foreign.mapping_check import check_mapping
from seccheck.questionnaire.foreign.question_map import Column, Exclusion, Feed, QuestionMap
from seccheck.reading.faults import raise_all
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.opened import open_file
from seccheck.reading.schema_check import check
from seccheck.reading.schemas import schema_of
from seccheck.reading.shipped import policies_folder

_FORMAT = "seccheck-mapping/1"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIRST, _LETTERS = ord("A") - 1, 26


def load_mapping(name_or_path: str | Path, catalog: Catalog) -> QuestionMap:
    """The mapping of that name or in that file.

    Args:
        name_or_path: a name of `mapping_names`, or a YAML file of the form ``seccheck-mapping/1``.
        catalog: knows the claims; each that the mapping names must be one that a provider answers, each value one that
            fits its claim.

    Raises:
        InputFaultError: no such mapping, or everything that is wrong with it, by line and column.
    """
    opened = open_file(_path(str(name_or_path)), schema=_FORMAT)
    if check(opened.data, schema_of("mapping"), opened.book):
        check_mapping(opened.data, catalog, opened.book)
    raise_all(opened.book)
    return _mapping(opened.data)


def mapping_names() -> tuple[str, ...]:
    """The names of the mappings that ship, sorted."""
    return tuple(sorted(file.stem for file in _folder().glob("*.yaml")))


def _folder() -> Path:
    return policies_folder() / "mappings"


def _path(named: str) -> Path:
    if named in mapping_names():
        return _folder() / f"{named}.yaml"
    if _NAME.fullmatch(named) and not Path(named).exists():
        shipped = f"Name a file, or one of {', '.join(mapping_names())}."
        raise input_fault(f"there is no mapping `{named[:80]}`", hint=did_you_mean(named, mapping_names()) or shipped)
    return Path(named)


def _mapping(data: Mapping[str, Json]) -> QuestionMap:
    columns, questions = data["columns"], data["questions"]
    is_own = isinstance(questions, str)
    return QuestionMap(
        name=data["name"],
        id=_column(columns["id"]),
        answer=_column(columns["answer"]),
        text=_column(columns["text"]) if "text" in columns else None,
        comments=tuple(_column(column) for column in columns.get("comments", ())),
        exclusions=tuple(
            Exclusion(column=_column(entry["column"]), says=frozenset(map(fold, entry["says"])))
            for entry in data.get("unless", ())
        ),
        sheets=tuple(data.get("sheets", ())),
        id_form=data.get("id_form", ""),
        ignore=frozenset(map(fold, data.get("ignore", ()))),
        questions=None if is_own else {fold(id_): _feeds(fed) for id_, fed in questions.items()},
        ids={} if is_own else {fold(id_): id_ for id_ in questions},
    )


def _feeds(fed: Json) -> tuple[Feed, ...]:
    return tuple(_feed(one) for one in (fed if isinstance(fed, list) else [fed]))


def _feed(data: Mapping[str, Json]) -> Feed:
    values = data.get("values")
    return Feed(claim=data["claim"], values=values and {fold(answer): value for answer, value in values.items()})


def _column(data: Json) -> Column:
    if isinstance(data, dict):
        letters = data["letter"]
        number = 0
        for letter in letters:
            number = number * _LETTERS + ord(letter) - _FIRST
        return Column(number=number, spelt=letters)
    headings = [data] if isinstance(data, str) else data
    return Column(headings=tuple(map(fold, headings)), spelt=headings[0])
