"""Keeps every condition closed and ready, so that it is worked out once a process and not once a word."""

from seccheck.judging.schema import close, stand_ins
from seccheck.judging.standin import data_names, targets
from seccheck.model.policy import Json
from seccheck.model.record import record

_MOST = 20_000
_KEPT: dict[tuple[int, bool, bool], "Plan"] = {}


@record
class Plan:
    """One condition, ready to be put to values."""

    written: Json
    """The schema as the policy has it; kept, so that its identity stays its own."""
    closed: Json
    targets: tuple[str, ...]
    """The claims it refers to."""
    data: tuple[str, ...]
    """The reference lists it refers to, as ``id.name``."""
    is_fixed: bool
    """Whether it is the same for every value: it has no stand-in at all."""


def plan_of(schema: Json, *, is_list: bool = False, is_number: bool = False) -> Plan:
    """The plan of `schema`, an object that a catalogue or a client file keeps.

    Args:
        schema: the condition as written.
        is_list: whether the value it is put to is a list.
        is_number: whether that value is one of a date's derived numbers.
    """
    key = (id(schema), is_list, is_number)
    plan = _KEPT.get(key)
    if plan is None:
        if len(_KEPT) >= _MOST:
            _KEPT.clear()
        plan = _KEPT[key] = _made(schema, is_list=is_list, is_number=is_number)
    return plan


def _made(schema: Json, *, is_list: bool, is_number: bool) -> Plan:
    closed = close({**schema, "type": "integer"} if is_number else schema, is_list=is_list)
    return Plan(
        written=schema,
        closed=closed,
        targets=targets(schema),
        data=data_names(schema),
        is_fixed=next(stand_ins(closed), None) is None,
    )
