"""Checks what policies say of each other: nothing is defined twice, everything referred to exists."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from seccheck.model.policy import Json
from seccheck.reading.conditions import Names, check_claim, check_condition
from seccheck.reading.expectation import mappings_of
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import Pointer, locate
from seccheck.reading.nearest import did_you_mean
from seccheck.reading.policy_files import PolicyFile


@dataclass(kw_only=True, slots=True)
class Pack:
    """One file on its way to be compiled."""

    file: PolicyFile
    data: Json
    book: FaultBook
    valid: bool = False
    """Whether it fits its schema, so that its parts may be read without care."""


def check_references(packs: Sequence[Pack], engagement: Mapping[str, Json], *, all_read: bool) -> None:
    """Note in each pack's book what is defined twice or refers to nothing.

    Args:
        packs: all files that could be parsed.
        engagement: the client's facts by name.
        all_read: whether every file could be parsed; if not, what seems missing may be in the one that could not.
    """
    for ids in (_claim_ids, _kind_ids, _part_ids, _requirement_ids):
        _refuse_twice(packs, ids)
    if not all_read:
        return
    names = Names(
        claims={c for pack in packs for c in _keys(pack, "claims")} | {f"engagement.{fact}" for fact in engagement},
        kinds={kind for pack in packs for kind in _keys(pack, "kinds")},
        lists={f"{pack.file.stem}.{name}" for pack in packs for name in _keys(pack, "lists")},
    )
    for pack in packs:
        if pack.valid and pack.file.role == "policy":
            for position, requirement in enumerate(pack.data["requirements"]):
                _check_requirement(pack.book, ("requirements", position), requirement, names)


def _keys(pack: Pack, section: str) -> Iterable[str]:
    """The keys of a section, as far as a pack with faults has them."""
    found = pack.data.get(section) if isinstance(pack.data, dict) else None
    return found.keys() if isinstance(found, dict) else ()


def _claim_ids(pack: Pack) -> list[tuple[str, Pointer]]:
    return [(claim, ("claims", claim)) for claim in _keys(pack, "claims")]


def _kind_ids(pack: Pack) -> list[tuple[str, Pointer]]:
    return [(kind, ("kinds", kind)) for kind in _keys(pack, "kinds")]


def _part_ids(pack: Pack) -> list[tuple[str, Pointer]]:
    """Ids of policies and of reference data, which are names of files: two own folders may hold the same."""
    return [] if pack.file.role == "kinds" else [(f"{pack.file.role} {pack.file.stem}", ("id",))]


def _requirement_ids(pack: Pack) -> list[tuple[str, Pointer]]:
    if not pack.valid or pack.file.role != "policy":
        return []
    return [(r["id"], ("requirements", n, "id")) for n, r in enumerate(pack.data["requirements"])]


def _refuse_twice(packs: Sequence[Pack], ids: Callable[[Pack], list[tuple[str, Pointer]]]) -> None:
    first: dict[str, tuple[Pack, Pointer]] = {}
    for pack in packs:
        for id_, pointer in ids(pack):
            if id_ not in first:
                first[id_] = (pack, pointer)
                continue
            other, where = first[id_]
            place = locate(other.file.data, where, name=other.book.name, at="key")
            hint = "Rename one, or leave it to one file."
            pack.book.add(f"`{id_}` is defined twice, first at {place}", *pointer, at="key", hint=hint)


def _check_requirement(book: FaultBook, here: Pointer, requirement: Json, names: Names) -> None:
    for pointer, claim, schema in _conditions(requirement):
        check_condition(book, (*here, *pointer), claim, schema, names)
    for position, pair in enumerate(requirement.get("agree", ())):
        for side in ("declared", "observed"):
            check_claim(book, (*here, "agree", position, side), pair[side], names)
    for position, kind in enumerate(requirement.get("accepts", ())):
        if kind not in names.kinds:
            hint = did_you_mean(kind, names.kinds) or "`seccheck catalog` lists the kinds."
            book.add(f"`{kind}` is no known kind of evidence", *here, "accepts", position, hint=hint)


def _conditions(requirement: Json) -> Iterator[tuple[Pointer, str, Json]]:
    parts: list[tuple[Pointer, Json]] = [((key,), requirement.get(key)) for key in ("when", "expect", "observe")]
    parts += [(("expect_from", gate), more) for gate, more in requirement.get("expect_from", {}).items()]
    for pointer, written in parts:
        for steps, mapping in mappings_of(written):
            for claim, schema in mapping.items():
                yield (*pointer, *steps, claim), claim, schema
