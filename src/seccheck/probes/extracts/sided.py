"""Doubts extracts in which everything came out one way: they seem to leave the other outcome out."""

ONE_SIDED = "one-sided"
"""The reason of a gap: an extract of answered calls alone would show that none is ever abandoned."""

_MANY = 50


def is_one_sided(hits: int, total: int) -> bool:
    """Whether all of `total`, which are many, are hits: that says more of the extract than of the service."""
    return hits == total >= _MANY
