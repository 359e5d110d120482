"""Reads what is kept of an answer: the fields that looks need, and which of them tell who somebody is."""

import re
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

PERSON, MEMBER, WHO, ADDRESS = "person", "member", "who", "address"
RULE, SETTING, OPAQUE = "rule", "setting", "opaque"
"""What a field tells. ``person``: an account's id; ``member``: the same, unless its object says that it is something
else; ``who``: an account's id or name, or a word such as ``All``; ``address``: a user principal name or mail address;
``rule``: a filter, whose quoted words could name a device; ``opaque``: only whether there is something matters;
``setting``: a switch or a number, anything else as opaque."""
REST = "*"
"""In place of a field: of all others it is told whether they say anything, for a condition that nobody knows counts."""

Shape: TypeAlias = Mapping[str, "Shape | str"]
"""By field what is kept of it: an object's or a list's own shape, or what it tells (empty: nothing about anybody)."""

_TOKEN = re.compile(r"(?P<name>[@#.\w]+|\*)(?::(?P<kind>\w+))?(?P<open>\{)?|(?P<close>\})|(?P<space>\s+)")
_KINDS = frozenset({PERSON, MEMBER, WHO, ADDRESS, RULE, SETTING, OPAQUE, ""})


@cache
def shape_of(text: str) -> Shape:
    """The shape written as ``id:person status{errorCode}``.

    Raises:
        ValueError: it is not written so.
    """
    stack: list[dict[str, Shape | str]] = [{}]
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"not a shape at {text[at : at + 20]!r}")
        at = found.end()
        if found["close"]:
            stack.pop()
        elif found["name"]:
            _put(stack, found)
    if len(stack) != 1:
        raise ValueError("a bracket is missing")
    return stack[0]


def _put(stack: list[dict[str, Shape | str]], found: re.Match[str]) -> None:
    kind = found["kind"] or ""
    if kind not in _KINDS:
        raise ValueError(f"there is no kind {kind!r}")
    if found["open"]:
        inner: dict[str, Shape | str] = {}
        stack[-1][found["name"]] = inner
        stack.append(inner)
    else:
        stack[-1][found["name"]] = kind
