"""Keeps of a partner's delegated administration what concerns one client: the others are none of its business."""

from collections.abc import Mapping

from seccheck.graph.graph import UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.delegations import RELATIONSHIPS, customer_of

_LIST = f"GET {RELATIONSHIPS}"


def of_customer(tape: Mapping[str, Json], customer: str) -> dict[str, Json]:
    """`tape` without what concerns other clients.

    Args:
        tape: what was recorded.
        customer: the client's tenant; empty where nobody says, then nothing of the list is kept.
    """
    kept = dict(tape)
    listed = kept.pop(_LIST, None)
    if customer and isinstance(listed, Mapping):
        items = listed.get("value")
        kept[_LIST] = {"value": [one for one in items if _is_of(one, customer)]} if isinstance(items, list) else listed
    return kept


def _is_of(relationship: Json, customer: str) -> bool:
    try:
        return isinstance(relationship, Mapping) and customer_of(relationship) == customer
    except UnseenError:
        return False
