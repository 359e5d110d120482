"""Tells whether two JSON values are the same: yes is not 1, but 24 is 24.0."""

from seccheck.model.policy import Json


def same(one: Json, other: Json) -> bool:
    """Whether both say the same; the order of keys does not matter, that of lists does."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
