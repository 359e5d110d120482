"""Checks that a condition of a policy or a tailoring refers to what exists."""

from collections.abc import Collection, Iterator

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import At, Pointer
from seccheck.reading.nearest import did_you_mean

_DERIVED = (".age_days", ".days_left", ".day")
_STAND_INS = ("$claim", "$row", "$data")


@record
class Names:
    """What a condition may refer to."""

    claims: Collection[str]
    kinds: Collection[str]
    lists: Collection[str]
    """Reference lists, as ``id.name``."""


def check_condition(book: FaultBook, here: Pointer, claim: str, schema: Json, names: Names) -> None:
    """Note what a condition, its stand-ins included, refers to in vain.

    Args:
        book: takes the faults.
        here: where the condition stands.
        claim: its claim, or one of the numbers of a date.
        schema: the condition as written.
        names: what exists.
    """
    check_claim(book, here, claim, names, at="key")
    for inside, pattern in _patterns(schema):
        if not _is_pattern(pattern):
            book.add("`pattern` is no regular expression", *here, *inside, hint="Balance its brackets.")
    for inside, mark in _stand_ins(schema):
        _check_stand_in(book, (*here, *inside), mark, names)


def check_claim(book: FaultBook, here: Pointer, claim: str, names: Names, at: At = "value") -> None:
    """Note a claim that no policy defines; one of the numbers of a date stands for its date."""
    undated = next((claim.removesuffix(suffix) for suffix in _DERIVED if claim.endswith(suffix)), claim)
    if claim not in names.claims and undated not in names.claims:
        hint = did_you_mean(undated, names.claims) or "`seccheck catalog` lists the claims."
        book.add(f"no policy defines the claim `{undated}`", *here, at=at, hint=hint)


def _patterns(schema: Json) -> Iterator[tuple[Pointer, Json]]:
    if isinstance(schema, dict):
        for key, part in schema.items():
            if key == "pattern" and isinstance(part, str):
                yield (key,), part
            else:
                yield from (((key, *p), found) for p, found in _patterns(part))
    elif isinstance(schema, list):
        yield from (((n, *p), found) for n, part in enumerate(schema) for p, found in _patterns(part))


def _is_pattern(text: str) -> bool:
    import re  # noqa: PLC0415 - few conditions hold a pattern

    try:
        re.compile(text)
    except (re.error, RecursionError, OverflowError):
        return False
    return True


def _stand_ins(schema: Json) -> Iterator[tuple[Pointer, Json]]:
    if isinstance(schema, dict):
        if any(key in schema for key in _STAND_INS):
            yield (), schema
        else:
            yield from (((key, *p), mark) for key, part in schema.items() for p, mark in _stand_ins(part))
    elif isinstance(schema, list):
        yield from (((n, *p), mark) for n, part in enumerate(schema) for p, mark in _stand_ins(part))


def _check_stand_in(book: FaultBook, here: Pointer, mark: Json, names: Names) -> None:
    if sum(key in mark for key in _STAND_INS) != 1:
        book.add("a stand-in has exactly one of `$claim`, `$row` and `$data`", *here, hint="Keep one.")
        return
    if "$claim" in mark:
        check_claim(book, (*here, "$claim"), mark["$claim"], names)
    if "$data" in mark and mark["$data"] not in names.lists:
        hint = did_you_mean(mark["$data"], names.lists) or "The lists lie in `policies/data/`."
        book.add(f"there is no reference list `{mark['$data']}`", *here, "$data", hint=hint)
