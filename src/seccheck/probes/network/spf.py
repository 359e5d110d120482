"""Reads what a domain says of servers it did not name as its own (SPF, RFC 7208); nothing it refers to is followed."""

from collections.abc import Iterable

NO_RECORD, SEVERAL, OPEN, NEUTRAL, SOFT_FAIL, FAIL, REFERS = (
    "no-record",
    "several",
    "open",
    "neutral",
    "soft-fail",
    "fail",
    "refers",
)
"""``several`` records are an error, as good as none; ``open``: every server may send (``+all``); ``refers``: another
domain decides (``redirect=``)."""

_START = "v=spf1"
_ALL = {"all": OPEN, "+all": OPEN, "?all": NEUTRAL, "~all": SOFT_FAIL, "-all": FAIL}


def spf_of(texts: Iterable[str]) -> str:
    """One of the words above for the texts of one domain."""
    records = [words for text in texts if (words := text.lower().split(" ")) and words[0] == _START]
    if len(records) != 1:
        return SEVERAL if records else NO_RECORD
    first = next((_ALL[word] for word in records[0] if word in _ALL), "")
    if first:
        return first
    return REFERS if any(word.startswith("redirect=") for word in records[0]) else NEUTRAL
