"""Turns counts into percentages, rounded to the side that flatters nobody."""

_HUNDREDTHS = 10_000


def high_share(hits: int, total: int) -> float:
    """`hits` of `total`, which is not 0, as a percentage of which more is better: two decimals, rounded down."""
    return _plain(hits * _HUNDREDTHS // total)


def low_share(hits: int, total: int) -> float:
    """`hits` of `total`, which is not 0, as a percentage of which less is better: two decimals, rounded up."""
    return _plain(-(-hits * _HUNDREDTHS // total))


def _plain(hundredths: int) -> float:
    whole, rest = divmod(hundredths, 100)
    return hundredths / 100 if rest else whole
